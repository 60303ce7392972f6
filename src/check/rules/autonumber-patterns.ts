/**
 * Patterns of autonumber columns. Dataverse takes any pattern with the column and refuses the first row of the table when it cannot
 * read one (learn.microsoft.com, "Create autonumber columns").
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { columnPlace } from '../places.ts';

export const autonumberPatterns: Rule = (solution, report) => {
  for (const { model, at: place } of solution.tables) {
    for (const [index, { type }] of model.columns.entries()) {
      if (type.kind === 'autonumber') checkPattern(type, columnPlace(model, index, place), report);
    }
  }
};

function checkPattern(
  { pattern, maxLength }: { readonly pattern: string; readonly maxLength: number },
  place: Place,
  report: Report,
): void {
  const parts = pattern.match(/\{[^{}]*\}|[{}]|[^{}]+/g) ?? [];
  const lengths = parts.map(lengthOf);
  const wrong = parts.find((_, index) => lengths[index] === undefined);
  if (wrong !== undefined) {
    report('column/pattern', at(place, 'pattern'), { part: wrong });
    return;
  }
  const length = lengths.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  if (length > maxLength) report('column/pattern-length', at(place, 'pattern'), { length, maxLength });
}

/** The fewest characters that a part of a pattern makes; undefined for a placeholder that there is not. */
function lengthOf(part: string): number | undefined {
  if (!/[{}]/.test(part)) return part.length;
  const { digits, letters, time } =
    /^\{(?:SEQNUM:0*(?<digits>[1-9]\d{0,3})|RANDSTRING:(?<letters>[1-6])|DATETIMEUTC:(?<time>.+))\}$/i.exec(
      part,
    )?.groups ?? {};
  if (time !== undefined) return timeLength(time);
  const count = digits ?? letters;
  return count === undefined ? undefined : Number(count);
}

/** A format of digits alone, such as yyyyMMdd, is as long as it makes; names of days and months vary. */
function timeLength(format: string): number {
  return /^(?:yyyy|yy|MM|dd|HH|hh|mm|ss|[^A-Za-z])+$/.test(format) ? format.length : 1;
}
