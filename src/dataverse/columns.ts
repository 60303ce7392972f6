/** Columns as flows see them: what makes one, and those that come with others. */
import type { DataverseColumn } from './dataverse-table.ts';

type Facts = Partial<Omit<DataverseColumn, 'logicalName' | 'type'>>;

export function column(
  logicalName: string,
  type: DataverseColumn['type'],
  facts: Facts = {},
): DataverseColumn {
  return { logicalName, type, required: false, readOnly: false, wanted: false, ...facts };
}

const READ_ONLY: Facts = { readOnly: true };

/**
 * What the Web API shows beside some columns: the name of a file; address, time and id of a picture; an amount in the base currency.
 * Source: the documentation of file, image and money columns in the Web API.
 */
function companionsOf({ logicalName: name, type }: DataverseColumn): readonly DataverseColumn[] {
  if (type === 'file') return [column(`${name}_name`, 'text', READ_ONLY)];
  if (type === 'money' && !name.endsWith('_base')) return [column(`${name}_base`, 'money', READ_ONLY)];
  if (type !== 'image') return [];
  return [
    column(`${name}_timestamp`, 'bigint', READ_ONLY),
    column(`${name}_url`, 'text', READ_ONLY),
    column(`${name}id`, 'id', READ_ONLY),
  ];
}

/** Each with its companions, by logical name. Of two of one name the later one counts. */
export function byName(columns: readonly DataverseColumn[]): ReadonlyMap<string, DataverseColumn> {
  const found = new Map<string, DataverseColumn>();
  for (const one of columns.flatMap(companionsOf)) found.set(one.logicalName, one);
  for (const one of columns) found.set(one.logicalName, one);
  return found;
}

/** A lookup is read, selected and compared by this name. */
export function valueName(lookup: string): string {
  return `_${lookup}_value`;
}

/** The lookup that `_x_value` is of; undefined for any other name. */
export function lookupOf(name: string): string | undefined {
  return /^_(.+)_value$/.exec(name)?.[1];
}
