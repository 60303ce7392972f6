/** Types and kinds in words, for messages. */
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import type { ObjectType, Type } from './type.ts';
import { alternatives } from './type-operations.ts';

/** "a string", "an array or a string", "anything". */
export function typeWords(type: Type): string {
  const found = alternatives(type);
  if (found === undefined) return kindWords(['any']);
  if (type.kind === 'string' && type.is !== undefined && type.is.length <= 40)
    return `the string '${type.is}'`;
  // That it may be missing says little of what it is.
  const told = found.filter((one) => one.kind !== 'null' || one.claimed === true);
  return kindWords((told.length === 0 ? found : told).map((one) => one.kind));
}

/** As programmers write it: `array<string>`, `{ name: string, age?: integer }`, `string | null`. */
export function typeText(type: Type): string {
  if (type.kind === 'union') return type.of.length === 0 ? 'never' : type.of.map(typeText).join(' | ');
  if (type.kind === 'array') return `array<${typeText(type.items)}>`;
  return type.kind === 'object' ? objectText(type) : type.kind;
}

function objectText({ properties, others }: ObjectType): string {
  const known = [...properties].map(
    ([name, one]) =>
      `${/^[\w$]+$/.test(name) ? name : `'${name}'`}${one.optional ? '?' : ''}: ${typeText(one.type)}`,
  );
  if (known.length === 0) return 'object';
  return `{ ${[...known, ...(others === undefined ? [] : ['…'])].join(', ')} }`;
}
