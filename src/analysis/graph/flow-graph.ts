/** Document → steps, and what can be asked of them. */
import { definitionOf, DEFINITION, innerBranches } from '../../flow/walk.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { orderOf, type BranchOrder } from './order.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Step, StepBranch } from './step.ts';

export interface FlowGraph {
  /** Of several, which is an error of its own, the first. */
  readonly trigger: Step | undefined;
  /** Every action, containers before what they hold. */
  readonly steps: readonly Step[];
  /** The trigger, and every action. */
  readonly all: readonly Step[];
  /** Outer ones first. */
  readonly branches: readonly StepBranch[];
  /** Without regard to case, as references find it; of several of one name, the first. The trigger is not among them. */
  readonly stepNamed: (name: string) => Step | undefined;
  /**
   * Whether `other` has ended, in whatever way, each time that `step` starts: it stands before it on the paths of `runAfter`, or before a container around
   * it, or inside of such a one. A container has not ended for what it holds. Of a step that never starts, because it waits for itself or for one that is
   * missing, it is true of every other one.
   */
  readonly ranBefore: (other: Step, step: Step) => boolean;
  /** The same in full. */
  readonly standing: (one: Step, other: Step) => Standing;
}

export function graphOf(document: JsonObject): FlowGraph {
  const definition = definitionOf(document) ?? {};
  const steps: Step[] = [];
  const branches: StepBranch[] = [];
  enter(definition['actions'], [...DEFINITION, 'actions'], undefined, { steps, branches });
  const byName = new Map<string, Step>();
  for (const step of steps) {
    const name = step.name.toLowerCase();
    if (!byName.has(name)) byName.set(name, step);
  }
  const orders = new Map<StepBranch, BranchOrder>();
  const orderIn = (branch: StepBranch): BranchOrder => {
    let order = orders.get(branch);
    if (order === undefined) orders.set(branch, (order = orderOf(branch)));
    return order;
  };
  const standing = (one: Step, other: Step): Standing => standingOf(one, other, orderIn);
  const trigger = triggerOf(definition['triggers']);
  return {
    trigger,
    steps,
    all: trigger === undefined ? steps : [trigger, ...steps],
    branches,
    stepNamed: (name) => byName.get(name.toLowerCase()),
    ranBefore: (other, step) => ['before', 'unknown'].includes(standing(other, step)),
    standing,
  };
}

function triggerOf(triggers: JsonValue | undefined): Step | undefined {
  for (const [name, action] of Object.entries(isObject(triggers) ? triggers : {}))
    if (isObject(action)) return stepOf(name, action, [...DEFINITION, 'triggers', name], undefined);
  return undefined;
}

function enter(
  actions: JsonValue | undefined,
  path: Path,
  owner: Step | undefined,
  found: { readonly steps: Step[]; readonly branches: StepBranch[] },
): void {
  if (!isObject(actions)) return;
  const own: Step[] = [];
  const branch: StepBranch = { actions, path, owner, steps: own };
  found.branches.push(branch);
  for (const [name, action] of Object.entries(actions)) {
    if (!isObject(action)) continue;
    const step = stepOf(name, action, [...path, name], branch);
    own.push(step);
    found.steps.push(step);
    for (const inner of innerBranches(action))
      enter(inner.actions, [...step.path, ...inner.path], step, found);
  }
}

function stepOf(name: string, action: JsonObject, path: Path, branch: StepBranch | undefined): Step {
  const { type } = action;
  return { name, action, path, type: typeof type === 'string' ? type : '', branch };
}
