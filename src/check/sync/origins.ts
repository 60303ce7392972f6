/** Where the data in an expression come from: the trigger, and steps that read from outside. What is computed from others has their origins. */
import { callsIn, type Reference } from '../../analysis/references.ts';
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { StepText } from '../../analysis/texts.ts';
import { VARIABLE_WRITERS } from '../../analysis/variables.ts';
import { functionOf } from '../../expression/functions/index.ts';
import type { Expression } from '../../expression/syntax/ast.ts';
import { isObject } from '../../source/json-value.ts';

export interface Origins {
  /** Of a part of a text. The trigger stands for itself as a step. */
  readonly ofExpression: (expression: Expression, text: StepText) => ReadonlySet<Step>;
  /** Of all that a step evaluates. */
  readonly ofStep: (step: Step) => ReadonlySet<Step>;
  /** What it evaluates. */
  readonly textsOf: (step: Step) => readonly StepText[];
  /** What the steps evaluate that compute a part of a text, at any distance. */
  readonly behind: (expression: Expression, text: StepText) => readonly StepText[];
}

/** Steps that make their result of what is there already. */
const COMPUTED: ReadonlySet<string> = new Set([
  ...['Compose', 'ParseJson', 'Query', 'Select', 'Join', 'Table', 'Expression'],
  ...['InitializeVariable', ...VARIABLE_WRITERS],
]);

const known = new WeakMap<FlowProgram, Origins>();

/** Found once for each program. */
export function originsIn(program: FlowProgram): Origins {
  let found = known.get(program);
  if (found === undefined) known.set(program, (found = findOrigins(program)));
  return found;
}

/** What a reference leads to: steps where data come from, and steps that compute, of which those that they read are asked for. */
interface Sources {
  readonly read: readonly Step[];
  readonly computed: readonly Step[];
}

interface Followed {
  readonly found: ReadonlySet<Step>;
  readonly computed: ReadonlySet<Step>;
}

function findOrigins(program: FlowProgram): Origins {
  const { trigger } = program.graph();
  const referencesOf = groupedBy(program.references(), (one) => one.text);
  const textsOf = groupedBy(program.texts(), (one) => one.step);
  const writers = writersOf(program);
  const ofSteps = new Map<Step, ReadonlySet<Step>>();

  function ofStep(step: Step): ReadonlySet<Step> {
    let found = ofSteps.get(step);
    if (found === undefined) ofSteps.set(step, (found = followed(referencesIn(step)).found));
    return found;
  }
  function referencesIn(step: Step): readonly Reference[] {
    return (textsOf.get(step) ?? []).flatMap((text) => referencesOf.get(text) ?? []);
  }
  /** Chains of steps may be longer than the stack of the runtime, and lead back to themselves. */
  function followed(references: readonly Reference[]): Followed {
    const found = new Set<Step>();
    const computed = new Set<Step>();
    const add = (one: Reference): void => {
      const sources = sourcesOf(one);
      for (const step of sources.read) found.add(step);
      for (const step of sources.computed) computed.add(step);
    };
    for (const one of references) add(one);
    // It grows while it is walked.
    for (const step of computed) for (const one of referencesIn(step)) add(one);
    return { found, computed };
  }
  function referencesOfPart(expression: Expression, text: StepText): readonly Reference[] {
    const inside = new Set(callsIn({ kind: 'expression', expression }));
    return (referencesOf.get(text) ?? []).filter((one) => inside.has(one.call));
  }
  function sourcesOf(one: Reference): Sources {
    if (one.function.startsWith('trigger')) return { read: listOf(trigger), computed: [] };
    if (one.function === 'variables')
      return { read: [], computed: writers.get(one.name?.toLowerCase() ?? '') ?? [] };
    if (one.function === 'item' || one.function === 'items') return { read: [], computed: loopsAround(one) };
    const step = one.name === undefined ? undefined : program.graph().stepNamed(one.name);
    if (step === undefined || one.function === 'parameters') return { read: [], computed: [] };
    return COMPUTED.has(step.type) ? { read: [], computed: [step] } : { read: [step], computed: [] };
  }
  /** The loop that is meant, or the step itself, whose list is gone through. */
  function loopsAround({ function: name, name: loop, text }: Reference): readonly Step[] {
    if (name === 'items' && loop !== undefined) return listOf(program.graph().stepNamed(loop));
    if (COMPUTED.has(text.step.type)) return [];
    for (let here = text.step.branch?.owner; here !== undefined; here = here.branch?.owner)
      if (here.type === 'Foreach') return [here];
    return [];
  }
  return {
    ofStep,
    ofExpression: (expression, text) => followed(referencesOfPart(expression, text)).found,
    textsOf: (step) => textsOf.get(step) ?? [],
    behind: (expression, text) =>
      [...followed(referencesOfPart(expression, text)).computed].flatMap((step) => textsOf.get(step) ?? []),
  };
}

function listOf(step: Step | undefined): readonly Step[] {
  return step === undefined ? [] : [step];
}

function groupedBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const found = new Map<Key, Item[]>();
  for (const one of items) {
    const known = found.get(keyOf(one));
    if (known === undefined) found.set(keyOf(one), [one]);
    else known.push(one);
  }
  return found;
}

/** By name in lower case. */
function writersOf(program: FlowProgram): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of program.graph().steps) {
    const name = writtenName(step)?.toLowerCase();
    const known = name === undefined ? undefined : found.get(name);
    if (known !== undefined) known.push(step);
    else if (name !== undefined) found.set(name, [step]);
  }
  return found;
}

function writtenName({ type, action }: Step): string | undefined {
  const { inputs } = action;
  if (!VARIABLE_WRITERS.has(type) || !isObject(inputs)) return undefined;
  const { name } = inputs;
  return typeof name === 'string' ? name : undefined;
}

/** Comparisons of two values, in the order of their arguments. */
export const COMPARISONS: ReadonlySet<string> = new Set(
  ['equals', 'greater', 'greaterOrEquals', 'less', 'lessOrEquals'].map(
    (name) => functionOf(name)?.name ?? name,
  ),
);
