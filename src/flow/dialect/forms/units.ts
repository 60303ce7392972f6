/** Units of time, in schedules, delays and steps that reckon with time. The platform does not look at their case. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import { suggest } from '../../../diagnostics/suggest.ts';
import type { Place } from '../../../source/place.ts';
import type { Schema } from '../../../spec/validate.ts';

const UNITS = ['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year'] as const;

/** A unit that stands alone. The first alternative is the one that editors show and that a finding names. */
export const unitSchema = {
  description: `${UNITS.join(', ')}, or an expression.`,
  anyOf: [
    { type: 'string', enum: UNITS },
    { type: 'string', pattern: `^(?:@|${anyCase(UNITS)}$)` },
  ],
} as const satisfies Schema;

/** Reports a unit that there is not. */
export function checkUnit(unit: string, place: Place, report: Report): boolean {
  if (UNITS.some((one) => one.toLowerCase() === unit.toLowerCase())) return true;
  report('spec/not-allowed', place, { value: unit, nearest: suggest(unit, UNITS), allowed: UNITS });
  return false;
}

/** `Day`, … → `(?:[Dd][Aa][Yy]|…)`: JSON Schema has no other way to say it. */
export function anyCase(words: readonly string[]): string {
  const letters = words.map((word) =>
    word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`),
  );
  return `(?:${letters.join('|')})`;
}
