/**
 * Ways of arrows between the cells of a grid: down from a step, along the free band below its row, down through a column or a gutter that is free, along
 * the band above the other step, down to it. So no arrow crosses a box.
 */
import type { DiagramStep } from './diagram.ts';
import type { Cell, Grid } from './grid.ts';

export interface Route {
  readonly from: number;
  readonly to: number;
  readonly isFailure: boolean;
  /** In the order of the way: where it runs along a band, up to which column or gutter. None for a straight line. */
  readonly turns: readonly Turn[];
}

export interface Turn {
  /** The row above the band. */
  readonly band: number;
  readonly start: Lane;
  readonly end: Lane;
  readonly track: number;
}

/** The middle of a column, or a track in the gutter to its right. */
export interface Lane {
  readonly column: number;
  readonly gutter: number | undefined;
}

export interface Routes {
  readonly all: readonly Route[];
  /** How many tracks there are, by band and by column. */
  readonly bands: readonly number[];
  readonly gutters: readonly number[];
}

export function routesOf(steps: readonly DiagramStep[], grid: Grid): Routes {
  const neighbours = neighboursOf(grid);
  const bands = Array.from({ length: grid.rows }, tracks);
  const gutters = Array.from({ length: grid.columns }, tracks);
  const all = steps.flatMap(({ waits }, to) =>
    waits.map(({ on: from, isFailure }): Route => {
      const way: Way = {
        from,
        to,
        start: cellAt(grid, from),
        end: cellAt(grid, to),
        joins: waits.length > 1,
      };
      return { from, to, isFailure, turns: turnsOf(way, neighbours, { bands, gutters }) };
    }),
  );
  return { all, bands: bands.map((one) => one.count()), gutters: gutters.map((one) => one.count()) };
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly start: Cell;
  readonly end: Cell;
  /** Others end where it ends. */
  readonly joins: boolean;
}

interface Places {
  readonly bands: readonly Tracks[];
  readonly gutters: readonly Tracks[];
}

function turnsOf(way: Way, { above, below }: Neighbours, { bands, gutters }: Places): readonly Turn[] {
  const { start, end, from, to } = way;
  const [left, right] = [middle(start.column), middle(end.column)];
  const isEndFree = (above[to] ?? -1) <= start.row;
  if (start.column === end.column && isEndFree) return [];
  const key = way.joins ? `to ${String(to)}` : `from ${String(from)}`;
  const turn = (band: number, a: Lane, b: Lane): Turn => {
    const [first, last] = [positionOf(a), positionOf(b)].toSorted((x, y) => x - y);
    return {
      band,
      start: a,
      end: b,
      track: bands[band]?.take({ first: first ?? 0, last: last ?? 0, key }) ?? 0,
    };
  };
  if (isEndFree) return [turn(start.row, left, right)];
  if ((below[from] ?? Infinity) >= end.row) return [turn(end.row - 1, left, right)];
  const column = Math.min(start.column, end.column);
  const gutter = gutters[column]?.take({ first: start.row, last: end.row, key }) ?? 0;
  const aside: Lane = { column, gutter };
  return [turn(start.row, left, aside), turn(end.row - 1, aside, right)];
}

function middle(column: number): Lane {
  return { column, gutter: undefined };
}

/** From left to right: the middle of a column before its gutter. */
function positionOf({ column, gutter }: Lane): number {
  return 2 * column + (gutter === undefined ? 0 : 1);
}

interface Neighbours {
  /** By step: the row of the next one above it, or below it, in its column. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function neighboursOf({ cells, columns }: Grid): Neighbours {
  const above: number[] = [];
  const below: number[] = [];
  const last: (number | undefined)[] = Array.from({ length: columns }, () => undefined);
  const inRows = cells
    .map((_, index) => index)
    .toSorted((a, b) => (cells[a]?.row ?? 0) - (cells[b]?.row ?? 0));
  for (const index of inRows) {
    const { row, column } = cells[index] ?? { row: 0, column: 0 };
    const before = last[column];
    above[index] = before === undefined ? -1 : (cells[before]?.row ?? -1);
    if (before !== undefined) below[before] = row;
    last[column] = index;
  }
  return { above, below };
}

function cellAt({ cells }: Grid, index: number): Cell {
  return cells[index] ?? { row: 0, column: 0 };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** What has the same key may lie on top of each other: it begins or ends in one place. */
  readonly key: string;
}

export interface Tracks {
  /** The first track in which nothing else lies. */
  readonly take: (stretch: Stretch) => number;
  readonly count: () => number;
}

export function tracks(): Tracks {
  const taken: Stretch[][] = [];
  return {
    take: (stretch) => {
      const found = taken.findIndex((track) =>
        track.every((one) => one.key === stretch.key || isApart(one, stretch)),
      );
      if (found === -1) taken.push([stretch]);
      else taken[found]?.push(stretch);
      return found === -1 ? taken.length - 1 : found;
    },
    count: () => taken.length,
  };
}

function isApart(a: Stretch, b: Stretch): boolean {
  return a.last < b.first || b.last < a.first;
}
