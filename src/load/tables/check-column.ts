/** What the schema of a column cannot say: settings that its type does not know, and values that its type does not take. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import type { ColumnSpec } from '../../spec/solution-schema.ts';

type Type = ColumnSpec['type'];

const TEXTS: readonly Type[] = ['text', 'textArea', 'email', 'url', 'phone', 'ticker', 'autonumber'];
const MEMOS: readonly Type[] = ['memo', 'richText'];
const NUMBERS: readonly Type[] = ['whole', 'decimal', 'float', 'money'];
const DATES: readonly Type[] = ['date', 'dateTime'];
const CHOICES: readonly Type[] = ['choice', 'choices'];
const MAX_TEXT = 4000;
const MAX_IMAGE = 30720;

/** The widest range of a number column (column data types, Dataverse documentation). */
export const WIDEST = {
  whole: [-2147483648, 2147483647],
  duration: [0, 2147483647],
  timeZone: [-1500, 1500],
  decimal: [-100_000_000_000, 100_000_000_000],
  float: [-100_000_000_000, 100_000_000_000],
  money: [-922_337_203_685_477, 922_337_203_685_477],
} as const;

/** Digits after the point. */
const PRECISION = { decimal: 10, float: 5, money: 4 } as const;

/** The settings that only some types know, and which those are. */
const SETTINGS: Readonly<Partial<Record<keyof ColumnSpec, readonly Type[]>>> = {
  maxLength: [...TEXTS, ...MEMOS],
  min: NUMBERS,
  max: NUMBERS,
  precision: ['decimal', 'float', 'money'],
  default: ['yesNo', 'choice'],
  yes: ['yesNo'],
  no: ['yesNo'],
  pattern: ['autonumber'],
  options: CHOICES,
  behavior: DATES,
  // Real exports never audit lookups.
  audit: [
    ...TEXTS,
    ...MEMOS,
    ...NUMBERS,
    ...CHOICES,
    ...DATES,
    'duration',
    'timeZone',
    'yesNo',
    'file',
    'image',
    'customer',
  ],
  to: ['lookup'],
  onDelete: ['lookup', 'customer'],
  cascade: ['lookup', 'customer'],
  maxSize: ['file', 'image'],
};

export function checkColumn(spec: ColumnSpec, at: Place, report: Report): void {
  for (const [setting, types] of Object.entries(SETTINGS)) {
    if (spec[setting as keyof ColumnSpec] === undefined || types.includes(spec.type)) continue;
    report('table/column-setting', keyOf(into(at, setting)), { setting, type: spec.type });
  }
  if (spec.type === 'whole' || spec.type === 'decimal' || spec.type === 'float' || spec.type === 'money')
    checkRange(spec, WIDEST[spec.type], at, report);
  checkLimits(spec, at, report);
  if (spec.type === 'dateTime' && spec.behavior === 'dateOnly') {
    const allowed = ['userLocal', 'timeZoneIndependent'];
    report('spec/not-allowed', into(at, 'behavior'), { value: spec.behavior, allowed });
  }
  if (spec.type === 'yesNo' && typeof spec.default === 'string') {
    report('spec/wrong-type', into(at, 'default'), { found: 'a text', expected: 'true or false' });
  }
}

/** Limits that depend on the type. */
function checkLimits(spec: ColumnSpec, at: Place, report: Report): void {
  const { type } = spec;
  const check = (setting: 'maxLength' | 'precision' | 'maxSize', from: number, limit: number): void => {
    const value = spec[setting];
    if (value === undefined || value <= limit) return;
    report('spec/out-of-range', into(at, setting), { value: String(value), range: `${from} to ${limit}` });
  };
  if (TEXTS.includes(type)) check('maxLength', 1, MAX_TEXT);
  if (type === 'decimal' || type === 'float' || type === 'money') check('precision', 0, PRECISION[type]);
  if (type === 'image') check('maxSize', 1, MAX_IMAGE);
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
