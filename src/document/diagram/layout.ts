/** Steps → boxes, frames, arrows: numbers only. First what everything measures, from the inside out; then where it stands, from the outside in. */
import type { Arrow, Box, DiagramStep, Lane, Layout, Note, Point } from './diagram.ts';
import { measureList, type MeasuredList, type MeasuredStep } from './measure.ts';
import { arrowsOf } from './place-arrows.ts';
import * as size from './sizes.ts';

interface Found {
  readonly boxes: Box[];
  readonly arrows: Arrow[];
  readonly notes: Note[];
}

/** The first step may be a trigger: it is one like the others, for which those wait that it starts. */
export function layoutOf(steps: readonly DiagramStep[]): Layout {
  const list = measureList(steps);
  const found: Found = { boxes: [], arrows: [], notes: [] };
  placeList(list, size.MARGIN, size.MARGIN, found);
  return { ...found, width: list.width + 2 * size.MARGIN, height: list.height + 2 * size.MARGIN };
}

function placeList(list: MeasuredList, left: number, top: number, found: Found): void {
  for (const [index, step] of list.steps.entries()) {
    const x = left + list.middleOf(index) - Math.round(step.width / 2);
    placeStep(step, x, top + list.topOf(index), found);
  }
  const { arrows, notes } = arrowsOf(list, left, top);
  found.arrows.push(...arrows);
  found.notes.push(...notes);
}

function placeStep(measured: MeasuredStep, x: number, y: number, found: Found): void {
  const { step, width, height, titles, details, parts } = measured;
  const whole = [step.title, step.detail].filter((one) => one !== '').join(': ');
  const lanes = lanesOf(measured, { x, y });
  found.boxes.push({ x, y, width, height, tone: step.tone, lanes, titles, details, whole });
  for (const [index, { label, list }] of parts.entries()) {
    const lane = lanes[index];
    if (lane === undefined) continue;
    const labelled = label === '' ? 0 : size.LANE_LABEL;
    const left = lane.x + Math.round((lane.width - list.width) / 2);
    placeList(list, left, lane.y + size.LANE_PADDING + labelled, found);
  }
}

function lanesOf({ parts, header, height }: MeasuredStep, { x, y }: Point): readonly Lane[] {
  let left = x + size.FRAME_PADDING;
  return parts.map(({ label, width, isEmpty }) => {
    const lane = {
      x: left,
      y: y + header,
      width,
      height: height - header - size.FRAME_PADDING,
      label,
      isEmpty,
    };
    left += width + size.FRAME_PADDING;
    return lane;
  });
}
