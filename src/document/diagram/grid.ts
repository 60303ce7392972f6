/**
 * Places of the steps of one list in rows and columns. A step stands in the row below the lowest of those that it waits for, a chain of steps in one
 * column; what else waits for a step of the chain begins a column to its right, as near as there is room.
 */
import type { Wait } from './diagram.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  /** By step. */
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly columns: number;
}

interface Chain {
  readonly members: number[];
  /** The step that it branches off from; undefined for one that waits for nothing. */
  readonly from: number | undefined;
}

export function gridOf(steps: readonly { readonly waits: readonly Wait[] }[]): Grid {
  const rows: number[] = [];
  for (const { waits } of steps) rows.push(Math.max(-1, ...waits.map(({ on }) => rows[on] ?? 0)) + 1);
  const chains = chainsOf(steps, rows);
  const columns: number[] = [];
  const taken: Span[][] = [];
  for (const { members, from } of chains) {
    const last = rows[members.at(-1) ?? 0] ?? 0;
    const first = from === undefined ? (rows[members[0] ?? 0] ?? 0) : (rows[from] ?? 0) + 1;
    const least = from === undefined ? 0 : (columns[from] ?? 0);
    const column = freeColumn(taken, least, { first, last });
    for (const one of members) columns[one] = column;
  }
  return {
    cells: steps.map((_, index) => ({ row: rows[index] ?? 0, column: columns[index] ?? 0 })),
    rows: Math.max(0, ...rows.map((one) => one + 1)),
    columns: taken.length,
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function freeColumn(taken: Span[][], least: number, span: Span): number {
  for (let column = least; ; column += 1) {
    const spans = (taken[column] ??= []);
    // Chains come in the order of their first rows, but for those that start late: look at all.
    if (spans.some((one) => one.first <= span.last && span.first <= one.last)) continue;
    spans.push(span);
    return column;
  }
}

/** Each step is in one chain: that of the step which it waits for last, if no other one has gone on with it. */
function chainsOf(
  steps: readonly { readonly waits: readonly Wait[] }[],
  rows: readonly number[],
): readonly Chain[] {
  const heirs = new Map<number, number>();
  const parents = steps.map(({ waits }) => parentIn(waits, rows));
  for (const [index, parent] of parents.entries()) {
    if (parent === undefined) continue;
    const heir = heirs.get(parent.on);
    // The way of success goes straight on, whichever is written first.
    if (heir === undefined || (parents[heir]?.isFailure === true && !parent.isFailure))
      heirs.set(parent.on, index);
  }
  const chains: Chain[] = [];
  for (const [index, parent] of parents.entries()) {
    if (parent !== undefined && heirs.get(parent.on) === index) continue;
    const members: number[] = [];
    for (let here: number | undefined = index; here !== undefined; here = heirs.get(here)) members.push(here);
    chains.push({ members, from: parent?.on });
  }
  // A chain has its place when those that branch off from it look for one.
  return chains;
}

function parentIn(waits: readonly Wait[], rows: readonly number[]): Wait | undefined {
  let found: Wait | undefined;
  for (const one of waits) {
    if (found === undefined) found = one;
    else if (found.isFailure !== one.isFailure) found = found.isFailure ? one : found;
    else if ((rows[one.on] ?? 0) > (rows[found.on] ?? 0)) found = one;
  }
  return found;
}
