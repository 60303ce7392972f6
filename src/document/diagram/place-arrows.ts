/** Routes of a list → points of arrows, and the notes at their heads. */
import type { Arrow, Note, Point } from './diagram.ts';
import type { MeasuredList } from './measure.ts';
import type { Lane, Route } from './routes.ts';
import * as size from './sizes.ts';

export function arrowsOf(
  list: MeasuredList,
  left: number,
  top: number,
): { readonly arrows: readonly Arrow[]; readonly notes: readonly Note[] } {
  const arrows = list.routes.all.map((route): Arrow => ({
    points: pointsOf(route, list).map(({ x, y }) => ({ x: left + x, y: top + y })),
    style: route.isFailure ? 'failure' : 'plain',
  }));
  const notes = list.notes.flatMap(({ lines }, index): readonly Note[] => {
    if (lines.length === 0) return [];
    const y = list.topOf(index) - size.BAND_BOTTOM / 2 - lines.length * size.NOTE.line;
    return [{ x: left + list.middleOf(index) + size.NOTE.left, y: top + y, lines }];
  });
  return { arrows, notes };
}

function pointsOf({ from, to, turns }: Route, list: MeasuredList): readonly Point[] {
  const start = { x: list.middleOf(from), y: list.topOf(from) + (list.steps[from]?.height ?? 0) };
  const end = { x: list.middleOf(to), y: list.topOf(to) };
  const between = turns.flatMap(({ band, track, start: a, end: b }): readonly Point[] => {
    const y = list.bottomOfRow(band) + size.BAND_TOP + track * size.TRACK;
    return [
      { x: xOf(a, list), y },
      { x: xOf(b, list), y },
    ];
  });
  return [start, ...between, end];
}

function xOf({ column, gutter }: Lane, list: MeasuredList): number {
  return gutter === undefined ? list.middleOfColumn(column) : list.gutterAt(column, gutter);
}
