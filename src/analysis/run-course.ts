/**
 * How a run goes when no step fails but one that is told, and each condition may turn out either way: where the caller has its answer, where it has none,
 * and where it would get a second one.
 */
import { hasStatus, isStatusList } from '../flow/dialect/statuses.ts';
import type { FlowProgram } from './flow-program.ts';
import { inOrder } from './graph/order.ts';
import { containersOf, runAfterOf, type Step, type StepBranch } from './graph/step.ts';

/** Sees a run go by. */
export interface Watcher {
  /** A Terminate that is reached before any answer. */
  readonly ended?: (step: Step) => void;
  /** An answer that is reached when `first` has answered already. */
  readonly again?: (step: Step, first: Step) => void;
  /** A condition or a switch that answers in a part of its branches. */
  readonly partly?: (step: Step) => void;
}

export interface Course {
  readonly status: Status;
  /** Whatever the conditions say, the caller has its answer. */
  readonly isAnswered: boolean;
  /** Whatever the conditions say, a Terminate is reached. */
  readonly isEnded: boolean;
}

type Status = 'Succeeded' | 'Failed' | 'Skipped';

interface Known extends Course {
  /** A step that may have answered, in a run that goes on. */
  readonly by: Step | undefined;
  /** It stands in a condition that is behind us: what comes next may ask the same. */
  readonly isConditional: boolean;
}

interface Run {
  readonly branchesOf: ReadonlyMap<Step | undefined, readonly StepBranch[]>;
  readonly failing: Step | undefined;
  /** The containers around the step that fails. */
  readonly around: ReadonlySet<Step>;
  readonly watcher: Watcher;
}

/** Of the whole flow. Undefined when its steps wait for what is not there, or for each other. */
export function courseOf(
  program: FlowProgram,
  failing: Step | undefined,
  watcher: Watcher,
): Course | undefined {
  const { branches } = program.graph();
  if (branches.some((one) => inOrder(one).unknown.size > 0)) return undefined;
  const branchesOf = byOwner(branches);
  const around = new Set(failing === undefined ? [] : containersOf(failing));
  const [top] = branchesOf.get(undefined) ?? [];
  return top === undefined ? START : branchCourse(top, START, { branchesOf, failing, around, watcher });
}

function byOwner(branches: readonly StepBranch[]): Run['branchesOf'] {
  const found = new Map<Step | undefined, StepBranch[]>();
  for (const branch of branches) {
    const known = found.get(branch.owner);
    if (known === undefined) found.set(branch.owner, [branch]);
    else known.push(branch);
  }
  return found;
}

const START: Known = {
  status: 'Succeeded',
  isAnswered: false,
  isEnded: false,
  by: undefined,
  isConditional: false,
};

function branchCourse(branch: StepBranch, before: Known, run: Run): Known {
  const statuses = new Map<string, Status>();
  let known = before;
  for (const step of inOrder(branch).order) {
    if (known.isEnded || !isDue(step, statuses)) {
      statuses.set(step.name, 'Skipped');
      continue;
    }
    known = stepCourse(step, known, run);
    statuses.set(step.name, known.status);
  }
  return { ...known, status: statusOf(branch, statuses) };
}

function isDue(step: Step, statuses: ReadonlyMap<string, Status>): boolean {
  return Object.entries(runAfterOf(step)).every(([name, allowed]) => {
    const status = statuses.get(name);
    return status === undefined || !isStatusList(allowed) || hasStatus(allowed, status);
  });
}

/** That of its last steps; one that was skipped hands the question on to those before it. */
function statusOf(branch: StepBranch, statuses: ReadonlyMap<string, Status>): Status {
  const { byName, last } = endOf(branch);
  const open = new Set(last);
  // It grows while it is walked.
  for (const step of open) {
    const status = statuses.get(step.name);
    if (status === 'Failed') return 'Failed';
    if (status !== 'Skipped') continue;
    for (const name of Object.keys(runAfterOf(step))) {
      const other = byName.get(name);
      if (other !== undefined) open.add(other);
    }
  }
  return 'Succeeded';
}

interface BranchEnd {
  readonly byName: ReadonlyMap<string, Step>;
  /** No other one follows them. */
  readonly last: readonly Step[];
}

const ends = new WeakMap<StepBranch, BranchEnd>();

/** Found once: a run goes through a flow for each of its steps that may fail. */
function endOf(branch: StepBranch): BranchEnd {
  let known = ends.get(branch);
  if (known === undefined) {
    const { steps } = branch;
    const followed = new Set(steps.flatMap((one) => Object.keys(runAfterOf(one))));
    const last = steps.filter((one) => !followed.has(one.name));
    ends.set(branch, (known = { byName: new Map(steps.map((one) => [one.name, one])), last }));
  }
  return known;
}

function stepCourse(step: Step, before: Known, run: Run): Known {
  const { watcher, failing } = run;
  if (step === failing) return { ...before, status: 'Failed' };
  if (step.type === 'Response') {
    if (before.by !== undefined) watcher.again?.(step, before.by);
    return { ...before, status: 'Succeeded', isAnswered: true, by: before.by ?? step };
  }
  if (step.type === 'Terminate') {
    if (!before.isAnswered) watcher.ended?.(step);
    return { ...before, status: 'Succeeded', isEnded: true };
  }
  const branches = run.branchesOf.get(step) ?? [];
  const [first] = branches;
  if (first === undefined) return { ...before, status: 'Succeeded' };
  if (step.type === 'If' || step.type === 'Switch') return choiceCourse(step, branches, before, run);
  const inner = branchCourse(first, before, run);
  if (step.type === 'Scope') return inner;
  // A loop may go round not once.
  return { ...before, status: inner.status };
}

/** What holds in each of the branches holds behind them. */
function choiceCourse(step: Step, branches: readonly StepBranch[], before: Known, run: Run): Known {
  // A failure is in one of the branches, so this is where the run goes.
  const taken = run.around.has(step) ? branches.filter((one) => holds(one, run)) : branches;
  const inside: Known = before.isConditional ? { ...before, by: undefined } : before;
  const ways = taken.map((one) => branchCourse(one, inside, run));
  if (taken === branches && !isExhaustive(step, branches)) ways.push({ ...inside, status: 'Succeeded' });
  const open = ways.filter((one) => !one.isEnded);
  const isAnswered = open.every((one) => one.isAnswered);
  if (!isAnswered && open.some((one) => one.isAnswered)) run.watcher.partly?.(step);
  const by = before.by ?? open.find((one) => one.by !== undefined)?.by;
  return {
    status: ways.some((one) => one.status === 'Failed') ? 'Failed' : 'Succeeded',
    // Where every way ends, what is behind is not reached.
    isAnswered: open.length === 0 || isAnswered,
    isEnded: open.length === 0,
    by,
    isConditional:
      before.by === undefined
        ? by !== undefined && open.some((one) => one.by === undefined)
        : before.isConditional,
  };
}

function holds(branch: StepBranch, { failing, around }: Run): boolean {
  return branch === failing?.branch || [...around].some((one) => one.branch === branch);
}

/** Whether one of the branches is taken in any case. */
function isExhaustive({ path, type }: Step, branches: readonly StepBranch[]): boolean {
  const otherwise = type === 'If' ? 'else' : 'default';
  return (
    branches.some((one) => one.path[path.length] === otherwise) && (type === 'Switch' || branches.length > 1)
  );
}
