/** A flow that another one runs uses its own connections, and answers whichever way it goes. */
import { responsesOf } from '../../analysis/child-flow.ts';
import { keyIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { runAfterOf, type Step } from '../../analysis/graph/step.ts';
import { courseOf } from '../../analysis/run-course.ts';
import { valueAt } from '../../analysis/written.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { hasStatus, isStatusList } from '../../flow/dialect/statuses.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

/** More steps a flow cannot have. */
const MAX_STEPS = 500;

export const childAnswers: FlowRule = (program, world, report) => {
  const at = world.calledAt(program);
  if (at === undefined) return;
  const related = { at, note: 'this step runs the flow' };
  for (const { alias, path, apiName } of program.facts.connections) {
    if (!isInvoker(program, path)) continue;
    // "If your flow uses anything other than built-in actions or the Dataverse connector" (documents of child flows, 2020).
    const isDataverse = apiName === 'shared_commondataserviceforapps';
    // Of flows of others, who imports them may choose the connection by hand each time, and many such solutions work (coe-starter-kit, issue 1102).
    const severity = isDataverse || world.origin === 'export' ? 'warning' : undefined;
    report('flow/child-invoker', keyIn(program, path), { alias }, related, severity);
  }
  if (responsesOf(program).length > 0 && program.graph().steps.length <= MAX_STEPS)
    checkWays(program, related, report);
};

/** Said when the flow is turned on: "child workflows only support embedded connections" (`ChildFlowUnsupportedForInvokerConnections`). */
function isInvoker({ document }: FlowProgram, path: readonly (string | number)[]): boolean {
  const reference = valueAt(document, path);
  const source = isObject(reference) ? (reference['runtimeSource'] ?? reference['source']) : undefined;
  return typeof source === 'string' && source.toLowerCase() === 'invoker';
}

function checkWays(program: FlowProgram, related: Parameters<Report>[3], report: Report): void {
  const told = new Set<Step>();
  const tell = (step: Step, why: 'ends' | 'partly' | 'caught'): void => {
    if (told.has(step)) return;
    told.add(step);
    const severity = isFailure(step) ? 'info' : undefined;
    report('flow/child-silent', keyIn(program, step.path), { why, name: step.name }, related, severity);
  };
  let partly: Step | undefined;
  const ordinary = courseOf(program, undefined, {
    ended: (step) => {
      tell(step, 'ends');
    },
    partly: (step) => {
      partly ??= step;
    },
  });
  if (ordinary === undefined) return;
  const { trigger } = program.graph();
  if (!ordinary.isAnswered && !ordinary.isEnded) {
    const step = partly ?? trigger;
    if (step !== undefined) tell(step, 'partly');
  }
  for (const { step, handler } of caughtIn(program)) {
    const course = courseOf(program, step, {
      ended: (end) => {
        tell(end, 'ends');
      },
    });
    if (course?.status === 'Succeeded' && !course.isAnswered && !course.isEnded && ordinary.isAnswered)
      tell(handler, 'caught');
  }
}

/** To make the step that runs the flow fail is what a terminate of this kind is mostly for. */
function isFailure({ type, action }: Step): boolean {
  const { inputs } = action;
  return type === 'Terminate' && isObject(inputs) && inputs['runStatus'] === 'Failed';
}

interface Caught {
  readonly step: Step;
  /** The first that waits for its failure. */
  readonly handler: Step;
}

function caughtIn(program: FlowProgram): readonly Caught[] {
  const found = new Map<Step, Step>();
  for (const branch of program.graph().branches) {
    const byName = new Map(branch.steps.map((one) => [one.name, one]));
    const awaited = branch.steps.flatMap((handler) =>
      awaitedBy(handler, byName).map((step): Caught => ({ step, handler })),
    );
    for (const { step, handler } of awaited) if (!found.has(step)) found.set(step, handler);
  }
  return [...found].map(([step, handler]) => ({ step, handler }));
}

function awaitedBy(handler: Step, byName: ReadonlyMap<string, Step>): readonly Step[] {
  return Object.entries(runAfterOf(handler)).flatMap(([name, statuses]) => {
    const step = isStatusList(statuses) && hasStatus(statuses, 'Failed') ? byName.get(name) : undefined;
    return step === undefined || step.type === 'Response' ? [] : [step];
  });
}
