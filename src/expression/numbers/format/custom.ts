/**
 * Custom numeric formats of .NET: `0 # . , % ‰ E0 ;`, quotes and backslashes. Source: documentation of .NET, "Custom numeric format strings";
 * checked against .NET 8.
 */
import { spendItems, type Budget } from '../../budget.ts';
import type { NumberCulture } from '../../culture/culture.ts';
import type { NumberValue } from '../../value.ts';
import { readSection, sectionStart, type Section } from './custom-pattern.ts';
import { writeSection } from './custom-writer.ts';
import { exactly, roundedTo, roundedUpTo, type Roundable } from './digits.ts';

/** Of a float no more digits than these are shown. */
const FLOAT_DIGITS = 15;
/** The places before the point of the largest number. */
const LARGEST = 309;

/** `value` is not infinite. A format of a million % signs makes two million zeros. */
export function customText(
  value: NumberValue,
  format: string,
  culture: NumberCulture,
  budget: Budget,
): string {
  spendItems(budget, format.length + LARGEST);
  const all = exactly(value);
  const { section, rounded } = chooseSection(all.isFloat ? roundedTo(all, FLOAT_DIGITS) : all, format);
  spendItems(budget, Math.max(section.shift, 0));
  return writeSection(format, section, rounded, culture);
}

/** The section that the number is written with, and the number as it shows it. A number that is rounded to 0 may change its section. */
function chooseSection(value: Roundable, format: string): { section: Section; rounded: Roundable } {
  const from = sectionStart(format, value.digits === '' ? 2 : value.negative ? 1 : 0);
  const section = readSection(format, from);
  const rounded = roundedFor(value, section);
  if (value.digits === '' || rounded.digits !== '') return { section, rounded };
  return { section: readSection(format, sectionStart(format, 2)), rounded };
}

function roundedFor(value: Roundable, section: Section): Roundable {
  if (value.digits === '') return { ...value, scale: 0 };
  const scale = value.scale + section.shift;
  const count = section.scientific ? section.places : scale + section.places - section.whole;
  return roundedUpTo({ ...value, scale }, count);
}
