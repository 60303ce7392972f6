/** From the order of the steps and their `after` to `runAfter`, in one branch; steps of the other binding are bridged. */
import { watch, type Report } from '../../diagnostics/diagnostic.ts';
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
  const order = settle(entries, all, report);
  const absent = new Set(entries.filter((entry) => !entry.present).map((entry) => entry.name));
  return absent.size === 0 ? all : bridgeOver({ all, absent, order, binding, report });
}

function waitsOf(
  entry: Entry,
  previous: Entry | undefined,
  siblings: ReadonlySet<string>,
  report: Report,
): readonly Wait[] {
  if (entry.after !== undefined) {
    const watched = watch(report);
    const found = parseAfter(entry.after, at(entry.place, 'after'), siblings, watched.report);
    // When nothing is left of what is wrong, the usual order stands for it, so that no other finding follows.
    if (found.length > 0 || watched.isSilent() || previous === undefined) return found;
    return [{ name: previous.name, statuses: SUCCEEDED, place: entry.place }];
  }
  if (previous !== undefined)
    return [{ name: previous.name, statuses: entry.follows ?? SUCCEEDED, place: entry.place }];
  if (entry.follows !== undefined)
    report('flow/nothing-before', keyOf(at(entry.place, entry.keyword)), { keyword: entry.keyword });
  return [];
}

interface Bridge {
  readonly all: ReadonlyMap<string, readonly Wait[]>;
  readonly absent: ReadonlySet<string>;
  /** Names, each behind those that it waits for. */
  readonly order: readonly string[];
  readonly binding: string;
  readonly report: Report;
}

/** A wait that stands in for one for a step that is not there. */
interface Bridged extends Wait {
  /** The step that is not there. */
  readonly through?: Wait;
}

/** A wait for a step that is not there becomes the waits of that step. */
function bridgeOver(bridge: Bridge): ReadonlyMap<string, readonly Wait[]> {
  const { all, absent, order } = bridge;
  const needed = neededOf(bridge);
  const made = new Map<string, readonly Bridged[]>();
  for (const name of order) if (needed.has(name)) made.set(name, bridged(name, made, bridge));
  const present = [...all.keys()].filter((name) => !absent.has(name));
  return new Map(present.map((name) => [name, unique(made.get(name) ?? [], bridge)]));
}

/** The steps that are there, and those that their waits lead over. */
function neededOf({ all, absent }: Bridge): ReadonlySet<string> {
  const needed = new Set([...all.keys()].filter((name) => !absent.has(name)));
  // A set grows while it is walked.
  for (const name of needed) for (const wait of all.get(name) ?? []) needed.add(wait.name);
  return needed;
}

/** A direct wait wins over one that leads over a step that is not there. */
function bridged(
  name: string,
  made: ReadonlyMap<string, readonly Bridged[]>,
  { all, absent, binding, report }: Bridge,
): readonly Bridged[] {
  const waits = all.get(name) ?? [];
  const direct = new Set(waits.map((wait) => wait.name));
  const found = new Map<string, Bridged>();
  for (const wait of waits) {
    if (!absent.has(wait.name)) {
      found.set(keyOfWait(wait), wait);
      continue;
    }
    if (!hasStatus(wait.statuses, 'Succeeded'))
      report('flow/after-other-binding', wait.place, { name: wait.name, binding });
    for (const one of made.get(wait.name) ?? []) {
      const key = keyOfWait(one);
      if (!direct.has(one.name) && !found.has(key)) found.set(key, { ...one, through: wait });
    }
  }
  return [...found.values()];
}

function keyOfWait({ name, statuses }: Wait): string {
  return JSON.stringify([name, ...statuses.map((status) => status.toLowerCase()).sort()]);
}

/** One wait for each name; two that differ cannot both be said. */
function unique(waits: readonly Bridged[], { binding, report }: Bridge): readonly Wait[] {
  const found = new Map<string, Wait>();
  for (const { through, ...wait } of waits) {
    if (through === undefined || !found.has(wait.name)) found.set(wait.name, wait);
    else report('flow/after-other-binding', through.place, { name: through.name, binding, twice: wait.name });
  }
  return [...found.values()];
}

/** The names, each behind those that it waits for. What waits in circles is reported and comes where its circle is cut. */
function settle(
  entries: readonly Entry[],
  all: ReadonlyMap<string, readonly Wait[]>,
  report: Report,
): readonly string[] {
  const waiting = new Map(entries.map((entry) => [entry.name, entry]));
  const open = new Map(entries.map(({ name }) => [name, (all.get(name) ?? []).length]));
  const waitedForBy = dependents(all);
  const order: string[] = [];
  /** Takes away the steps that wait for none that is left. */
  const take = (names: readonly string[]): void => {
    const free = [...names];
    // A list grows while it is walked.
    for (const name of free) {
      if (!waiting.delete(name)) continue;
      order.push(name);
      for (const other of waitedForBy.get(name) ?? []) {
        const left = (open.get(other) ?? 0) - 1;
        open.set(other, left);
        if (left === 0) free.push(other);
      }
    }
  };
  take(entries.flatMap(({ name }) => (open.get(name) === 0 ? [name] : [])));
  while (waiting.size > 0) {
    const names = cycleIn(waiting, all);
    reportCycle(names, waiting, report);
    take(names);
  }
  return order;
}

/** Who waits for a step; as often as it does. */
function dependents(all: ReadonlyMap<string, readonly Wait[]>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, waits] of all) {
    for (const wait of waits) {
      const known = found.get(wait.name);
      if (known === undefined) found.set(wait.name, [name]);
      else known.push(name);
    }
  }
  return found;
}

function reportCycle(names: readonly string[], waiting: ReadonlyMap<string, Entry>, report: Report): void {
  const [first] = names;
  const entry = waiting.get(first ?? '');
  if (entry === undefined) return;
  const place = entry.after === undefined ? keyOf(entry.place) : at(entry.place, 'after');
  report('flow/run-after-cycle', place, { names: [...names, entry.name] });
}

/** The way from wait to wait until it comes back to itself. */
function cycleIn(
  waiting: ReadonlyMap<string, Entry>,
  all: ReadonlyMap<string, readonly Wait[]>,
): readonly string[] {
  const way = new Set<string>();
  let here = waiting.keys().next().value;
  while (here !== undefined && !way.has(here)) {
    way.add(here);
    here = (all.get(here) ?? []).find((wait) => waiting.has(wait.name))?.name;
  }
  const names = [...way];
  return here === undefined ? names : names.slice(names.indexOf(here));
}
