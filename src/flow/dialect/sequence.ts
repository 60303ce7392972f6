/** From the order of the steps and their `after` to `runAfter`, in one branch; steps of the other binding are bridged. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { JsonValue } from '../../source/json-value.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import { SUCCEEDED, parseAfter, type Wait } from './after.ts';
import { hasStatus } from './statuses.ts';

export interface Entry {
  readonly name: string;
  readonly place: Place;
  /** Undefined when the step does not say. */
  readonly after: JsonValue | undefined;
  readonly keyword: string;
  readonly follows: readonly string[] | undefined;
  /** False for a step of the other binding. */
  readonly present: boolean;
}

/** What each step waits for; only present steps are named. */
export function sequence(
  entries: readonly Entry[],
  binding: string,
  report: Report,
): ReadonlyMap<string, readonly Wait[]> {
  const siblings = new Set(entries.map((entry) => entry.name));
  const all = new Map(
    entries.map((entry, index) => [entry.name, waitsOf(entry, entries[index - 1], siblings, report)]),
  );
  reportCycles(entries, all, report);
  const absent = new Set(entries.filter((entry) => !entry.present).map((entry) => entry.name));
  if (absent.size === 0) return all;
  const bridge: Bridge = { all, absent, binding, report };
  return new Map(
    entries
      .filter((one) => one.present)
      .map((one) => [one.name, unique(bridged(one.name, bridge, new Set()))]),
  );
}

function waitsOf(
  entry: Entry,
  previous: Entry | undefined,
  siblings: ReadonlySet<string>,
  report: Report,
): readonly Wait[] {
  if (entry.after !== undefined) return parseAfter(entry.after, at(entry.place, 'after'), siblings, report);
  if (previous !== undefined)
    return [{ name: previous.name, statuses: entry.follows ?? SUCCEEDED, place: entry.place }];
  if (entry.follows !== undefined)
    report('flow/nothing-before', keyOf(at(entry.place, entry.keyword)), { keyword: entry.keyword });
  return [];
}

interface Bridge {
  readonly all: ReadonlyMap<string, readonly Wait[]>;
  readonly absent: ReadonlySet<string>;
  readonly binding: string;
  readonly report: Report;
}

/** A wait for a step that is not there becomes the waits of that step. */
function bridged(name: string, bridge: Bridge, seen: ReadonlySet<string>): readonly Wait[] {
  return (bridge.all.get(name) ?? []).flatMap((wait): readonly Wait[] => {
    if (!bridge.absent.has(wait.name)) return [wait];
    if (!hasStatus(wait.statuses, 'Succeeded')) {
      bridge.report('flow/after-other-binding', wait.place, { name: wait.name, binding: bridge.binding });
    }
    return seen.has(wait.name) ? [] : bridged(wait.name, bridge, new Set([...seen, wait.name]));
  });
}

function unique(waits: readonly Wait[]): readonly Wait[] {
  return [...new Map(waits.map((wait) => [wait.name, wait])).values()];
}

/** Takes away the steps that wait for none that is left; what remains waits in circles. */
function reportCycles(
  entries: readonly Entry[],
  all: ReadonlyMap<string, readonly Wait[]>,
  report: Report,
): void {
  const waiting = new Map(entries.map((entry) => [entry.name, entry]));
  const isFree = (name: string): boolean => (all.get(name) ?? []).every((wait) => !waiting.has(wait.name));
  const settle = (): void => {
    for (let size = -1; size !== waiting.size;) {
      size = waiting.size;
      for (const name of [...waiting.keys()]) if (isFree(name)) waiting.delete(name);
    }
  };
  settle();
  while (waiting.size > 0) {
    const names = cycleIn(waiting, all);
    const [first] = names;
    const entry = waiting.get(first ?? '');
    if (entry !== undefined) {
      const place = entry.after === undefined ? keyOf(entry.place) : at(entry.place, 'after');
      report('flow/run-after-cycle', place, { names: [...names, entry.name] });
    }
    for (const name of names) waiting.delete(name);
    settle();
  }
}

function cycleIn(
  waiting: ReadonlyMap<string, Entry>,
  all: ReadonlyMap<string, readonly Wait[]>,
): readonly string[] {
  const way: string[] = [];
  let here = waiting.keys().next().value;
  while (here !== undefined && !way.includes(here)) {
    way.push(here);
    here = (all.get(here) ?? []).find((wait) => waiting.has(wait.name))?.name;
  }
  return here === undefined ? way : way.slice(way.indexOf(here));
}
