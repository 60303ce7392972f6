/** How many arguments a function takes, and how it is written. */
import type { FunctionDefinition, Parameter } from '../functions/definition.ts';

export interface Arity {
  readonly least: number;
  /** Infinity where any number more is taken. */
  readonly most: number;
}

const arities = new WeakMap<FunctionDefinition, Arity>();

export function arityOf(definition: FunctionDefinition): Arity {
  const known = arities.get(definition);
  if (known !== undefined) return known;
  const { parameters } = definition;
  const made = {
    least: parameters.filter((one) => one.repeat === 'once').length,
    most: parameters.some((one) => one.repeat === 'rest') ? Infinity : parameters.length,
  };
  arities.set(definition, made);
  return made;
}

export function hasRightCount({ least, most }: Arity, count: number): boolean {
  return count >= least && count <= most;
}

/** "one argument", "2 to 3 arguments", "at least 2 arguments". */
export function arityWords({ least, most }: Arity): string {
  if (most === 0) return 'no arguments';
  if (most === Infinity) return `at least ${countWords(least)}`;
  return least === most ? countWords(least) : `${least} to ${countWords(most)}`;
}

function countWords(count: number): string {
  return count === 1 ? 'one argument' : `${count} arguments`;
}

/** The parameter that the argument at `index` (from 0) belongs to. */
export function parameterAt(definition: FunctionDefinition, index: number): Parameter | undefined {
  const last = definition.parameters.at(-1);
  return definition.parameters[index] ?? (last?.repeat === 'rest' ? last : undefined);
}

/** `substring(text, startIndex, length?)`. */
export function signatureText({ name, parameters }: FunctionDefinition): string {
  const words = parameters.map((one) => {
    if (one.repeat === 'rest') return `${one.name}…`;
    return one.repeat === 'optional' ? `${one.name}?` : one.name;
  });
  return `${name}(${words.join(', ')})`;
}
