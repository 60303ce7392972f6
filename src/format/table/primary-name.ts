/** The column that stands for a row of a table that exists already, by logical names. */
import { standardColumnsOf } from '../standard-columns/index.ts';

/** Where it is not `name`, and the columns of the table are not known. */
const OTHERS: Readonly<Record<string, string | undefined>> = {
  incident: 'title',
  systemuser: 'fullname',
  transactioncurrency: 'currencyname',
};

export function primaryNameOf(table: string): string {
  const other = Object.hasOwn(OTHERS, table) ? OTHERS[table] : undefined;
  return standardColumnsOf(table)?.primaryName ?? other ?? 'name';
}
