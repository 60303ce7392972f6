/** `tables` of solution.yaml. A column or a key of the wrong shape is left out, so that it hides no other mistake of its table. */
import type { Sourced } from '../model/solution.ts';
import type { Table } from '../model/table.ts';
import { isObject, plainNumbers, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at as into } from '../source/place.ts';
import { solutionSchema, type TableSpec } from '../spec/solution-schema.ts';
import { declaredKeys } from './declared.ts';
import { decodeTable } from './decode-table.ts';
import { entriesOf, type Loading } from './load-components.ts';
import { isValid } from './valid.ts';

const schema = solutionSchema.properties.tables.additionalProperties;

export function loadTables({ spec, place, reader, head }: Loading): Sourced<Table>[] {
  const tables = spec['tables'];
  if (!isObject(tables)) return [];
  const sound = Object.fromEntries(Object.entries(tables).map(([key, one]) => [key, soundTable(one)]));
  const entries = entriesOf<TableSpec>('table', sound, schema, into(place, 'tables'), reader);
  const specs = Object.fromEntries(entries.map((one) => [one.key, one.spec]));
  return entries.flatMap((one) => {
    const columnKeys = ['name', ...declaredKeys(tables, one.key, 'columns')];
    const model = decodeTable(one.key, one.spec, one.at, { head, report: reader.report, specs, columnKeys });
    return model === undefined ? [] : [{ model, at: one.at }];
  });
}

function soundTable(table: JsonValue): JsonValue {
  if (!isObject(table)) return table;
  const members = Object.entries(table).map(([key, value]): [string, JsonValue] => {
    const isMap = (key === 'columns' || key === 'keys') && isObject(value);
    return [key, plainNumbers(isMap ? soundMembers(key, value) : value)];
  });
  return Object.fromEntries(members);
}

function soundMembers(part: 'columns' | 'keys', map: JsonObject): JsonObject {
  const members = Object.entries(map).filter(([key, one]) =>
    isValid(schema.properties[part], { [key]: one }),
  );
  return Object.fromEntries(members);
}
