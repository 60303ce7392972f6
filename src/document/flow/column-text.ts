/** A column by its name and its logical name. */
import type { Scope } from '../scope.ts';

/** `Stage (contoso_stage)`; the logical name alone where nothing else is known. */
export function columnText(table: string, column: string, scope: Scope): string {
  const name = scope.columnName(table, column).text;
  return name === column || name === '' ? column : `${name} (${column})`;
}
