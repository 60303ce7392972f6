/** What a run has when an expression is evaluated: the part of the world that workflow functions see. Handed in, never looked up. */
import { suggest } from '../../diagnostics/suggest.ts';
import { fail } from '../failure.ts';
import { nameIn } from '../names.ts';
import type { Members, Value } from '../value.ts';

export interface RunData {
  /** The moment of `utcNow()`: milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** A number from 0 to below 1, for `rand` and `guid`. */
  readonly random: () => number;
  /** Undefined: not known here. Names of actions, variables and loops do not regard case. */
  readonly trigger: Members | undefined;
  /** By name: what `actions('X')` gives (name, status, inputs, outputs…). */
  readonly actions: ReadonlyMap<string, Members>;
  readonly variables: ReadonlyMap<string, Value>;
  readonly parameters: ReadonlyMap<string, Value>;
  /** The item of each loop around, by the loop's name. */
  readonly items: ReadonlyMap<string, Value>;
  /** The innermost item, of a loop or of a Select, Filter array or Create table. */
  readonly item: Value | undefined;
  readonly iterationIndexes: ReadonlyMap<string, bigint>;
  /** What `workflow()` gives. */
  readonly workflow: Members | undefined;
  /** The results of the actions in a scope, by its name: what `result('X')` gives. */
  readonly results: ReadonlyMap<string, readonly Value[]>;
  /** What `action()` gives, where it may stand. */
  readonly action: Members | undefined;
  readonly callbackUrl: string | undefined;
}

/** A run of which nothing is known; its clock stands still. */
export const EMPTY_RUN: RunData = {
  now: () => 0,
  random: () => 0,
  trigger: undefined,
  actions: new Map(),
  variables: new Map(),
  parameters: new Map(),
  items: new Map(),
  item: undefined,
  iterationIndexes: new Map(),
  workflow: undefined,
  results: new Map(),
  action: undefined,
  callbackUrl: undefined,
};

/** The maps of a run, and what one entry of each is called. */
const NAMED = {
  actions: 'action',
  variables: 'variable',
  parameters: 'parameter',
  items: 'loop',
  iterationIndexes: 'loop',
  results: 'scope',
} as const;

/** What a run has at most one of. */
const SINGLE = {
  trigger: 'trigger',
  item: 'item',
  workflow: 'workflow',
  action: 'action',
  callbackUrl: 'callback URL',
} as const;

type Named = keyof typeof NAMED;
type Single = keyof typeof SINGLE;
type EntryOf<K extends Named> = RunData[K] extends ReadonlyMap<string, infer V> ? V : never;

/**
 * The entry with this name; a failure when there is none. Published flows call actions, loops and variables in another case than they
 * are declared in, and work, so case does not decide, but an exact name wins. Parameters are always named exactly.
 */
export function given<K extends Named>(run: RunData, key: K, name: string): EntryOf<K> {
  // Each of these maps holds what its own key says; an indexed access type would lose that.
  const entries = run[key] as ReadonlyMap<string, EntryOf<K>>;
  const found = entries.get(key === 'parameters' ? name : (nameIn(entries, name) ?? name));
  if (found !== undefined) return found;
  const nearest = suggest(name, entries.keys());
  // An expression can make a name of any length.
  return fail({ kind: 'not-given', what: NAMED[key], key, name: name.slice(0, 100), nearest });
}

/** What a run has one of; a failure when it is not known. */
export function known<K extends Single>(run: RunData, key: K): Exclude<RunData[K], undefined> {
  const found: RunData[K] = run[key];
  if (found === undefined) fail({ kind: 'not-given', what: SINGLE[key], key });
  // Undefined was excluded in the line above; the type checker does not narrow what depends on K.
  return found as Exclude<RunData[K], undefined>;
}
