/**
 * The map in numbers: what starts flows on the left, flows below each other in the middle, and on the right the ways from one flow to another: each leaves
 * its box with its words on it, runs up or down on a track of its own, and comes back to the other box.
 */
import type { Arrow, Box, Layout, Note, Point } from '../diagram/diagram.ts';
import { tracks } from '../diagram/routes.ts';
import * as size from '../diagram/sizes.ts';
import { wrap } from '../diagram/wrap.ts';
import type { FlowMap, Starter } from './flow-map.ts';
import { portsOf, type Port } from './ports.ts';

/** Between rows. */
const GAP = 18;
/** From the top of a box to where arrows come in from the left. */
const ENTRY = 18;
/** Between tracks. */
const LANE = 10;
/** Between the column of flows and the tracks on its right: words of links stand there. */
const WORDS = 210;

interface Row {
  readonly flow: Box;
  /** What starts it, unless it stands above already. */
  readonly starter: Box | undefined;
}

export function mapLayout(map: FlowMap): Layout {
  const ports = map.nodes.map((_, index) => portsOf(index, map.links));
  const ways = starterWays(map.starters);
  const rows = rowsOf(map, ports, size.MARGIN + size.BOX_WIDTH + 2 * size.GUTTER + ways.count * LANE);
  const links = linkArrows(map, rows, ports);
  const last = rows.at(-1);
  const boxes = rows.flatMap(({ flow, starter }) => (starter === undefined ? [flow] : [starter, flow]));
  return {
    width: links.right + size.MARGIN,
    height: last === undefined ? 0 : Math.max(...boxes.map((one) => one.y + one.height)) + size.MARGIN,
    boxes,
    arrows: [...starterArrows(map.starters, rows, ways.tracks), ...links.arrows],
    notes: links.notes,
  };
}

interface Ways {
  /** By starter. */
  readonly tracks: readonly number[];
  readonly count: number;
}

/** What starts one flow only goes straight on. */
function starterWays(starters: readonly Starter[]): Ways {
  const all = tracks();
  const found = starters.map(({ starts }, index) => {
    const [first = 0] = starts;
    return starts.length === 1 ? 0 : all.take({ first, last: starts.at(-1) ?? first, key: String(index) });
  });
  return { tracks: found, count: all.count() };
}

function rowsOf(
  { nodes, starters }: FlowMap,
  ports: readonly (readonly Port[])[],
  left: number,
): readonly Row[] {
  const rows: Row[] = [];
  let top: number = size.MARGIN;
  for (const [index, { title }] of nodes.entries()) {
    const first = starters.find((one) => one.starts[0] === index);
    const box = boxOf({ title, detail: '' }, 'flow', { x: left, y: top });
    const room = (ports[index] ?? []).reduce((sum, one) => sum + one.height, 2 * size.BOX_TOP);
    const flow = { ...box, height: Math.max(box.height, room) };
    const starter = first && boxOf(first, 'trigger', { x: size.MARGIN, y: top });
    rows.push({ flow, starter });
    top += Math.max(flow.height, starter?.height ?? 0) + GAP;
  }
  return rows;
}

function boxOf(
  { title, detail }: { readonly title: string; readonly detail: string },
  tone: Box['tone'],
  { x, y }: Point,
): Box {
  const width = size.BOX_WIDTH - size.TEXT_LEFT - size.TEXT_RIGHT;
  const titles = wrap(title, { ...size.TITLE, width, maxLines: size.MAX_TITLE_LINES });
  const details = wrap(detail, { ...size.DETAIL, width, maxLines: size.MAX_TRIGGER_LINES });
  const texts = titles.length * size.TITLE.line + details.length * size.DETAIL.line;
  const height = size.BOX_TOP + texts + size.BOX_BOTTOM;
  const whole = [title, detail].filter((one) => one !== '').join(': ');
  return { x, y, width: size.BOX_WIDTH, height, tone, lanes: [], titles, details, whole };
}

function starterArrows(
  starters: readonly Starter[],
  rows: readonly Row[],
  ways: readonly number[],
): readonly Arrow[] {
  return starters.flatMap(({ starts }, index) => {
    const from = rows[starts[0] ?? 0]?.starter;
    if (from === undefined) return [];
    const start: Point = { x: from.x + from.width, y: from.y + ENTRY };
    const x = start.x + size.GUTTER + (ways[index] ?? 0) * LANE;
    return starts.flatMap((to): readonly Arrow[] => {
      const flow = rows[to]?.flow;
      if (flow === undefined) return [];
      const end: Point = { x: flow.x, y: flow.y + ENTRY };
      const turns: readonly Point[] = end.y === start.y ? [] : [{ x, y: start.y }, { x, y: end.y }]; // prettier-ignore
      return [{ points: [start, ...turns, end], style: 'plain' }];
    });
  });
}

interface Drawn {
  readonly arrows: readonly Arrow[];
  readonly notes: readonly Note[];
  /** How far they reach. */
  readonly right: number;
}

function linkArrows({ links }: FlowMap, rows: readonly Row[], ports: readonly (readonly Port[])[]): Drawn {
  const edge = (rows[0]?.flow.x ?? 0) + size.BOX_WIDTH;
  const notes: Note[] = [];
  const ends = links.map(({ from, to }, link) => {
    const out = portAt(link, true, ports[from] ?? []);
    const y = (rows[from]?.flow.y ?? 0) + out.line;
    if (out.lines.length > 0)
      notes.push({
        x: edge + size.NOTE.left,
        y: y - 3 - out.lines.length * size.NOTE.line,
        lines: out.lines,
      });
    return { start: y, end: (rows[to]?.flow.y ?? 0) + portAt(link, false, ports[to] ?? []).line };
  });
  // Short ways are nearer to the boxes.
  const order = ends.map((_, index) => index).toSorted((a, b) => lengthOf(ends[a]) - lengthOf(ends[b]));
  const all = tracks();
  const ways = new Map(
    order.map((index) => {
      const { start, end } = ends[index] ?? { start: 0, end: 0 };
      const track = all.take({ first: Math.min(start, end), last: Math.max(start, end), key: String(index) });
      return [index, track];
    }),
  );
  const arrows = links.map(({ style }, index): Arrow => {
    const { start, end } = ends[index] ?? { start: 0, end: 0 };
    const x = edge + WORDS + (ways.get(index) ?? 0) * LANE;
    return { style, points: [{ x: edge, y: start }, { x, y: start }, { x, y: end }, { x: edge, y: end }] }; // prettier-ignore
  });
  return { arrows, notes, right: links.length === 0 ? edge : edge + WORDS + all.count() * LANE };
}

interface Ends {
  readonly start: number;
  readonly end: number;
}

function lengthOf(ends: Ends | undefined): number {
  return ends === undefined ? 0 : Math.abs(ends.end - ends.start);
}

function portAt(
  link: number,
  isOut: boolean,
  ports: readonly Port[],
): { readonly line: number; readonly lines: readonly string[] } {
  let top: number = size.BOX_TOP;
  for (const port of ports) {
    if (port.link === link && port.isOut === isOut) return { line: top + port.line, lines: port.lines };
    top += port.height;
  }
  return { line: top, lines: [] };
}
