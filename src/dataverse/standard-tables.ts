/** Tables that environments have without the solution: their names, and of some of them columns and lookups. */
import { COMMON_COLUMNS } from '../format/common-columns.ts';
import { ENTITY_SETS } from '../format/entity-sets.ts';
import { standardColumnsOf } from '../format/standard-columns/index.ts';
import type { StandardType } from '../format/standard-columns/standard-column.ts';
import { standardTargets } from '../format/standard-lookups.ts';
import { byName, column } from './columns.ts';
import type { DataverseColumn, DataverseTable, NavigationProperty } from './dataverse-table.ts';

const TYPES: Readonly<Record<StandardType, DataverseColumn['type']>> = {
  text: 'text',
  email: 'text',
  url: 'text',
  phone: 'text',
  memo: 'text',
  whole: 'whole',
  decimal: 'decimal',
  float: 'float',
  money: 'money',
  yesNo: 'yesNo',
  choice: 'choice',
  date: 'date',
  dateTime: 'dateTime',
  lookup: 'lookup',
  customer: 'lookup',
  owner: 'lookup',
  state: 'choice',
  status: 'choice',
  id: 'id',
};

/** Of those with columns the lists were whole once, so a name that is not there may exist. */
export const STANDARD_TABLES: readonly DataverseTable[] = ENTITY_SETS.map((names) => {
  const columns = standardColumns(names.logicalName);
  const common = Object.entries(COMMON_COLUMNS[names.logicalName] ?? {});
  return {
    ...names,
    columns: byName([
      column(names.primaryId, 'id', { required: true }),
      ...common.map(([name, type]) => column(name, TYPES[type])),
      ...columns,
    ]),
    navigation: navigationOf(columns),
    collections: new Map(),
    knowledge: columns.length === 0 ? 'unknown' : 'whole',
  };
});

export function standardColumns(table: string): readonly DataverseColumn[] {
  return (standardColumnsOf(table)?.columns ?? []).map(([name, type]) => {
    const targets = standardTargets(table, name);
    return column(name, TYPES[type], {
      ...(targets.length === 0 ? {} : { targets }),
      readOnly: type === 'money' && name.endsWith('_base'),
    });
  });
}

/** Lookups of the platform are named by their logical names there, those to several tables with the table behind; an owner has one name for all. */
export function navigationOf(columns: readonly DataverseColumn[]): ReadonlyMap<string, NavigationProperty> {
  const found = new Map<string, NavigationProperty>();
  for (const { logicalName: name, type, targets = [] } of columns) {
    if (type !== 'lookup') continue;
    const isOne = targets.length < 2 || name === 'ownerid';
    for (const target of targets) {
      const key = isOne ? name : `${name}_${target}`;
      if (!found.has(key)) found.set(key, { name: key, column: name, target });
    }
  }
  return found;
}
