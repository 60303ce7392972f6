/** `tables` of solution.yaml. A column or a key of the wrong shape is left out, so that it hides no other mistake of its table. */
import type { Choice } from '../../model/choice.ts';
import type { Sourced } from '../../model/solution.ts';
import type { Table } from '../../model/table.ts';
import { isObject, plainNumbers, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import { table as schema } from '../../spec/table-schema.ts';
import { declaredKeys } from '../declared.ts';
import { entriesOf, type Entry, type Loading } from '../load-components.ts';
import { isValid } from '../valid.ts';
import { decodeCharts } from './decode-charts.ts';
import { decodeForms } from './decode-forms.ts';
import { decodeTable } from './decode-table.ts';
import { decodeViews } from './decode-views.ts';
import { PRIMARY_KEY } from './primary-column.ts';
import { tableFacts } from './table-facts.ts';

export function loadTables(loading: Loading, choices: readonly Sourced<Choice>[]): readonly Sourced<Table>[] {
  const { spec, reader, head } = loading;
  const entries = entriesOf<TableSpec>('table', 'tables', schema, loading, soundTable);
  const specs = Object.fromEntries(entries.map((one) => [one.key, one.spec]));
  const decoded = entries.flatMap((entry) => {
    const model = decodeTable(entry.key, entry.spec, entry.at, {
      head,
      report: reader.report,
      specs,
      columnKeys: [
        // The primary column of a table that exists already is not one of the solution.
        ...(entry.spec.extends === undefined ? [PRIMARY_KEY] : []),
        ...declaredKeys(spec, 'tables', entry.key, 'columns'),
      ],
      choices: choices.map((one) => one.model),
      choiceKeys: declaredKeys(spec, 'choices'),
    });
    return model === undefined ? [] : [{ entry, model }];
  });
  return withParts(decoded, loading, choices);
}

interface DecodedTable {
  readonly entry: Entry<TableSpec>;
  readonly model: Table;
}

/** Views, forms and charts name columns of any table: they come when all tables are known. */
function withParts(
  decoded: readonly DecodedTable[],
  loading: Loading,
  choices: readonly Sourced<Choice>[],
): readonly Sourced<Table>[] {
  const facts = tableFacts(
    decoded.map((one) => one.model),
    choices.map((one) => one.model),
    loading,
  );
  return decoded.map(({ entry, model }) => {
    const parts = { table: model, spec: entry.spec, at: entry.at, facts, loading };
    return {
      at: entry.at,
      model: {
        ...model,
        views: decodeViews(parts),
        forms: decodeForms(parts),
        charts: decodeCharts(parts),
      },
    };
  });
}

const MAPS = ['columns', 'keys', 'views', 'forms', 'charts'] as const;

/** The table without columns, keys, views, forms and charts of the wrong shape. */
function soundTable(table: JsonValue): JsonValue {
  if (!isObject(table)) return table;
  const members = Object.entries(table).map(([key, value]): [string, JsonValue] => {
    const part = MAPS.find((one) => one === key);
    return [key, plainNumbers(part !== undefined && isObject(value) ? soundMembers(part, value) : value)];
  });
  return Object.fromEntries(members);
}

function soundMembers(part: (typeof MAPS)[number], map: JsonObject): JsonObject {
  const members = Object.entries(map).filter(([key, one]) =>
    isValid(schema.properties[part], { [key]: one }),
  );
  return Object.fromEntries(members);
}
