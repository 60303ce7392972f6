/** `columnSecurity` of solution.yaml: who of its users may do what with secured columns. */
import { guidOf } from '../../model/guid.ts';
import type { ColumnProfile, ColumnRights } from '../../model/security.ts';
import type { Sourced } from '../../model/solution.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import { columnProfile } from '../../spec/security-schema.ts';
import type { ColumnProfileSpec } from '../../spec/solution-schema.ts';
import { entriesOf, type Loading } from '../load-components.ts';
import { xmlText } from '../xml-text.ts';
import { onceOnly } from './once.ts';
import type { TableFacts } from './table-facts.ts';

export function loadColumnProfiles(loading: Loading, facts: TableFacts): readonly Sourced<ColumnProfile>[] {
  const { head } = loading;
  return entriesOf<ColumnProfileSpec>('column profile', 'columnSecurity', columnProfile, loading).map(
    ({ key, spec, at }) => ({
      at,
      model: {
        key,
        id: spec.id ?? guidOf(head.publisher.prefix, 'columnProfile', key),
        name: xmlText(spec.name),
        description: xmlText(spec.description ?? ''),
        columns: columnsOf(spec, into(at, 'columns'), loading, facts),
      },
    }),
  );
}

function columnsOf(
  spec: ColumnProfileSpec,
  place: Place,
  loading: Loading,
  facts: TableFacts,
): readonly ColumnRights[] {
  const { report } = loading.reader;
  const isFirst = onceOnly('column', report);
  return Object.entries(spec.columns).flatMap(([name, rights]) => {
    const at = keyOf(into(place, name));
    const found = columnOf(name, at, loading, facts);
    if (found === undefined || !isFirst(`${found.table}.${found.column}`, at)) return [];
    const [read, update, create] = (['read', 'update', 'create'] as const).map((one) => rights.includes(one));
    return [{ ...found, read: read === true, update: update === true, create: create === true }];
  });
}

type ColumnName = Pick<ColumnRights, 'table' | 'column'>;

/** `order.discount`: keys or logical names. What cannot be secured was reported. */
function columnOf(
  name: string,
  at: Place,
  { reader: { report } }: Loading,
  facts: TableFacts,
): ColumnName | undefined {
  const [tableName = '', columnName = '', ...rest] = name.split('.');
  if (tableName === '' || columnName === '' || rest.length > 0) {
    report('spec/bad-form', at, { value: name, rule: 'Write the table and the column: order.discount' });
    return undefined;
  }
  const table = facts.tableAt(tableName, at);
  const column = table?.columnAt(columnName, at);
  if (table === undefined || column === undefined) return undefined;
  if (column.model?.secured === false || (column.model === undefined && table.model?.kind === 'new')) {
    report('column-security/not-secured', at, { column: name });
    return undefined;
  }
  if (column.model === undefined)
    report('column-security/foreign-column', at, { column: columnName, table: table.logicalName });
  return { table: table.logicalName, column: column.logicalName };
}
