/** Where links leave and reach the right edge of a flow. */
import * as size from '../diagram/sizes.ts';
import { wrap } from '../diagram/wrap.ts';
import type { MapLink } from './flow-map.ts';

export interface Port {
  /** Index of the link. */
  readonly link: number;
  /** It leaves here. A link from a flow to itself has two ports. */
  readonly isOut: boolean;
  /** The words on it. */
  readonly lines: readonly string[];
  readonly height: number;
  /** From the top of the port to the line. */
  readonly line: number;
}

const MEASURE = { ...size.NOTE, width: 190, maxLines: 5 };
/** Around the line of a link. */
const ABOVE = 7;
const BELOW = 7;

/** Those from and to flows above come first, so that ways cross less. */
export function portsOf(flow: number, links: readonly MapLink[]): readonly Port[] {
  const ends = links.flatMap((one, link) => [
    ...(one.from === flow ? [{ link, isOut: true, other: one.to, label: one.label }] : []),
    ...(one.to === flow ? [{ link, isOut: false, other: one.from, label: '' }] : []),
  ]);
  return ends
    .toSorted((a, b) => a.other - b.other)
    .map(({ link, isOut, label }) => {
      const lines = wrap(label, MEASURE);
      const line = lines.length === 0 ? ABOVE : lines.length * size.NOTE.line + 4;
      return { link, isOut, lines, line, height: line + BELOW };
    });
}
