/** What a table's XML needs to know about the solution around it. */
import { guidOf } from '../../model/guid.ts';
import type { Labels } from '../../model/labels.ts';
import { KNOWN_TABLES } from '../known-tables.ts';
import { logicalName } from './naming.ts';

export interface TableContext {
  /** Declared languages, the base language first. */
  readonly languages: readonly [number, ...number[]];
  /** The publisher's prefix without the underscore. */
  readonly prefix: string;
  /** A stable GUID in braces for a part of a table (view, form, tab, section, cell); `parts` name it. */
  readonly idOf: (logicalName: string, ...parts: readonly string[]) => string;
  /** A table's key or logical name → its schema name as its own solution spells it; an unknown name is returned as it is. */
  readonly schemaNameOf: (name: string) => string;
}

export interface TableContextInput {
  readonly languages: readonly [number, ...number[]];
  readonly prefix: string;
  /** The solution's own tables and extensions. */
  readonly tables?: readonly { readonly key: string; readonly schemaName: string }[];
}

/**
 * A context whose ids depend on the publisher's prefix and the logical name of the table only: they survive a change of title and
 * can be made again from the packed form, which does not hold the source's keys.
 */
export function tableContext(input: TableContextInput): TableContext {
  const tables = input.tables ?? [];
  const byKey = new Map(tables.map((table) => [table.key, table.schemaName]));
  const byName = new Map(tables.map((table) => [logicalName(table.schemaName), table.schemaName]));
  return {
    languages: input.languages,
    prefix: input.prefix,
    idOf: (logicalName, ...parts) => `{${guidOf(input.prefix, 'table', logicalName, ...parts)}}`,
    // A key may look like the logical name of another table, so it comes last.
    schemaNameOf: (name) => byName.get(name) ?? knownSchemaName(name) ?? byKey.get(name) ?? name,
  };
}

/** Texts of the platform are English; they are written under the base language, whichever that is. */
export function english(text: string, context: TableContext): Labels {
  return { [String(context.languages[0])]: text };
}

function knownSchemaName(name: string): string | undefined {
  return Object.hasOwn(KNOWN_TABLES, name) ? KNOWN_TABLES[name]?.schemaName : undefined;
}
