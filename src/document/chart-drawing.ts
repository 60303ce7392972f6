/** A chart as shapes of an SVG picture, 200 high. */
export type ChartShape = 'column' | 'bar' | 'line' | 'pie' | 'doughnut' | 'funnel';

export interface Drawing {
  readonly width: number;
  readonly lines: readonly {
    readonly x1: string;
    readonly y1: string;
    readonly x2: string;
    readonly y2: string;
  }[];
  readonly boxes: readonly Box[];
  readonly paths: readonly { readonly d: string; readonly series: number }[];
  /** Points that a line leads through; empty for none. */
  readonly polyline: string;
  readonly dots: readonly { readonly x: string; readonly y: string }[];
  readonly texts: readonly {
    readonly x: string;
    readonly y: string;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly text: string;
  }[];
  /** Colours of the slices, named beside the picture. */
  readonly legend: readonly { readonly text: string; readonly series: number }[];
}

interface Box {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  readonly series: number;
}

interface Slice {
  readonly label: string;
  readonly value: number;
  /** 1 to 6: the colour. */
  readonly series: number;
}

const WIDTH = 320;
const HEIGHT = 200;
const LEFT = 30;
const BOTTOM = 170;
const TOP = 14;
const NUMBERS = [24, 38, 17, 30, 11, 21];
/** Numbers at the lines of the scale. */
const SCALE = [0, 10, 20, 30, 40];
const MAX = 40;

const EMPTY: Drawing = {
  width: WIDTH,
  lines: [],
  boxes: [],
  paths: [],
  polyline: '',
  dots: [],
  texts: [],
  legend: [],
};

export function drawChart(shape: ChartShape, labels: readonly string[]): Drawing {
  const slices = labels.map((label, index): Slice => ({
    label,
    value: NUMBERS[index % NUMBERS.length] ?? 1,
    series: (index % NUMBERS.length) + 1,
  }));
  return SHAPES[shape](slices);
}

const SHAPES: Readonly<Record<ChartShape, (slices: readonly Slice[]) => Drawing>> = {
  column: (slices) => ({
    ...EMPTY,
    ...uprightScale(slices),
    boxes: slices.map(({ value }, index) => {
      const width = step(slices) * 0.56;
      return box(middle(slices, index) - width / 2, heightAt(value), width, BOTTOM - heightAt(value), 1);
    }),
  }),
  line: (slices) => ({
    ...EMPTY,
    ...uprightScale(slices),
    polyline: slices
      .map(({ value }, index) => `${at(middle(slices, index))},${at(heightAt(value))}`)
      .join(' '),
    dots: slices.map(({ value }, index) => ({ x: at(middle(slices, index)), y: at(heightAt(value)) })),
  }),
  bar: barChart,
  pie: (slices) => round(slices, 0),
  doughnut: (slices) => round(slices, 46),
  funnel: funnelChart,
};

function uprightScale(slices: readonly Slice[]): Pick<Drawing, 'lines' | 'texts'> {
  return {
    lines: SCALE.map((value) => line(LEFT, heightAt(value), WIDTH - 8, heightAt(value))),
    texts: [
      ...SCALE.map((value) => ({
        x: at(LEFT - 6),
        y: at(heightAt(value) + 4),
        anchor: 'end' as const,
        text: String(value),
      })),
      ...slices.map(({ label }, index) => ({
        x: at(middle(slices, index)),
        y: at(BOTTOM + 16),
        anchor: 'middle' as const,
        text: short(label, Math.floor(step(slices) / 6.5)),
      })),
    ],
  };
}

function barChart(slices: readonly Slice[]): Drawing {
  const left = 110;
  const height = (HEIGHT - 2 * TOP) / Math.max(1, slices.length);
  const length = (value: number): number => (value / MAX) * (WIDTH - 36 - left);
  return {
    ...EMPTY,
    lines: [line(left, TOP, left, HEIGHT - TOP)],
    boxes: slices.map(({ value }, index) =>
      box(left, TOP + height * (index + 0.2), length(value), height * 0.6, 1),
    ),
    texts: slices.flatMap(({ label, value }, index) => {
      const y = at(TOP + height * (index + 0.5) + 4);
      return [
        { x: at(left - 6), y, anchor: 'end' as const, text: short(label, 15) },
        { x: at(left + length(value) + 5), y, anchor: 'start' as const, text: String(value) },
      ];
    }),
  };
}

/** Slices of a circle; `hole` is the radius of what is left out in the middle. */
function round(slices: readonly Slice[], hole: number): Drawing {
  const total = slices.reduce((sum, one) => sum + one.value, 0);
  const [x, y, radius] = [100, HEIGHT / 2, 86];
  const point = (part: number, r: number): string => {
    const angle = 2 * Math.PI * part - Math.PI / 2;
    return `${at(x + r * Math.cos(angle))} ${at(y + r * Math.sin(angle))}`;
  };
  let before = 0;
  const paths = slices.map(({ value, series }) => {
    const from = before / total;
    before += value;
    // A slice that is the whole circle would end where it begins, and be nothing.
    const to = Math.min(before / total, from + 0.9999);
    const large = to - from > 0.5 ? 1 : 0;
    const outer = `M${point(from, radius)}A${at(radius)} ${at(radius)} 0 ${String(large)} 1 ${point(to, radius)}`;
    const inner =
      hole === 0
        ? `L${at(x)} ${at(y)}`
        : `L${point(to, hole)}A${at(hole)} ${at(hole)} 0 ${String(large)} 0 ${point(from, hole)}`;
    return { d: `${outer}${inner}Z`, series };
  });
  return { ...EMPTY, width: 200, paths, legend: legendOf(slices) };
}

/** From the widest to the narrowest. */
function funnelChart(slices: readonly Slice[]): Drawing {
  const sorted = slices.toSorted((a, b) => b.value - a.value);
  const height = (HEIGHT - 2 * TOP) / Math.max(1, sorted.length);
  const half = (index: number): number =>
    ((sorted[index]?.value ?? (sorted.at(-1)?.value ?? 0) * 0.6) / MAX) * 92;
  const paths = sorted.map(({ series }, index) => {
    const [top, bottom] = [TOP + height * index, TOP + height * (index + 1) - 2];
    const [upper, lower] = [half(index), half(index + 1)];
    const d = `M${at(100 - upper)} ${at(top)}L${at(100 + upper)} ${at(top)}L${at(100 + lower)} ${at(bottom)}L${at(100 - lower)} ${at(bottom)}Z`;
    return { d, series };
  });
  return { ...EMPTY, width: 200, paths, legend: legendOf(sorted) };
}

function legendOf(slices: readonly Slice[]): Drawing['legend'] {
  return slices.map(({ label, value, series }) => ({ text: `${label} (${String(value)})`, series }));
}

function step(slices: readonly Slice[]): number {
  return (WIDTH - 8 - LEFT) / Math.max(1, slices.length);
}

function middle(slices: readonly Slice[], index: number): number {
  return LEFT + step(slices) * (index + 0.5);
}

function heightAt(value: number): number {
  return BOTTOM - (value / MAX) * (BOTTOM - TOP);
}

function line(x1: number, y1: number, x2: number, y2: number): Drawing['lines'][number] {
  return { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) };
}

function box(x: number, y: number, width: number, height: number, series: number): Box {
  return { x: at(x), y: at(y), width: at(width), height: at(height), series };
}

/** Texts on an axis get the room of their column; wide letters take two places. */
function short(text: string, places: number): string {
  let used = 0;
  let cut = '';
  for (const letter of text) {
    used += (letter.codePointAt(0) ?? 0) > 0x1100 ? 2 : 1;
    if (used > places) return `${cut.trimEnd()}…`;
    cut += letter;
  }
  return cut;
}

/** One digit after the point: processors may differ in the last digits of a sine. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
