import type { Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { KNOWN_TABLES } from '../format/known-tables.ts';
import type { AlternateKey, Column, Table } from '../model/table.ts';
import { at as into, keyOf, type Place } from '../source/place.ts';
import type { TableSpec } from '../spec/solution-schema.ts';
import { table as tableSchema } from '../spec/table-schema.ts';
import { misspelt } from '../spec/validate.ts';
import { decodeColumn, type ColumnContext } from './decode-column.ts';
import { decodeLabels } from './decode-labels.ts';
import type { Head } from './decode-solution.ts';
import { INTRODUCED } from './decode-variable.ts';
import { schemaNameOf } from './names.ts';

export interface TableContext {
  readonly head: Head;
  readonly report: Report;
  /** All tables of the solution as the spec has them: lookups name them by key. */
  readonly specs: Readonly<Record<string, TableSpec>>;
  /** Keys of all columns of the table, also of those that could not be read. */
  readonly columnKeys: readonly string[];
}

export function decodeTable(
  key: string,
  spec: TableSpec,
  at: Place,
  context: TableContext,
): Table | undefined {
  return spec.extends === undefined
    ? decodeNewTable(key, spec, at, context)
    : decodeExtension(key, spec, at, context);
}

/** The logical name of a table by its key in the solution, or of an existing one by its own name. */
export function logicalNameOf(name: string, context: TableContext): string {
  const spec = Object.hasOwn(context.specs, name) ? context.specs[name] : undefined;
  if (spec === undefined) return name;
  if (spec.extends !== undefined) return spec.extends;
  return (spec.schemaName ?? schemaNameOf(context.head.publisher.prefix, name)).toLowerCase();
}

const OWN_ONLY = [
  'name',
  'plural',
  'description',
  'schemaName',
  'ownership',
  'audit',
  'changeTracking',
  'primary',
  'keys',
] as const;

function decodeExtension(key: string, spec: TableSpec, at: Place, context: TableContext): Table | undefined {
  for (const setting of OWN_ONLY) {
    if (spec[setting] !== undefined)
      context.report('table/setting', keyOf(into(at, setting)), { setting, extension: true });
  }
  const logicalName = spec.extends ?? '';
  const known = Object.hasOwn(KNOWN_TABLES, logicalName) ? KNOWN_TABLES[logicalName] : undefined;
  if (known === undefined) {
    const names = Object.keys(KNOWN_TABLES);
    context.report('table/unknown-table', into(at, 'extends'), {
      name: logicalName,
      nearest: suggest(logicalName, names),
      known: names,
    });
    return undefined;
  }
  return {
    kind: 'extension',
    key,
    schemaName: known.schemaName,
    name: known.name,
    ...(known.solution === undefined ? {} : { solution: known.solution }),
    columns: decodeColumns(spec, at, columnContext(logicalName, context)),
  };
}

function columnContext(table: string, context: TableContext): ColumnContext {
  return {
    head: context.head,
    report: context.report,
    table,
    target: (name) => logicalNameOf(name, context),
  };
}

function decodeColumns(spec: TableSpec, at: Place, context: ColumnContext): Column[] {
  return Object.entries(spec.columns).flatMap(
    ([name, column]) => decodeColumn(name, column, into(at, 'columns', name), context) ?? [],
  );
}

function decodeNewTable(key: string, spec: TableSpec, at: Place, context: TableContext): Table | undefined {
  const missing = (['name', 'plural', 'primary'] as const).filter((setting) => spec[setting] === undefined);
  const meant = misspelt(tableSchema, spec);
  for (const setting of missing)
    if (!meant.has(setting))
      context.report('table/setting', into(at, setting), { setting, extension: false });
  const [base] = context.head.languages;
  const schemaName = spec.schemaName ?? schemaNameOf(context.head.publisher.prefix, key);
  const columns = [
    primaryColumn(spec, context.head),
    ...decodeColumns(spec, at, columnContext(schemaName.toLowerCase(), context)),
  ];
  if (missing.length > 0) return undefined;
  return {
    kind: 'new',
    key,
    schemaName,
    names: decodeLabels(spec.name, base),
    pluralNames: decodeLabels(spec.plural, base),
    descriptions: decodeLabels(spec.description, base),
    ownership: spec.ownership ?? 'user',
    audit: spec.audit ?? false,
    changeTracking: spec.changeTracking ?? false,
    columns,
    keys: decodeKeys(spec, at, columns, context),
    introducedVersion: INTRODUCED,
  };
}

function primaryColumn(spec: TableSpec, head: Head): Column {
  const [base] = head.languages;
  return {
    key: 'name',
    schemaName: `${head.publisher.prefix}_Name`,
    names: decodeLabels(spec.primary?.name, base),
    descriptions: decodeLabels(spec.primary?.description, base),
    required: spec.primary?.required ?? 'required',
    readOnly: false,
    searchable: true,
    audit: true,
    introducedVersion: INTRODUCED,
    type: { kind: 'text', format: 'text', maxLength: spec.primary?.maxLength ?? 100 },
  };
}

/** Column types that Dataverse takes into an alternate key. */
const KEY_TYPES: readonly Column['type']['kind'][] = [
  'text',
  'whole',
  'decimal',
  'date',
  'dateTime',
  'choice',
  'lookup',
];

function decodeKeys(
  spec: TableSpec,
  at: Place,
  columns: readonly Column[],
  context: TableContext,
): AlternateKey[] {
  const [base] = context.head.languages;
  return Object.entries(spec.keys ?? {}).map(([key, one]) => {
    const found = one.columns.flatMap((name, index) => {
      const column = columns.find((candidate) => candidate.key === name);
      const place = into(at, 'keys', key, 'columns', index);
      const known = context.columnKeys;
      if (column === undefined && !known.includes(name))
        context.report('solution/unknown-name', place, {
          kind: 'column',
          name,
          nearest: suggest(name, known),
          known,
        });
      else if (column !== undefined && !KEY_TYPES.includes(column.type.kind))
        context.report('table/key-type', place, { column: name });
      return column === undefined ? [] : [column.schemaName.toLowerCase()];
    });
    const schemaName = schemaNameOf(context.head.publisher.prefix, key);
    return { key, schemaName, names: decodeLabels(one.name ?? key, base), columns: found };
  });
}
