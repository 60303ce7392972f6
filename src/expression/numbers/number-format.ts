/**
 * Numbers as text by a format, as .NET's `number.ToString(format, culture)` writes them. Written here because no library of npm knows these
 * formats with their rounding, sections and cultures.
 */
import type { Budget } from '../budget.ts';
import type { NumberCulture } from '../culture/culture.ts';
import { customText } from './format/custom.ts';
import { specifierOf } from './format/specifier.ts';
import { standardText } from './format/standard.ts';
import type { NumberValue } from '../value.ts';

/** Undefined: no format, or none for a number of this kind (`D`, `X` and `B` are for integers). A long result is paid from the budget. */
export function formatNumber(
  value: NumberValue,
  format: string,
  culture: NumberCulture,
  budget: Budget,
): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return symbolOf(value, culture);
  const specifier = specifierOf(untilZero(format));
  if (specifier === undefined) return undefined;
  if (specifier.kind === 'standard') return standardText(value, specifier, culture, budget);
  return customText(value, untilZero(format), culture, budget);
}

/** A zero character ends a format. */
function untilZero(format: string): string {
  const end = format.indexOf('\0');
  return end < 0 ? format : format.slice(0, end);
}

/** Of NaN and infinities the format is not even read. */
function symbolOf(value: number, culture: NumberCulture): string {
  if (Number.isNaN(value)) return culture.nan;
  return value > 0 ? culture.positiveInfinity : culture.negativeInfinity;
}
