/** The steps of a flow as a tree: a trigger, and actions in branches. */
import type { JsonObject } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';

/** The trigger or an action. */
export interface Step {
  readonly name: string;
  /** What stands under its name in the document. */
  readonly action: JsonObject;
  /** From the root of the document. */
  readonly path: Path;
  /** `Compose`, `OpenApiConnection`…; '' when none is given. */
  readonly type: string;
  /** Undefined for the trigger. */
  readonly branch: StepBranch | undefined;
}

/** Actions that may name each other in `runAfter`. */
export interface StepBranch {
  /** The map of actions. Not all of its members need be maps, as steps are. */
  readonly actions: JsonObject;
  readonly path: Path;
  /** The container that holds it; undefined at the top. */
  readonly owner: Step | undefined;
  /** In the order of the document. */
  readonly steps: readonly Step[];
}

/** The containers around a step, the innermost first. */
export function containersOf(step: Step): readonly Step[] {
  const found: Step[] = [];
  for (let owner = step.branch?.owner; owner !== undefined; owner = owner.branch?.owner) found.push(owner);
  return found;
}

/** By the branches around a step, of which undefined is that of the trigger: the step itself, or the container that stands for it there. */
export function standInsOf(step: Step): ReadonlyMap<StepBranch | undefined, Step> {
  const found = new Map<StepBranch | undefined, Step>();
  for (let here: Step | undefined = step; here !== undefined; here = here.branch?.owner)
    found.set(here.branch, here);
  return found;
}

/** The names that `runAfter` holds, with the statuses that are waited for as they are written. */
export function runAfterOf({ action }: Step): Readonly<Record<string, JsonObject[string]>> {
  const value = action['runAfter'];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
