/** The twin of a money column: its value in the base currency, which the platform computes. 387 of 387 money columns have one. */
import { BASE_MONEY } from '../../format/table/column-types.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Column } from '../../model/column.ts';
import type { PackedColumn } from '../../packed/column.ts';
import type { PlanContext } from '../context.ts';

export function moneyTwin(column: Column, packed: PackedColumn, context: PlanContext): PackedColumn {
  const schemaName = `${logicalName(column.schemaName)}_Base`;
  const name = logicalName(schemaName);
  const [minValue, maxValue] = BASE_MONEY;
  return {
    schemaName,
    type: 'money',
    name,
    logicalName: name,
    displayMask: 'ValidForAdvancedFind|ValidForForm|ValidForGrid',
    imeMode: 'disabled',
    validForUpdate: false,
    validForCreate: false,
    ...(column.audit ? {} : { audit: false }),
    ...(column.secured ? { secured: true } : {}),
    introducedVersion: column.introducedVersion,
    minValue,
    maxValue,
    ...(packed.accuracy === undefined ? {} : { accuracy: packed.accuracy }),
    ...(packed.accuracySource === undefined ? {} : { accuracySource: packed.accuracySource }),
    calculationOf: column.schemaName,
    names: context.platform('% (Base)', { names: column.names, pluralNames: {} }),
    descriptions: context.platform('Value of the % in base currency.', {
      names: column.names,
      pluralNames: {},
    }),
  };
}
