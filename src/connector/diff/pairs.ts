/**
 * The pairs of schemas that two documents have in common. Each pair is compared once, however many operations lead to it and however
 * its definitions refer to themselves.
 */
import type { JsonObject } from '../../source/json-value.ts';
import type { Compare, Compared } from './compare.ts';
import type { Fact } from './fact.ts';
import type { Renames } from './field/lookup.ts';
import type { SchemaNode } from './schema-node.ts';

export interface Pair {
  readonly facts: readonly Fact[];
  readonly edges: readonly Edge[];
}

export interface Edge {
  readonly step: string;
  readonly isOutputOnly: boolean;
  readonly to: Pair;
}

export interface Pairs {
  /** The pair of two nodes; complete when `settle` was called. */
  readonly pairOf: (before: SchemaNode, after: SchemaNode, compare: Compare) => Pair;
  readonly settle: () => void;
}

interface Waiting {
  readonly pair: { facts: readonly Fact[]; edges: readonly Edge[] };
  readonly run: () => Compared;
}

/** `inner` compares what stands inside of the pairs that are asked for. */
export function collectPairs(inner: Compare, renames: Renames): Pairs {
  const known = new Map<JsonObject, Map<JsonObject, Pair>>();
  const waiting: Waiting[] = [];
  const pairOf: Pairs['pairOf'] = (before, after, compare) => {
    const row = known.get(before.key) ?? new Map<JsonObject, Pair>();
    known.set(before.key, row);
    const found = row.get(after.key);
    if (found !== undefined) return found;
    const pair = { facts: [], edges: [] };
    row.set(after.key, pair);
    waiting.push({ pair, run: () => compare(before, after, renames) });
    return pair;
  };
  // A list of what is left to do instead of recursion: documents may be nested deeply.
  const settle = (): void => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { facts, children } = next.run();
      next.pair.facts = facts;
      next.pair.edges = children.map(({ step, isOutputOnly, before, after }) => ({
        step,
        isOutputOnly,
        to: pairOf(before, after, inner),
      }));
    }
  };
  return { pairOf, settle };
}
