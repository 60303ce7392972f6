/** A layout as shapes of an SVG picture, for the template. */
import type { Arrow, Box, Lane, Layout, Note, Point } from './diagram.ts';
import * as size from './sizes.ts';
import { wrap } from './wrap.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
  readonly notes: readonly Line[];
}

interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Box['tone'];
  readonly lanes: readonly DrawnLane[];
  /** The coloured edge. */
  readonly stripe: string;
  readonly titles: readonly Line[];
  readonly details: readonly Line[];
  readonly whole: string;
}

interface DrawnLane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** None, or one. */
  readonly labels: readonly Line[];
  /** A dash, where nothing is done. */
  readonly dashes: readonly Line[];
}

interface DrawnArrow {
  readonly style: Arrow['style'];
  readonly line: string;
  readonly head: string;
}

/** Where it starts, on the line that letters stand on. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export function drawingOf({ width, height, boxes, arrows, notes }: Layout): Drawing {
  return {
    width,
    height,
    boxes: boxes.map(drawnBox),
    arrows: arrows.map(drawnArrow),
    notes: notes.flatMap(drawnNote),
  };
}

const STRIPE = 5;
const RADIUS = 4;

function drawnBox({ x, y, width, height, tone, lanes, titles, details, whole }: Box): DrawnBox {
  const left = x + size.TEXT_LEFT;
  const top = y + size.BOX_TOP;
  const below = top + titles.length * size.TITLE.line;
  const isFrame = lanes.length > 0;
  // Of a frame the stripe ends where its lanes begin.
  const end = isFrame ? below + details.length * size.DETAIL.line + size.BOX_BOTTOM - y : height;
  return {
    x,
    y,
    width,
    height,
    tone,
    lanes: lanes.map(drawnLane),
    stripe: stripe(x, y, end, isFrame),
    titles: titles.map((text, index) => ({ x: left, y: top + index * size.TITLE.line + 12, text })),
    details: details.map((text, index) => ({ x: left, y: below + index * size.DETAIL.line + 10, text })),
    whole,
  };
}

/** Round where the corners of the box are. */
function stripe(x: number, y: number, height: number, isFrame: boolean): string {
  const lower = isFrame
    ? `V${String(y + height)}H${String(x)}`
    : `V${String(y + height)}H${String(x + RADIUS)}q${String(-RADIUS)} 0 ${String(-RADIUS)} ${String(-RADIUS)}`;
  return `M${String(x + STRIPE)} ${String(y)}${lower}V${String(y + RADIUS)}q0 ${String(-RADIUS)} ${String(RADIUS)} ${String(-RADIUS)}z`;
}

function drawnLane({ x, y, width, height, label, isEmpty }: Lane): DrawnLane {
  const room = { ...size.DETAIL, width: width - 2 * size.LANE_PADDING, maxLines: 1 };
  const labels = wrap(label, room).map((text) => ({ x: x + size.LANE_PADDING, y: y + 15, text }));
  const dashes = isEmpty
    ? [{ x: x + Math.round(width / 2) - 5, y: y + size.LANE_LABEL + 18, text: '—' }]
    : [];
  return { x, y, width, height, labels, dashes };
}

const HEAD = { length: 7, half: 4 } as const;

function drawnArrow({ points, style }: Arrow): DrawnArrow {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? end;
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const foot: Point = { x: end.x - dx * HEAD.length, y: end.y - dy * HEAD.length };
  const sides = [1, -1].map((side) =>
    point({ x: foot.x + side * dy * HEAD.half, y: foot.y + side * dx * HEAD.half }),
  );
  return {
    style,
    line: `M${[...points.slice(0, -1), foot].map(point).join('L')}`,
    head: `M${[...sides, point(end)].join('L')}z`,
  };
}

function point({ x, y }: Point): string {
  return `${String(x)} ${String(y)}`;
}

function drawnNote({ x, y, lines }: Note): readonly Line[] {
  return lines.map((text, index) => ({ x, y: y + index * size.NOTE.line + 10, text }));
}
