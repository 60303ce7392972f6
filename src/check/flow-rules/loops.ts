/**
 * What belongs to a round of a loop is named inside of that loop: `items`, `item`, `iterationIndexes`. The platform refuses anything else ("must be a
 * parent 'foreach' scope of action"): 0 exceptions in 774 published flows.
 */
import { spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import type { Reference } from '../../analysis/references.ts';
import type { StepText } from '../../analysis/texts.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { STEP_SHAPES } from '../../flow/built-in/step-shapes.ts';
import type { Place } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';
import { otherCase, type OtherCase } from './other-case.ts';

interface Context {
  readonly program: FlowProgram;
  readonly otherCase: OtherCase;
  readonly report: Report;
}

export const loops: FlowRule = (program, _world, report) => {
  const context = { program, otherCase: otherCase(report), report };
  for (const reference of program.references()) {
    const { function: called, name, text } = reference;
    if (called === 'item') {
      if (!hasItem(text)) report('flow/no-item', spotIn(program, text, reference.at), {});
    } else if (name !== undefined) {
      if (called === 'items') checkLoop(reference, name, 'Foreach', context);
      if (called === 'iterationIndexes') checkLoop(reference, name, 'Until', context);
    }
  }
};

const TITLES = { Foreach: "'apply to each'", Until: "'do until'" } as const;

function checkLoop(
  { function: called, at, text }: Reference,
  name: string,
  type: 'Foreach' | 'Until',
  context: Context,
): void {
  const { program, report } = context;
  const around = loopsAround(text, type);
  const place = (): Place => spotIn(program, text, at);
  const loop = around.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (loop !== undefined) {
    context.otherCase(name, loop.name, place);
    return;
  }
  const step = program.graph().stepNamed(name);
  // What it is meant to be is not known: that is said of its type.
  if (step !== undefined && !Object.hasOwn(STEP_SHAPES, step.type)) return;
  const problem = step === undefined ? 'unknown' : step.type === type ? 'outside' : 'other-type';
  const names = around.map((one) => one.name);
  report('flow/not-in-loop', place(), {
    function: called,
    name,
    wanted: TITLES[type],
    problem,
    // Of a single loop around, no other can be meant.
    nearest: problem === 'outside' || names.length !== 1 ? suggest(name, names) : names[0],
    around: names,
  });
}

/** The list that a loop goes over is found before its first round; the condition of an Until belongs to each of its own. */
function loopsAround({ step, path }: StepText, type: 'Foreach' | 'Until'): readonly Step[] {
  const part = path[step.path.length];
  const isOwn = step.type === 'Until' && (part === 'expression' || part === 'limit');
  return [...(isOwn ? [step] : []), ...containersOf(step)].filter((one) => one.type === type);
}

/** Inputs that are evaluated for each item of a list. */
const PER_ITEM: Readonly<Record<string, string | undefined>> = {
  Query: 'where',
  Select: 'select',
  Table: 'columns',
};

function hasItem({ step, path }: StepText): boolean {
  const [part, input] = path.slice(step.path.length);
  if (part === 'inputs' && input !== undefined && input === PER_ITEM[step.type]) return true;
  return containersOf(step).some((one) => one.type === 'Foreach');
}
