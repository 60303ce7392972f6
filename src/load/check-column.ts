/** What the schema of a column cannot say: settings that its type does not know, and values that its type does not take. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { at as into, keyOf, type Place } from '../source/place.ts';
import type { ColumnSpec } from '../spec/solution-schema.ts';

type Type = ColumnSpec['type'];

const TEXTS: readonly Type[] = ['text', 'email', 'url', 'phone'];
const MAX_TEXT = 4000;

/** The widest range of a number column. */
export const WIDEST = {
  whole: [-2147483648, 2147483647],
  decimal: [-100_000_000_000, 100_000_000_000],
} as const;

/** The settings that only some types know, and which those are. */
const SETTINGS: Readonly<Partial<Record<keyof ColumnSpec, readonly Type[]>>> = {
  maxLength: [...TEXTS, 'memo'],
  min: ['whole', 'decimal'],
  max: ['whole', 'decimal'],
  precision: ['decimal'],
  default: ['yesNo', 'choice'],
  yes: ['yesNo'],
  no: ['yesNo'],
  options: ['choice'],
  behavior: ['date', 'dateTime'],
  // Real exports never audit lookups.
  audit: [...TEXTS, 'memo', 'whole', 'decimal', 'yesNo', 'choice', 'date', 'dateTime'],
  to: ['lookup'],
  onDelete: ['lookup'],
};

export function checkColumn(spec: ColumnSpec, at: Place, report: Report): void {
  for (const [setting, types] of Object.entries(SETTINGS)) {
    if (spec[setting as keyof ColumnSpec] === undefined || types.includes(spec.type)) continue;
    report('table/column-setting', keyOf(into(at, setting)), { setting, type: spec.type });
  }
  if (spec.type === 'whole' || spec.type === 'decimal') checkRange(spec, WIDEST[spec.type], at, report);
  if (TEXTS.includes(spec.type) && spec.maxLength !== undefined && spec.maxLength > MAX_TEXT) {
    report('spec/out-of-range', into(at, 'maxLength'), {
      value: String(spec.maxLength),
      range: `1 to ${MAX_TEXT}`,
    });
  }
  if (spec.type === 'dateTime' && spec.behavior === 'dateOnly') {
    const allowed = ['userLocal', 'timeZoneIndependent'];
    report('spec/not-allowed', into(at, 'behavior'), { value: spec.behavior, allowed });
  }
  if (spec.type === 'yesNo' && typeof spec.default === 'string') {
    report('spec/wrong-type', into(at, 'default'), { found: 'a text', expected: 'true or false' });
  }
}

function checkRange(
  spec: ColumnSpec,
  [from, to]: readonly [number, number],
  at: Place,
  report: Report,
): void {
  for (const bound of ['min', 'max'] as const) {
    const value = spec[bound];
    if (value === undefined) continue;
    if (value < from || value > to) {
      report('spec/out-of-range', into(at, bound), { value: String(value), range: `${from} to ${to}` });
    } else if (spec.type === 'whole' && !Number.isInteger(value)) {
      report('spec/wrong-type', into(at, bound), { found: 'a number', expected: 'a whole number' });
    }
  }
  const { min = from, max = to } = spec;
  if (min > max) report('table/range', into(at, spec.min === undefined ? 'max' : 'min'), { min, max });
}
