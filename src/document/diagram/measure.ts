/** What boxes, frames and lists of steps measure. */
import type { DiagramPart, DiagramStep } from './diagram.ts';
import { gridOf, type Grid } from './grid.ts';
import { notesOf, type NotedStep } from './notes.ts';
import { routesOf, type Routes } from './routes.ts';
import * as size from './sizes.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface MeasuredStep {
  readonly step: DiagramStep;
  readonly width: number;
  readonly height: number;
  readonly titles: readonly string[];
  readonly details: readonly string[];
  /** Height of the texts at the top, with what is around them. */
  readonly header: number;
  readonly parts: readonly MeasuredPart[];
}

export interface MeasuredPart {
  readonly label: string;
  readonly list: MeasuredList;
  readonly width: number;
  readonly isEmpty: boolean;
}

export interface MeasuredList {
  readonly steps: readonly MeasuredStep[];
  readonly grid: Grid;
  readonly routes: Routes;
  readonly notes: readonly NotedStep[];
  readonly width: number;
  readonly height: number;
  /** From the left edge of the list: of a step, of a column, of a track in the gutter to the right of a column. */
  readonly middleOf: (index: number) => number;
  readonly middleOfColumn: (column: number) => number;
  readonly gutterAt: (column: number, track: number) => number;
  /** From the top. */
  readonly topOf: (index: number) => number;
  readonly bottomOfRow: (row: number) => number;
}

export function measureList(list: readonly DiagramStep[]): MeasuredList {
  const steps = list.map(measureStep);
  const grid = gridOf(list);
  const routes = routesOf(list, grid);
  const notes = notesOf(list);
  const columns = columnsOf(steps, grid, routes);
  const rows = rowsOf(steps, grid, routes, notes);
  const cellAt = (index: number): { readonly row: number; readonly column: number } =>
    grid.cells[index] ?? { row: 0, column: 0 };
  const middleOfColumn = (column: number): number =>
    (columns.lefts[column] ?? 0) + Math.round((columns.widths[column] ?? 0) / 2);
  return {
    steps,
    grid,
    routes,
    notes,
    width: columns.total,
    height: rows.total,
    middleOf: (index) => middleOfColumn(cellAt(index).column),
    middleOfColumn,
    gutterAt: (column, track) =>
      (columns.lefts[column] ?? 0) + (columns.widths[column] ?? 0) + size.GUTTER / 2 + track * size.TRACK,
    topOf: (index) => rows.tops[cellAt(index).row] ?? 0,
    bottomOfRow: (row) => (rows.tops[row] ?? 0) + (rows.heights[row] ?? 0),
  };
}

function measureStep(step: DiagramStep): MeasuredStep {
  const parts = step.parts.map(measurePart);
  const inner = parts.reduce((sum, one) => sum + one.width + size.FRAME_PADDING, size.FRAME_PADDING);
  const width = parts.length === 0 ? size.BOX_WIDTH : Math.max(size.BOX_WIDTH, inner);
  const room = width - size.TEXT_LEFT - size.TEXT_RIGHT;
  const titles = wrap(step.title, { ...size.TITLE, width: room, maxLines: size.MAX_TITLE_LINES });
  const maxLines = step.tone === 'trigger' ? size.MAX_TRIGGER_LINES : size.MAX_DETAIL_LINES;
  const details = wrap(step.detail, { ...size.DETAIL, width: room, maxLines });
  const texts = titles.length * size.TITLE.line + details.length * size.DETAIL.line;
  const header = size.BOX_TOP + texts + size.BOX_BOTTOM;
  if (parts.length === 0) return { step, width, height: header, titles, details, header, parts };
  // What is narrower than the texts need is widened.
  const spare = width - inner;
  const widened = parts.map((one, index) =>
    index === parts.length - 1 ? { ...one, width: one.width + spare } : one,
  );
  const height = header + size.FRAME_PADDING + Math.max(...parts.map(heightOf));
  return { step, width, height, titles, details, header, parts: widened };
}

function measurePart({ label, steps }: DiagramPart): MeasuredPart {
  const list = measureList(steps);
  const isEmpty = steps.length === 0;
  const labelWidth = label === '' ? 0 : labelRoom(label);
  const width = isEmpty ? size.EMPTY_LANE.width : list.width + 2 * size.LANE_PADDING;
  return { label, list, width: Math.max(width, labelWidth), isEmpty };
}

/** A label is one line; one that is very long is cut when it is drawn. */
function labelRoom(label: string): number {
  return Math.min(size.BOX_WIDTH, Math.ceil(textWidth(label, size.DETAIL.size)) + 2 * size.LANE_PADDING);
}

function heightOf({ label, list, isEmpty }: MeasuredPart): number {
  const labelled = label === '' ? 0 : size.LANE_LABEL;
  return labelled + (isEmpty ? size.EMPTY_LANE.height : list.height + 2 * size.LANE_PADDING);
}

interface Columns {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly total: number;
}

function columnsOf(steps: readonly MeasuredStep[], { cells, columns }: Grid, { gutters }: Routes): Columns {
  const widths = Array.from({ length: columns }, () => 0);
  for (const [index, { width }] of steps.entries()) {
    const { column } = cells[index] ?? { column: 0 };
    widths[column] = Math.max(widths[column] ?? 0, width);
  }
  const lefts: number[] = [];
  let left = 0;
  for (const [column, width] of widths.entries()) {
    lefts.push(left);
    const tracks = gutters[column] ?? 0;
    // Behind the last column there is one only where lines run in it.
    const gutter = column === columns - 1 && tracks === 0 ? 0 : size.GUTTER + tracks * size.TRACK;
    left += width + gutter;
  }
  return { lefts, widths, total: left };
}

interface Rows {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly total: number;
}

function rowsOf(
  steps: readonly MeasuredStep[],
  { cells, rows }: Grid,
  { bands }: Routes,
  notes: readonly NotedStep[],
): Rows {
  const heights = Array.from({ length: rows }, () => 0);
  const noted = Array.from({ length: rows }, () => 0);
  for (const [index, { height }] of steps.entries()) {
    const { row } = cells[index] ?? { row: 0 };
    heights[row] = Math.max(heights[row] ?? 0, height);
    noted[row] = Math.max(noted[row] ?? 0, (notes[index]?.lines.length ?? 0) * size.NOTE.line);
  }
  const tops: number[] = [];
  let top = 0;
  for (const [row, height] of heights.entries()) {
    tops.push(top);
    const isLast = row === rows - 1;
    const lines = (bands[row] ?? 0) * size.TRACK + (noted[row + 1] ?? 0);
    top += height + (isLast ? 0 : size.BAND_TOP + lines + size.BAND_BOTTOM);
  }
  return { tops, heights, total: top };
}
