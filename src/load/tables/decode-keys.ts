/** `keys` of a table → alternate keys. */
import type { Column } from '../../model/column.ts';
import type { AlternateKey } from '../../model/table.ts';
import { at as into, type Place } from '../../source/place.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import { decodeLabels } from '../decode-labels.ts';
import { checkKey } from '../known-key.ts';
import { schemaNameOf } from '../names.ts';
import type { TableContext } from './table-context.ts';

/** Column types that Dataverse takes into an alternate key. */
const KEY_TYPES: readonly Column['type']['kind'][] = [
  'text',
  'autonumber',
  'whole',
  'decimal',
  'date',
  'dateTime',
  'choice',
  'lookup',
];

/** Without the keys that name a column which is not there: what they are unique over is not known. */
export function decodeKeys(
  spec: TableSpec,
  at: Place,
  columns: readonly Column[],
  { head, report, columnKeys }: TableContext,
): readonly AlternateKey[] {
  const columnOf = (name: string, place: Place): Column | undefined => {
    const column = columns.find((one) => one.key === name);
    if (column === undefined) checkKey('column', name, columnKeys, { place, report });
    else if (!KEY_TYPES.includes(column.type.kind)) report('table/key-type', place, { column: name });
    return column;
  };
  return Object.entries(spec.keys ?? {}).flatMap(([key, one]): readonly AlternateKey[] => {
    const place = into(at, 'keys', key, 'columns');
    const found = one.columns.map((name, index) => columnOf(name, into(place, index)));
    const names = found.flatMap((column) => column?.schemaName.toLowerCase() ?? []);
    if (names.length < found.length) return [];
    return [
      {
        key,
        schemaName: schemaNameOf(head.publisher.prefix, key),
        names: decodeLabels(one.name ?? key, head.languages[0]),
        columns: names,
      },
    ];
  });
}
