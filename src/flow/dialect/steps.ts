/** A branch: names and steps in order → actions. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { Schema } from '../../spec/validate.ts';
import { describe, validate } from '../../spec/validate.ts';
import type { Wait } from './after.ts';
import { kindOf, lowerBody } from './body.ts';
import { metadataOf, type Designer } from './designer.ts';
import type { Around, Use } from './field.ts';
import { own, type Draft } from './json-path.ts';
import type { StepKind } from './kind.ts';
import { checkName } from './names.ts';
import { sequence, type Entry } from './sequence.ts';
import { stepKinds } from './steps/index.ts';
import { setIn, type SetIn } from './set-in.ts';
import type { Trace } from './trace.ts';

/** Keys of a step that say when it runs, not what it does. */
export const TIES: readonly string[] = ['after', 'only'];

export const onlySchema = {
  type: 'string',
  enum: ['custom', 'certified'],
  description: 'The step is there under this binding of the connectors only.',
} as const satisfies Schema;

/** What all branches of one flow share while it is lowered. */
export interface Lowering {
  readonly around: Around;
  readonly report: Report;
  readonly trace: Trace;
  readonly designer: Designer;
  readonly names: Map<string, Place>;
  /** All names as they are written, of steps under the other binding too. */
  readonly allNames: Set<string>;
  /** How many containers stand around the branch. */
  readonly depth: number;
  /** False where one of them is there under the other binding only. */
  readonly isPresent: boolean;
  /** What was set in of shared steps. */
  readonly shared: SetIn;
  readonly tooDeep: (place: Place, facts: { depth: number; limit: number }) => void;
}

/** "Nesting depth for actions: 8" (limits of Power Automate); no step of 232 published flows is deeper. */
const MAX_DEPTH = 8;

interface Step extends Entry {
  readonly data: JsonObject;
  readonly kind: StepKind | undefined;
  readonly use: Use;
}

export function lowerSteps(steps: JsonValue, place: Place, flow: Lowering): JsonObject {
  if (!isObject(steps)) {
    flow.report('spec/wrong-type', place, { found: describe(steps), expected: 'a map of steps by name' });
    return {};
  }
  const [first] = Object.keys(steps);
  if (flow.depth > MAX_DEPTH && first !== undefined) {
    flow.tooDeep(at(place, first), { depth: flow.depth, limit: MAX_DEPTH });
    return {};
  }
  const entries = Object.entries(steps).flatMap(([name, step]) =>
    readStep(name, step, at(place, name), flow),
  );
  const waits = sequence(entries, flow.around.context.binding, flow.report);
  const actions: Draft = {};
  for (const entry of entries) {
    if (!entry.present) {
      // Lowered as well, so that what is wrong with it is found under either binding.
      lowerStep(entry, [], flow);
      continue;
    }
    actions[entry.name] = lowerStep(entry, waits.get(entry.name) ?? [], flow);
    const { path } = entry.place;
    flow.trace.member(actions, entry.name, entry.kind?.verbatim === 'all' ? [...path, entry.keyword] : path);
  }
  return actions;
}

function readStep(name: string, step: JsonValue, place: Place, flow: Lowering): Step[] {
  checkName(name, place, flow.names, flow.report);
  flow.allNames.add(name);
  if (!isObject(step)) {
    flow.report('spec/wrong-type', place, {
      found: describe(step),
      expected: 'a map with a keyword such as `call` or `compose`',
    });
    flow.shared.unknown.push(name);
    return [];
  }
  const { around, report, trace } = flow;
  const only = own(step, 'only');
  const present =
    only === undefined ||
    !validate(onlySchema, only, at(place, 'only'), report) ||
    only === around.context.binding;
  // Two steps for the two bindings may hold steps of the same names: they are never there together.
  const names = present ? flow.names : new Map<string, Place>();
  const isPresent = flow.isPresent && present;
  const inner: Lowering = { ...flow, names, isPresent, depth: flow.depth + 1 };
  const branch: Use['branch'] = (steps, innerPlace) => lowerSteps(steps, innerPlace, inner);
  const use: Use = {
    ...{ around, report, trace, place, branch },
    setIn: (key, inPlace) => setIn(key, inPlace, { name, step, place }, inner, branch),
  };
  const kind = kindOf(stepKinds, step, 'step', use);
  if (isUnreadable(step, kind)) flow.shared.unknown.push(name);
  const after = kind?.verbatim === 'all' ? undefined : own(step, 'after');
  return [
    {
      name,
      place,
      data: step,
      kind,
      use,
      after,
      present,
      keyword: kind?.keyword ?? '',
      follows: kind?.follows,
    },
  ];
}

/** What is wrong with it is reported. It may be meant to use shared steps, whose names begin with its own. */
function isUnreadable(step: JsonObject, kind: StepKind | undefined): boolean {
  const key = own(step, 'use');
  return kind === undefined || (kind.keyword === 'use' && (typeof key !== 'string' || key === ''));
}

function lowerStep({ name, data, kind, use }: Step, waits: readonly Wait[], flow: Lowering): JsonValue {
  if (kind === undefined) return {};
  const body = lowerBody(kind, data, TIES, use);
  if (kind.verbatim === 'all' || !isObject(body)) return body;
  const made: Draft = {};
  if (own(data, 'after') !== undefined || !flow.designer.withoutRunAfter.has(name)) {
    made['runAfter'] = runAfterOf(waits, flow.trace);
    flow.trace.member(
      made,
      'runAfter',
      own(data, 'after') === undefined ? use.place.path : [...use.place.path, 'after'],
    );
  }
  const metadata = metadataOf(name, flow.designer, flow.trace);
  if (metadata !== undefined) made['metadata'] = metadata;
  for (const [key, value] of Object.entries(body)) {
    made[key] = value;
    const path = flow.trace.origins.members.get(body)?.[key];
    if (path !== undefined) flow.trace.member(made, key, path);
  }
  return made;
}

function runAfterOf(waits: readonly Wait[], trace: Trace): JsonObject {
  const made: Draft = {};
  for (const { name, statuses, place } of waits) {
    made[name] = statuses;
    trace.member(made, name, place.path);
  }
  return made;
}
