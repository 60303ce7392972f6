/** A column of the model → the columns of the zip: one, and for money its twin in the base currency. */
import { IME_MODES, TYPE_NAMES } from '../../format/table/column-types.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Column } from '../../model/column.ts';
import type { PackedColumn } from '../../packed/column.ts';
import type { PlanContext } from '../context.ts';
import { lowerColumnType } from './lower-column-type.ts';
import { moneyTwin } from './money-twin.ts';

/** What a column is for its table: its name stands for a row in lookups, its picture in lists. */
type Standing = 'name' | 'picture' | 'other';

export function lowerColumn(
  table: string,
  column: Column,
  standing: Standing,
  context: PlanContext,
): readonly PackedColumn[] {
  const name = logicalName(column.schemaName);
  const packed: PackedColumn = {
    schemaName: column.schemaName,
    type: TYPE_NAMES[column.type.kind],
    name,
    logicalName: name,
    ...(column.required === 'none' ? {} : { required: column.required }),
    displayMask: displayMask(column, standing),
    ...usualIme(IME_MODES[column.type.kind]),
    ...(column.audit ? {} : { audit: false }),
    ...(column.secured ? { secured: true } : {}),
    introducedVersion: column.introducedVersion,
    ...STANDINGS[standing],
    ...lowerColumnType(table, column, context),
    names: context.texts(column.names),
    descriptions: context.texts(column.descriptions),
  };
  return column.type.kind === 'money' ? [packed, moneyTwin(column, packed, context)] : [packed];
}

/** The name is found by quick search. */
const STANDINGS: Readonly<Record<Standing, Partial<PackedColumn>>> = {
  name: { searchable: true, retrievable: true },
  picture: { canModifySearch: false },
  other: {},
};

function usualIme(mode: 'auto' | 'inactive' | 'disabled'): Pick<PackedColumn, 'imeMode'> {
  return mode === 'auto' ? {} : { imeMode: mode };
}

function displayMask({ type, readOnly, searchable }: Column, standing: Standing): string {
  const isName = standing === 'name';
  const isFile = type.kind === 'file' || type.kind === 'image';
  const flags = [
    ...(type.kind === 'image' ? ['DenormalizedChild'] : []),
    ...(standing === 'picture' ? ['PrimaryImage'] : []),
    ...(isName ? ['PrimaryName'] : []),
    // Only numbers that Dataverse counts carry the flag in exports; other read-only columns are so on forms.
    ...(type.kind === 'autonumber' && readOnly ? ['ReadOnlyInUI'] : []),
    ...(searchable && !isFile ? ['ValidForAdvancedFind'] : []),
    'ValidForForm',
    'ValidForGrid',
    ...(isName ? ['RequiredForForm'] : []),
  ];
  return flags.join('|');
}
