/** The logical names of tables, before the tables are read. */
import { knownTable } from '../../format/known-tables.ts';
import { isObject } from '../../source/json-value.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import type { Loading } from '../load-components.ts';
import { schemaNameOf } from '../names.ts';

/** The logical name of a table of the solution. */
function logicalNameOf(key: string, spec: TableSpec, prefix: string): string {
  return spec.extends ?? (spec.schemaName ?? schemaNameOf(prefix, key)).toLowerCase();
}

/** The logical name of a table as it is declared, whatever else is wrong with it. */
export function declaredName(key: string, { spec, head }: Pick<Loading, 'spec' | 'head'>): string {
  const tables = spec['tables'];
  const table = isObject(tables) ? tables[key] : undefined;
  const said = (name: string): string | undefined => {
    const value = isObject(table) ? table[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return said('extends') ?? (said('schemaName') ?? schemaNameOf(head.publisher.prefix, key)).toLowerCase();
}

/**
 * The logical name of the table that a lookup names: by its key here, or by the name of a table that is known, in any spelling. The
 * name of any other table is left as it is spelled, because the import compares capitals.
 */
export function targetOf(name: string, specs: Readonly<Record<string, TableSpec>>, prefix: string): string {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec !== undefined) return logicalNameOf(name, spec, prefix);
  const lower = name.toLowerCase();
  const own = Object.entries(specs).some(([key, one]) => logicalNameOf(key, one, prefix) === lower);
  return own || knownTable(lower) !== undefined ? lower : name;
}
