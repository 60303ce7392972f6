/** Which operations feel the differences of a pair of schemas: everything that can be reached from what they take and return. */
import type { Fact } from './fact.ts';
import type { Edge, Pair } from './pairs.ts';

/** What an operation takes or returns. */
export interface Use {
  readonly pair: Pair;
  /** The way to it, '' for the body or the result. */
  readonly field: string;
  readonly side: 'input' | 'output';
  readonly operationId: string;
}

/** A difference, and the way to its field from where the search began. */
export interface Reached {
  readonly fact: Fact;
  readonly field: string;
}

export type Reach = (use: Use) => readonly Reached[];

/** A search that goes only where there are differences, once for each pair that is begun with. */
export function searchFrom(uses: readonly Use[]): Reach {
  const wanted = leadingToFacts(uses.map((one) => one.pair));
  const known = { input: new Map<Pair, readonly Reached[]>(), output: new Map<Pair, readonly Reached[]>() };
  return ({ pair, field, side }) => {
    const found = known[side].get(pair) ?? reachedFrom(pair, side, wanted);
    known[side].set(pair, found);
    return found.map((one) => ({ fact: one.fact, field: joined(field, one.field) }));
  };
}

/** Every pair with differences in it, or behind it. */
function leadingToFacts(starts: readonly Pair[]): ReadonlySet<Pair> {
  const parents = new Map<Pair, Pair[]>();
  const all = new Set(starts);
  for (const pair of all) {
    for (const { to } of pair.edges) {
      const list = parents.get(to);
      if (list === undefined) parents.set(to, [pair]);
      else list.push(pair);
      all.add(to);
    }
  }
  const wanted = new Set([...all].filter((pair) => pair.facts.length > 0));
  for (const pair of wanted) for (const parent of parents.get(pair) ?? []) wanted.add(parent);
  return wanted;
}

interface Way {
  readonly pair: Pair;
  readonly step: string;
  readonly from: Way | undefined;
}

/** Breadth first: a field is named by the shortest way to it. */
function reachedFrom(start: Pair, side: Use['side'], wanted: ReadonlySet<Pair>): readonly Reached[] {
  if (!wanted.has(start)) return [];
  const seen = new Set([start]);
  const ways: Way[] = [{ pair: start, step: '', from: undefined }];
  const isOpen = ({ to, isOutputOnly }: Edge): boolean =>
    wanted.has(to) && !(isOutputOnly && side === 'input');
  for (const way of ways) {
    for (const edge of way.pair.edges.filter(isOpen)) {
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      ways.push({ pair: edge.to, step: edge.step, from: way });
    }
  }
  return ways.flatMap((way) => {
    if (way.pair.facts.length === 0) return [];
    const field = nameOf(way);
    return way.pair.facts.map((fact) => ({ fact, field: joined(field, fact.property ?? '') }));
  });
}

function nameOf(end: Way): string {
  const steps: string[] = [];
  for (let way: Way | undefined = end; way !== undefined; way = way.from) steps.push(way.step);
  return steps.reverse().reduce(joined, '');
}

/** `customer` and `name` are `customer.name`, `lines` and `[]` are `lines[]`. */
function joined(field: string, step: string): string {
  if (field === '' || step === '' || step.startsWith('[]')) return field + step;
  return `${field}.${step}`;
}
