/** Keys and texts: no two of a solution are alike. */
import type { LabelSpec } from '../../../src/spec/solution-schema.ts';
import type { Draw } from './draw.ts';

export interface Words {
  readonly draw: Draw;
  /** Declared languages, the base language first. */
  readonly languages: readonly [number, ...number[]];
}

const KEYS = ['order', 'lineItem', 'net-total', 'due_date', 'Region', 'x'];

export function key({ draw }: Words): string {
  return `${draw.pick(KEYS)}${String(draw.serial())}`;
}

const TEXTS = [
  'Order',
  'Größe & <mehr>',
  '주문 "현황"',
  "O'Neil",
  '100 % of $& done',
  '😀',
  '{0}',
  'Line ]]> end',
];

export function text({ draw }: Words): string {
  return `${draw.pick(TEXTS)} ${String(draw.serial())}`;
}

/** One text, or one in the base language and some of the others. */
export function label(words: Words): LabelSpec {
  const { draw, languages } = words;
  if (draw.chance(40)) return text(words);
  const [base, ...others] = languages;
  const given = [base, ...draw.some(others, 0, others.length)];
  return Object.fromEntries(given.map((language) => [String(language), text(words)]));
}

export function description(words: Words): LabelSpec | undefined {
  return words.draw.maybe(20, () =>
    words.draw.chance(30) ? `First line\nsecond & ${text(words)}` : label(words),
  );
}
