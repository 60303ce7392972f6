/**
 * `after` ↔ `runAfter`: `X`, `[X, Y]`, `{ X: [Failed, TimedOut], Y: Succeeded }`, and `start` for a step that waits for none.
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import { STATUSES } from '../../model/statuses.ts';
import { isStatus, sameList } from './statuses.ts';
import { describe } from '../../spec/validate.ts';

/** A step waits for another one and for how that ends. */
export interface Wait {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly place: Place;
}

export const SUCCEEDED: readonly string[] = ['Succeeded'];
const START = 'start';

/** The waits that `after` writes out. What is wrong with it is reported and left out. */
export function parseAfter(
  value: JsonValue,
  place: Place,
  siblings: ReadonlySet<string>,
  report: Report,
): readonly Wait[] {
  const found = rawWaits(value, place, report);
  return found.filter((wait) => {
    if (siblings.has(wait.name)) return true;
    report('flow/run-after-unknown', wait.place, { name: wait.name, nearest: suggest(wait.name, siblings) });
    return false;
  });
}

function rawWaits(value: JsonValue, place: Place, report: Report): readonly Wait[] {
  if (value === START) return [];
  if (typeof value === 'string') return [{ name: value, statuses: SUCCEEDED, place }];
  if (isArray(value)) {
    return value.flatMap((name, index): Wait[] => {
      const here = at(place, index);
      if (typeof name === 'string') return [{ name, statuses: SUCCEEDED, place: here }];
      report('spec/wrong-type', here, { found: describe(name), expected: 'the name of a step' });
      return [];
    });
  }
  if (isObject(value)) {
    return Object.entries(value).map(([name, statuses]) => {
      const here = at(place, name);
      return { name, statuses: parseStatuses(statuses, here, report), place: keyOf(here) };
    });
  }
  report('spec/wrong-type', place, {
    found: describe(value),
    expected: 'the name of a step, a list of names, or a map from names to statuses',
  });
  return [];
}

/** What is wrong is left out; when nothing is left of it, the usual status stands for it, so that no other finding follows. */
function parseStatuses(value: JsonValue, place: Place, report: Report): readonly string[] {
  if (isArray(value) && value.length === 0) return [];
  const found = isArray(value)
    ? value.flatMap((one, index) => checkStatus(one, at(place, index), report))
    : checkStatus(value, place, report);
  return found.length === 0 ? SUCCEEDED : found;
}

function checkStatus(status: JsonValue, place: Place, report: Report): readonly string[] {
  if (typeof status !== 'string') return wrongStatus(status, place, report);
  if (isStatus(status)) return [status];
  report('flow/unknown-status', place, { status, nearest: suggest(status, STATUSES), known: STATUSES });
  return [];
}

function wrongStatus(value: JsonValue, place: Place, report: Report): readonly string[] {
  report('spec/wrong-type', place, { found: describe(value), expected: 'a status such as Failed' });
  return [];
}

/** How `runAfter` is written when order does not say it. */
export function raiseAfter(waits: readonly Pick<Wait, 'name' | 'statuses'>[]): JsonValue {
  const [first] = waits;
  if (first === undefined) return START;
  if (waits.every((wait) => sameList(wait.statuses, SUCCEEDED))) {
    return waits.length === 1 && first.name !== START ? first.name : waits.map((wait) => wait.name);
  }
  const members = waits.map(({ name, statuses }): [string, JsonValue] => [
    name,
    statuses.length === 1 ? (statuses[0] ?? []) : statuses,
  ]);
  return Object.fromEntries(members) satisfies JsonObject;
}
