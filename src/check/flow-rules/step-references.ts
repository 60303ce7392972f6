/**
 * Expressions read steps that exist and have run before. The platform refuses anything else when the flow is turned on ("not defined in the template",
 * "must be in the runAfter path"): 0 exceptions in 774 published flows. Names do not regard case: 45 of their references differ in it.
 */
import { spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import { memberRead } from '../../analysis/read-member.ts';
import type { Reference } from '../../analysis/references.ts';
import type { StepText } from '../../analysis/texts.ts';
import type { OrderFacts } from '../../diagnostics/catalog/flow-graph.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';
import { nearestIn } from './nearest-name.ts';
import { otherCase, type OtherCase } from './other-case.ts';
import { notBefore } from './order-facts.ts';

/** For each function that reads a step, the one that reads the trigger. */
export const READS_STEP: ReadonlyMap<string, string> = new Map([
  ['outputs', 'triggerOutputs()'],
  ['actionOutputs', 'triggerOutputs()'],
  ['body', 'triggerBody()'],
  ['actionBody', 'triggerBody()'],
  ['actions', 'trigger()'],
  ['result', 'trigger()'],
  ['formDataValue', 'triggerFormDataValue(…)'],
  ['formDataMultiValues', 'triggerFormDataMultiValues(…)'],
  ['multipartBody', 'triggerMultipartBody(…)'],
]);

export const CONTAINERS: ReadonlySet<string> = new Set(['Scope', 'Foreach', 'Until', 'If', 'Switch']);

interface Context {
  readonly program: FlowProgram;
  readonly nearest: (name: string) => string | undefined;
  /** Names, in lower case, of several steps: which of them is meant is not known. */
  readonly doubtful: ReadonlySet<string>;
  readonly otherCase: OtherCase;
  readonly report: Report;
}

export const stepReferences: FlowRule = (program, _world, report) => {
  const names = program.graph().steps.map((one) => one.name);
  const context = {
    program,
    nearest: nearestIn(names),
    doubtful: repeated(names),
    otherCase: otherCase(report),
    report,
  };
  for (const reference of program.references()) {
    const { function: name, text } = reference;
    if (!READS_STEP.has(name) || reference.name === undefined) continue;
    if (text.step.branch === undefined) {
      report('flow/trigger-reads', spotIn(program, text, reference.at), {
        name: reference.name,
        function: name,
      });
    } else checkReference(reference, reference.name, context);
  }
};

function checkReference(reference: Reference, name: string, context: Context): void {
  const { program, doubtful, report } = context;
  const { text } = reference;
  const graph = program.graph();
  const place = (): Place => spotIn(program, text, reference.at);
  const step = graph.stepNamed(name);
  if (step === undefined) {
    reportUnknown(reference, name, place(), context);
    return;
  }
  if (doubtful.has(name.toLowerCase())) return;
  context.otherCase(name, step.name, place);
  if (reference.function === 'result' && !CONTAINERS.has(step.type)) {
    report('flow/result-of-step', place(), { name: step.name, type: step.type });
    return;
  }
  const facts = notBefore(step, text.step, graph);
  if (facts === undefined) checkLoops(reference, step, place, context);
  else if (!isEvaluatedLater(text, facts))
    report('flow/not-run-before', place(), { ...facts, type: step.type });
}

function reportUnknown(
  { function: called }: Reference,
  name: string,
  place: Place,
  { program, nearest, report }: Context,
): void {
  if (isOfUnknownUse(name, program)) return;
  const { trigger } = program.graph();
  if (trigger?.name.toLowerCase() === name.toLowerCase()) {
    const instead = READS_STEP.get(called) ?? 'trigger()';
    report('flow/trigger-as-step', place, { name, function: called, instead });
  } else report('flow/unknown-step', place, { name, nearest: nearest(name) });
}

/** Whether a step of the name may be one of shared steps that could not be read, which was reported. */
function isOfUnknownUse(name: string, { unknownUses = [] }: FlowProgram): boolean {
  return unknownUses.some((use) => name.toLowerCase().startsWith(`${use.toLowerCase()}_`));
}

/**
 * What is tracked is evaluated when the step has ended, the condition of an Until after each round, and a webhook signs off at its end. Whether the
 * limit of an Until sees its steps is not known.
 */
function isEvaluatedLater({ step, path }: StepText, { standing }: OrderFacts): boolean {
  if (standing !== 'same' && standing !== 'inside') return false;
  const [part, input] = path.slice(step.path.length);
  if (part === 'trackedProperties') return true;
  if (standing === 'same') return step.type === 'HttpWebhook' && input === 'unsubscribe';
  return step.type === 'Until' && (part === 'expression' || part === 'limit');
}

/** From outside, a step of a loop stands for all its rounds. */
function checkLoops(reference: Reference, step: Step, place: () => Place, { report }: Context): void {
  const { text } = reference;
  const around = new Set([text.step, ...containersOf(text.step)]);
  const left = containersOf(step).filter((one) => one.type === 'Foreach' && !around.has(one));
  const [loop] = left;
  if (loop === undefined) return;
  const facts = { name: step.name, loop: loop.name, loops: left.length };
  const member = memberRead(reference)?.key;
  const isItem = member?.kind !== 'literal' || typeof member.value !== 'string';
  const isWhole = left.length === 1 && isItem;
  report('flow/out-of-loop', place(), facts, undefined, isWhole ? 'info' : undefined);
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const name of names) {
    const lower = name.toLowerCase();
    if (seen.has(lower)) found.add(lower);
    seen.add(lower);
  }
  return found;
}
