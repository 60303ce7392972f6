/** What forms, views and the like ask of the columns that the platform gives a table. */
import type { StandardColumn } from '../../format/standard-columns/standard-column.ts';
import { logicalName } from '../../format/table/naming.ts';
import { platformText } from '../../format/table/platform-texts.ts';
import { systemColumnsOf } from '../../format/table/system-columns.ts';
import type { FieldKind } from '../../model/form.ts';
import type { Table } from '../../model/table.ts';
import type { ColumnFact } from './table-facts.ts';

const ANY_LOOKUP: FieldKind = {
  kind: 'lookup',
  polymorphic: false,
  targets: [],
  onDelete: 'removeLink',
  cascade: { assign: 'none', share: 'none', unshare: 'none', reparent: 'none' },
};

const TEXT = { kind: 'text', maxLength: 100 } as const;
const RANGE = { min: -2147483648, max: 2147483647 } as const;

/** What a column of each type is like, as far as forms and views want to know. */
const KINDS: Readonly<Record<StandardColumn[1], FieldKind>> = {
  text: { ...TEXT, format: 'text' },
  email: { ...TEXT, format: 'email' },
  url: { ...TEXT, format: 'url' },
  phone: { ...TEXT, format: 'phone' },
  memo: { kind: 'memo', rich: false, maxLength: 2000 },
  whole: { kind: 'whole', format: 'number', ...RANGE },
  decimal: { kind: 'decimal', ...RANGE, precision: 2 },
  float: { kind: 'float', ...RANGE, precision: 2 },
  money: { kind: 'money', ...RANGE },
  yesNo: { kind: 'yesNo', yes: {}, no: {}, defaultValue: false },
  choice: { kind: 'choice', options: { kind: 'own', options: [] } },
  date: { kind: 'date', behavior: 'dateOnly' },
  dateTime: { kind: 'dateTime', behavior: 'userLocal' },
  lookup: ANY_LOOKUP,
  customer: { ...ANY_LOOKUP, kind: 'customer' },
  owner: { kind: 'owner' },
  state: { kind: 'state' },
  status: { kind: 'status' },
  id: { kind: 'unknown' },
};

type Languages = readonly [number, ...number[]];

export function standardFact([name, type, label]: StandardColumn, languages: Languages): ColumnFact {
  return {
    logicalName: name,
    labels: platformText(label === '' ? name : label, languages),
    type: KINDS[type],
    readOnly: false,
  };
}

const PACKED_KINDS: Readonly<Record<string, StandardColumn[1]>> = {
  lookup: 'lookup',
  owner: 'owner',
  datetime: 'dateTime',
  int: 'whole',
  decimal: 'decimal',
  state: 'state',
  status: 'status',
};

/** The columns that the platform gives a table of one's own, its primary key among them. */
export function systemFacts(
  table: Extract<Table, { kind: 'new' }>,
  languages: Languages,
): readonly ColumnFact[] {
  const money = table.columns.some((column) => column.type.kind === 'money');
  const system = systemColumnsOf(table.ownership, money).map(({ column, label }) => ({
    logicalName: logicalName(column.schemaName),
    labels: platformText(label, languages),
    type: KINDS[PACKED_KINDS[column.type] ?? 'text'],
    readOnly: column.validForUpdate === false,
  }));
  const key: ColumnFact = {
    logicalName: `${logicalName(table.schemaName)}id`,
    labels: table.names,
    type: { kind: 'unknown' },
    readOnly: true,
  };
  return [key, ...system, version(languages), ...moneyTwins(table, languages)];
}

/** It grows with each change of a row, on every table. Exports do not list it. */
function version(languages: Languages): ColumnFact {
  return {
    logicalName: 'versionnumber',
    labels: platformText('Version Number', languages),
    type: { kind: 'unknown' },
    readOnly: true,
  };
}

/** What the amounts of a table are in the base currency: columns that the platform makes. */
export function moneyTwins({ columns }: Table, languages: Languages): readonly ColumnFact[] {
  return columns.flatMap(({ schemaName, names, type }): readonly ColumnFact[] =>
    type.kind === 'money'
      ? [
          {
            logicalName: `${logicalName(schemaName)}_base`,
            labels: platformText('% (Base)', languages, { singular: names, plural: {} }),
            type: KINDS.money,
            readOnly: true,
          },
        ]
      : [],
  );
}
