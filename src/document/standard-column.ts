/** Columns of tables of other solutions and of the platform, as far as they are known, in the form in which packages hold theirs. */
import { standardColumnsOf } from '../format/standard-columns/index.ts';
import type { StandardType } from '../format/standard-columns/standard-column.ts';
import { platformText } from '../format/table/platform-texts.ts';
import { STATES, SYSTEM_COLUMNS } from '../format/table/system-columns.ts';
import type { PackedColumn } from '../packed/column.ts';

const TYPES: Readonly<Record<StandardType, Pick<PackedColumn, 'type' | 'format' | 'behavior'>>> = {
  text: { type: 'nvarchar', format: 'text' },
  email: { type: 'nvarchar', format: 'email' },
  url: { type: 'nvarchar', format: 'url' },
  phone: { type: 'nvarchar', format: 'phone' },
  memo: { type: 'ntext', format: 'textarea' },
  whole: { type: 'int', format: '' },
  decimal: { type: 'decimal' },
  float: { type: 'float' },
  money: { type: 'money' },
  yesNo: { type: 'bit' },
  choice: { type: 'picklist' },
  date: { type: 'datetime', format: 'date', behavior: '2' },
  dateTime: { type: 'datetime', format: 'datetime', behavior: '1' },
  lookup: { type: 'lookup' },
  customer: { type: 'customer' },
  owner: { type: 'owner' },
  state: { type: 'state' },
  status: { type: 'status' },
  id: { type: 'primarykey' },
};

/** The type of a column that nothing is known of. */
export const UNKNOWN_TYPE = 'unknown';

/** A column by logical names; what is unknown is called by its name. */
export function standardColumn(
  table: string,
  name: string,
  languages: readonly [number, ...number[]],
): PackedColumn {
  const known = standardColumnsOf(table)?.columns.find(([one]) => one === name);
  if (known !== undefined) {
    const [, type, label] = known;
    const names = platformText(label === '' ? name : label, languages);
    return { schemaName: name, name, ...TYPES[type], names, ...statesOf(type, languages) };
  }
  const system = SYSTEM_COLUMNS.find(({ column }) => column.schemaName.toLowerCase() === name);
  if (system === undefined)
    return { schemaName: name, name, type: UNKNOWN_TYPE, names: { [languages[0]]: name } };
  const states = statesOf(system.column.type, languages);
  return { ...system.column, name, names: platformText(system.label, languages), ...states };
}

export function standardPrimaryName(table: string): string | undefined {
  return standardColumnsOf(table)?.primaryName;
}

/** A table has at least an active and an inactive state. */
function statesOf(type: string, languages: readonly [number, ...number[]]): Pick<PackedColumn, 'choice'> {
  if (type !== 'state' && type !== 'status') return {};
  const options = STATES.map(({ name, ...one }) => ({
    value: String(type === 'state' ? one.value : one.status),
    labels: platformText(name, languages),
  }));
  return {
    choice: { name: type, type, ...(type === 'state' ? { states: options } : { statuses: options }) },
  };
}
