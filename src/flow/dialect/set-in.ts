/** Shared steps in a branch of a flow: read as if they were written there. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { SharedUse } from '../../model/shared-use.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import { checkGiven } from '../shared/check-given.ts';
import { expand } from '../shared/expand.ts';
import type { Around, Use } from './field.ts';
import { own } from './json-path.ts';
import type { Trace } from './trace.ts';

/** What was set in while a flow is lowered; it grows. */
export interface SetIn {
  readonly uses: SharedUse[];
  /** The steps in the YAML form. */
  readonly steps: JsonValue[];
  /** Names of the steps that could not be read, or use what could not. */
  readonly unknown: string[];
  /** Shared steps are read by themselves: what they use is read by itself as well, and not set in. */
  readonly isAlone: boolean;
}

export function emptySetIn(): SetIn {
  return { uses: [], steps: [], unknown: [], isAlone: false };
}

interface Flow {
  readonly around: Around;
  readonly report: Report;
  readonly trace: Trace;
  readonly shared: SetIn;
  readonly isPresent: boolean;
}

interface Step {
  readonly name: string;
  readonly step: JsonObject;
  readonly place: Place;
}

/** The actions that stand for `use: key`; `place` is the place of the key. */
export function setIn(
  key: string,
  place: Place,
  { name, step, place: stepPlace }: Step,
  { around, report, trace, shared, isPresent }: Flow,
  branch: Use['branch'],
): JsonValue {
  const { sharedSteps } = around.context;
  const found = sharedSteps.get(key);
  if (found === undefined) {
    shared.unknown.push(name);
    const known = [...sharedSteps.keys()];
    if (!sharedSteps.has(key))
      report('solution/unknown-name', place, {
        kind: 'set of shared steps',
        name: key,
        nearest: suggest(key, known),
        known,
      });
    return {};
  }
  const given = own(step, 'given');
  const useStep = { name, place: stepPlace, given: isObject(given) ? given : {}, isPresent };
  checkGiven(found, useStep, report);
  if (shared.isAlone) return {};
  const { steps, use } = expand(found, useStep, report);
  shared.uses.push(use);
  shared.steps.push(steps);
  const actions = branch(steps, place);
  // What is in them has places of its own.
  if (isObject(actions)) trace.node(actions, place.path);
  return actions;
}
