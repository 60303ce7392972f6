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
}

/** Steps that make their result of what is there already. */
const COMPUTED: ReadonlySet<string> = new Set([
  ...['Compose', 'ParseJson', 'Query', 'Select', 'Join', 'Table', 'Expression'],
  ...['InitializeVariable', ...VARIABLE_WRITERS],
]);

export function originsIn(program: FlowProgram): Origins {
  const { trigger } = program.graph();
  const referencesOf = byText(program.references());
  const textsOf = byStep(program.texts());
  const writers = writersOf(program);
  const known = new Map<Step, ReadonlySet<Step>>();

  function ofStep(step: Step): ReadonlySet<Step> {
    const made = known.get(step);
    if (made !== undefined) return made;
    // What leads back to itself adds nothing.
    known.set(step, new Set());
    const found = new Set((textsOf.get(step) ?? []).flatMap((text) => [...ofText(text)]));
    known.set(step, found);
    return found;
  }
  function ofText(text: StepText): ReadonlySet<Step> {
    return new Set((referencesOf.get(text) ?? []).flatMap(ofReference));
  }
  function ofReference(one: Reference): readonly Step[] {
    if (one.function.startsWith('trigger')) return trigger === undefined ? [] : [trigger];
    if (one.function === 'variables')
      return (writers.get(one.name?.toLowerCase() ?? '') ?? []).flatMap((step) => [...ofStep(step)]);
    if (one.function === 'item' || one.function === 'items')
      return loopsAround(one).flatMap((step) => [...ofStep(step)]);
    const step = one.name === undefined ? undefined : program.graph().stepNamed(one.name);
    if (step === undefined || one.function === 'parameters') return [];
    return COMPUTED.has(step.type) ? [...ofStep(step)] : [step];
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
    ofExpression: (expression, text) => {
      const inside = new Set(callsIn({ kind: 'expression', expression }));
      const found = (referencesOf.get(text) ?? []).filter((one) => inside.has(one.call));
      return new Set(found.flatMap(ofReference));
    },
  };
}

function listOf(step: Step | undefined): readonly Step[] {
  return step === undefined ? [] : [step];
}

function byText(references: readonly Reference[]): ReadonlyMap<StepText, readonly Reference[]> {
  const found = new Map<StepText, Reference[]>();
  for (const one of references) {
    const known = found.get(one.text);
    if (known === undefined) found.set(one.text, [one]);
    else known.push(one);
  }
  return found;
}

function byStep(texts: readonly StepText[]): ReadonlyMap<Step, readonly StepText[]> {
  const found = new Map<Step, StepText[]>();
  for (const text of texts) {
    const known = found.get(text.step);
    if (known === undefined) found.set(text.step, [text]);
    else known.push(text);
  }
  return found;
}

/** By name in lower case. */
function writersOf(program: FlowProgram): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of program.graph().steps) {
    const name = writtenName(step)?.toLowerCase();
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), step]);
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
