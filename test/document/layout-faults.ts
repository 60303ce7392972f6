/** What must hold of every picture of steps, whatever the steps are. */
import type { Box, Layout, Point, Rect } from '../../src/document/diagram/diagram.ts';
import { NOTE } from '../../src/document/diagram/sizes.ts';

/** In words; none when the picture is right. */
export function faultsOf(layout: Layout): readonly string[] {
  return [...boxFaults(layout), ...laneFaults(layout), ...arrowFaults(layout), ...noteFaults(layout)];
}

function boxFaults({ boxes, width, height }: Layout): readonly string[] {
  const whole: Rect = { x: 0, y: 0, width, height };
  const outside = boxes.filter((one) => !isInside(one, whole)).map((one) => `${nameOf(one)} is outside`);
  const overlaps = pairs(boxes)
    .filter(([a, b]) => touches(a, b) && !isInside(a, b) && !isInside(b, a))
    .map(([a, b]) => `${nameOf(a)} lies on ${nameOf(b)}`);
  // Only what can hold others does.
  const held = pairs(boxes)
    .filter(([a, b]) => (isInside(b, a) && a.lanes.length === 0) || (isInside(a, b) && b.lanes.length === 0))
    .map(([a, b]) => `${nameOf(a)} and ${nameOf(b)}: a plain box holds the other one`);
  return [...outside, ...overlaps, ...held];
}

/** What is in a frame is in one of its lanes. */
function laneFaults({ boxes }: Layout): readonly string[] {
  return boxes.flatMap((frame) => [
    ...frame.lanes
      .filter((one) => !isInside(one, frame))
      .map((one) => `${nameOf(frame)}: the lane ${one.label} sticks out`),
    ...pairs(frame.lanes)
      .filter(([a, b]) => touches(a, b))
      .map(([a, b]) => `${nameOf(frame)}: the lanes ${a.label} and ${b.label} overlap`),
    ...boxes
      .filter((one) => frame.lanes.length > 0 && one !== frame && isInside(one, frame))
      .filter((one) => frame.lanes.filter((lane) => isInside(one, lane)).length !== 1)
      .map((one) => `${nameOf(one)} is in no lane of ${nameOf(frame)}`),
  ]);
}

/** Arrows begin at the lower edge of a box, end at the upper edge of another one, turn in right angles, and cross none. */
function arrowFaults({ boxes, arrows }: Layout): readonly string[] {
  return arrows.flatMap(({ points }, index) => {
    const [start, end] = [points[0], points.at(-1)];
    if (start === undefined || end === undefined) return [`arrow ${String(index)} has no points`];
    const from = boxes.find((one) => start.y === one.y + one.height && isBetween(start.x, one.x, one.width));
    const to = boxes.find((one) => end.y === one.y && isBetween(end.x, one.x, one.width));
    const segments = points
      .slice(1)
      .map((point, at): readonly [Point, Point] => [points[at] ?? point, point]);
    return [
      ...(from === undefined ? [`arrow ${String(index)} begins at no box`] : []),
      ...(to === undefined ? [`arrow ${String(index)} ends at no box`] : []),
      ...segments
        .filter(([a, b]) => a.x !== b.x && a.y !== b.y)
        .map(() => `arrow ${String(index)} is slanted`),
      ...(start.y < end.y ? [] : [`arrow ${String(index)} goes up`]),
      ...segments.flatMap(([a, b]) =>
        boxes
          .filter((box) => crosses(a, b, box))
          .map((box) => `arrow ${String(index)} crosses ${nameOf(box)}`),
      ),
    ];
  });
}

function noteFaults({ boxes, notes, width }: Layout): readonly string[] {
  return notes.flatMap(({ x, y, lines }) => {
    const rect: Rect = { x, y, width: NOTE.width, height: lines.length * NOTE.line };
    return [
      ...(x + NOTE.width > width ? [`the note ${lines.join(' ')} sticks out`] : []),
      ...boxes
        .filter((one) => touches(one, rect) && !isInside(rect, one))
        .map((one) => `the note ${lines.join(' ')} lies on ${nameOf(one)}`),
    ];
  });
}

/** A frame may hold the whole of it; anything else that it meets inside, it crosses. */
function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const meets = left < x + width && right > x && top < y + height && bottom > y;
  const holds = left >= x && right <= x + width && top >= y && bottom <= y + height;
  return meets && !holds;
}

function isBetween(value: number, start: number, length: number): boolean {
  return value > start && value < start + length;
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));
}

function nameOf({ titles }: Box): string {
  return titles.join(' ');
}
