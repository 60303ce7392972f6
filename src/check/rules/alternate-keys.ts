/**
 * What an alternate key does not take (learn.microsoft.com, "Work with alternate keys"): secured columns (error 80060896), the columns
 * of another key (80060894), more than an index holds (80060895), and more than ten keys a table.
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Column } from '../../model/column.ts';
import type { AlternateKey, Table } from '../../model/table.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

const MOST_KEYS = 10;

/**
 * Bytes. The documentation says 900, which SQL Server took before 2016; published solutions have keys of 1700 bytes (a text of 850
 * characters) and none beyond.
 */
const MOST_BYTES = 1700;

export const alternateKeys: Rule = (solution, report) => {
  for (const { model, at: place } of solution.tables) {
    checkKeys(model, place, report);
    // Of a key with a column that could not be read only the others are known.
    if (solution.complete) checkSameColumns(model, place, report);
  }
};

function checkKeys({ keys, columns }: Table, place: Place, report: Report): void {
  if (keys.length > MOST_KEYS)
    report('spec/out-of-range', at(place, 'keys'), {
      value: `A map with ${keys.length} entries`,
      range: `at most ${MOST_KEYS} keys`,
    });
  for (const key of keys) {
    const here = at(place, 'keys', key.key, 'columns');
    const own = columns.filter((column) => key.columns.includes(logicalName(column.schemaName)));
    for (const column of own) {
      if (column.secured) report('table/key-secured', here, { column: column.key });
    }
    const size = own.reduce((bytes, column) => bytes + sizeOf(column), 0);
    if (size > MOST_BYTES) report('table/key-size', here, { size, limit: MOST_BYTES });
  }
}

function checkSameColumns({ keys }: Table, place: Place, report: Report): void {
  const seen = new Map<string, AlternateKey>();
  for (const key of keys) {
    const set = key.columns.toSorted().join(' ');
    const other = seen.get(set);
    if (other !== undefined)
      report('table/same-key', at(place, 'keys', key.key, 'columns'), { other: other.key });
    seen.set(set, key);
  }
}

/** Bytes of a column in an index: two for each character of a text. */
function sizeOf({ type }: Column): number {
  if (type.kind === 'text' || type.kind === 'autonumber') return 2 * type.maxLength;
  return SIZES[type.kind] ?? 0;
}

const SIZES: Readonly<Partial<Record<Column['type']['kind'], number>>> = {
  whole: 4,
  choice: 4,
  decimal: 13,
  date: 8,
  dateTime: 8,
  lookup: 16,
};
