import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { KNOWN_TABLES, knownTable } from '../../format/known-tables.ts';
import { platformText } from '../../format/table/platform-texts.ts';
import { englishPlural } from '../../format/table/naming.ts';
import { isEnglish } from '../../format/table/platform-texts.ts';
import type { Column } from '../../model/column.ts';
import type { Labels } from '../../model/labels.ts';
import type { Table } from '../../model/table.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import { table as tableSchema } from '../../spec/table-schema.ts';
import { misspelt } from '../../spec/validate.ts';
import { decodeColumn, type ColumnContext } from './decode-column.ts';
import { decodeKeys } from './decode-keys.ts';
import { primaryColumn } from './primary-column.ts';
import type { TableContext } from './table-context.ts';
import { targetOf } from './table-names.ts';
import { decodeLabels } from '../decode-labels.ts';
import { INTRODUCED } from '../decode-variable.ts';
import { schemaNameOf } from '../names.ts';

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

const OWN_ONLY = [
  'name',
  'plural',
  'description',
  'schemaName',
  'ownership',
  'audit',
  'changeTracking',
  'icon',
  'color',
  'primary',
] as const;

function decodeExtension(key: string, spec: TableSpec, at: Place, context: TableContext): Table | undefined {
  for (const setting of OWN_ONLY) {
    if (spec[setting] !== undefined)
      context.report('table/setting', keyOf(into(at, setting)), { setting, extension: true });
  }
  const logicalName = spec.extends ?? '';
  const known = knownTable(logicalName);
  if (known === undefined) {
    const names = Object.keys(KNOWN_TABLES);
    context.report('table/unknown-table', into(at, 'extends'), {
      name: logicalName,
      nearest: suggest(logicalName, names),
      known: names,
    });
    return undefined;
  }
  const columns = decodeColumns(spec, at, columnContext(logicalName, context));
  return {
    kind: 'extension',
    key,
    schemaName: known.schemaName,
    names: platformText(known.name, context.head.languages),
    pluralNames: platformText(known.plural, context.head.languages),
    ...(known.solution === undefined ? {} : { solution: known.solution }),
    columns,
    keys: decodeKeys(spec, at, columns, context),
    ...NO_PARTS,
  };
}

function columnContext(table: string, context: TableContext): ColumnContext {
  return {
    head: context.head,
    report: context.report,
    table,
    target: (name) => targetOf(name, context.specs, context.head.publisher.prefix),
    choices: context.choices,
    choiceKeys: context.choiceKeys,
  };
}

function decodeColumns(spec: TableSpec, at: Place, context: ColumnContext): Column[] {
  return Object.entries(spec.columns ?? {}).flatMap(
    ([name, column]) => decodeColumn(name, column, into(at, 'columns', name), context) ?? [],
  );
}

/** Views, forms and charts name columns of other tables: they are decoded when all tables are known. */
const NO_PARTS = { views: [], forms: [], charts: [] } as const;

function decodeNewTable(key: string, spec: TableSpec, at: Place, context: TableContext): Table | undefined {
  if (spec.name === undefined) {
    if (!misspelt(tableSchema, spec).has('name'))
      context.report('table/setting', into(at, 'name'), { setting: 'name', extension: false });
    return undefined;
  }
  const { languages, publisher } = context.head;
  const [base] = languages;
  const schemaName = spec.schemaName ?? schemaNameOf(publisher.prefix, key);
  const primary = primaryColumn(spec, context.head);
  const others = decodeColumns(spec, at, columnContext(schemaName.toLowerCase(), context));
  const columns = [primary, ...withoutItsKey(others, primary, at, context.report)];
  const names = decodeLabels(spec.name, base);
  return {
    kind: 'new',
    key,
    schemaName,
    names,
    pluralNames: spec.plural === undefined ? pluralOf(names) : decodeLabels(spec.plural, base),
    descriptions: decodeLabels(spec.description, base),
    ownership: spec.ownership ?? 'user',
    audit: spec.audit ?? false,
    changeTracking: spec.changeTracking ?? false,
    ...(spec.icon === undefined ? {} : { icon: spec.icon }),
    ...(spec.color === undefined ? {} : { color: spec.color }),
    columns,
    keys: decodeKeys(spec, at, columns, context),
    introducedVersion: INTRODUCED,
    ...NO_PARTS,
  };
}

/** The primary name column has a key too, and no other can have it. One with the same schema name as well is reported as that. */
function withoutItsKey(
  columns: readonly Column[],
  primary: Column,
  at: Place,
  report: Report,
): readonly Column[] {
  return columns.filter(({ key, schemaName }) => {
    if (key !== primary.key || schemaName.toLowerCase() === primary.schemaName.toLowerCase()) return true;
    const first = { at: into(at, 'primary'), note: 'the primary name column' };
    report(
      'solution/same-identity',
      keyOf(into(at, 'columns', key)),
      { kind: 'column', identity: key },
      first,
    );
    return false;
  });
}

/** English has a plural that can be made; in other languages the name stands for one row and for many. */
function pluralOf(names: Labels): Labels {
  return Object.fromEntries(
    Object.entries(names).map(([language, name]) => [
      language,
      isEnglish(Number(language)) ? englishPlural(name) : name,
    ]),
  );
}
