import type { Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Column, ColumnType, Option } from '../model/table.ts';
import { at as into, type Place } from '../source/place.ts';
import type { ColumnSpec } from '../spec/solution-schema.ts';
import { column as columnSchema } from '../spec/table-schema.ts';
import { misspelt } from '../spec/validate.ts';
import { WIDEST, checkColumn } from './check-column.ts';
import { decodeLabels } from './decode-labels.ts';
import type { Head } from './decode-solution.ts';
import { INTRODUCED } from './decode-variable.ts';
import { schemaNameOf } from './names.ts';

export interface ColumnContext {
  readonly head: Head;
  readonly report: Report;
  /** Logical name of the table. */
  readonly table: string;
  /** A table's logical name by key or own name. */
  readonly target: (name: string) => string;
}

export function decodeColumn(
  key: string,
  spec: ColumnSpec,
  at: Place,
  context: ColumnContext,
): Column | undefined {
  const [base] = context.head.languages;
  checkColumn(spec, at, context.report);
  const schemaName = spec.schemaName ?? schemaNameOf(context.head.publisher.prefix, key);
  const type = decodeType(spec, at, schemaName, context);
  if (type === undefined) return undefined;
  return {
    key,
    schemaName,
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    required: spec.required ?? 'none',
    readOnly: spec.readOnly ?? false,
    searchable: spec.searchable ?? true,
    // Real exports never audit lookups.
    audit: type.kind === 'lookup' ? false : (spec.audit ?? true),
    introducedVersion: INTRODUCED,
    type,
  };
}

// One case a type; the compiler names this switch when a type is added.
// eslint-disable-next-line complexity
function decodeType(
  spec: ColumnSpec,
  at: Place,
  schemaName: string,
  context: ColumnContext,
): ColumnType | undefined {
  switch (spec.type) {
    case 'text':
    case 'email':
    case 'url':
    case 'phone':
      return { kind: 'text', format: spec.type, maxLength: spec.maxLength ?? 100 };
    case 'memo':
      return { kind: 'memo', maxLength: spec.maxLength ?? 2000 };
    case 'whole':
      return { kind: 'whole', ...rangeOf(spec, WIDEST.whole) };
    case 'decimal':
      return {
        kind: 'decimal',
        ...rangeOf(spec, WIDEST.decimal),
        precision: spec.precision ?? 2,
      };
    case 'yesNo':
      return decodeYesNo(spec, context.head.languages[0]);
    case 'choice':
      return decodeChoice(spec, at, context);
    case 'date':
      return { kind: 'date', behavior: spec.behavior ?? 'dateOnly' };
    case 'dateTime':
      return {
        kind: 'dateTime',
        behavior: spec.behavior === 'timeZoneIndependent' ? 'timeZoneIndependent' : 'userLocal',
      };
    case 'lookup':
      return decodeLookup(spec, at, schemaName, context);
  }
}

function rangeOf(spec: ColumnSpec, [from, to]: readonly [number, number]): { min: number; max: number } {
  return { min: spec.min ?? from, max: spec.max ?? to };
}

function decodeYesNo(spec: ColumnSpec, base: number): ColumnType {
  return {
    kind: 'yesNo',
    yes: decodeLabels(spec.yes ?? 'Yes', base),
    no: decodeLabels(spec.no ?? 'No', base),
    defaultValue: spec.default === true,
  };
}

function decodeChoice(spec: ColumnSpec, at: Place, context: ColumnContext): ColumnType | undefined {
  const entries = Object.entries(spec.options ?? {});
  if (entries.length === 0) {
    reportNeed('options', spec, at, context.report);
    return undefined;
  }
  const { head, report } = context;
  const options: Option[] = entries.map(([, one], index) => ({
    value: one.value ?? head.publisher.optionPrefix * 10000 + index,
    labels: decodeLabels(one.name, head.languages[0]),
    ...(one.color === undefined ? {} : { color: one.color }),
  }));
  const seen = new Set<number>();
  for (const [index, { value }] of options.entries()) {
    if (seen.has(value))
      report('solution/same-identity', into(at, 'options', entries[index]?.[0] ?? ''), {
        kind: 'option',
        identity: String(value),
      });
    seen.add(value);
  }
  if (spec.default === undefined) return { kind: 'choice', options };
  const keys = entries.map(([key]) => key);
  const chosen = options[keys.indexOf(String(spec.default))];
  if (chosen === undefined) {
    const name = String(spec.default);
    report('solution/unknown-name', into(at, 'default'), {
      kind: 'option',
      name,
      nearest: suggest(name, keys),
      known: keys,
    });
    return { kind: 'choice', options };
  }
  return { kind: 'choice', options, defaultValue: chosen.value };
}

function decodeLookup(
  spec: ColumnSpec,
  at: Place,
  schemaName: string,
  context: ColumnContext,
): ColumnType | undefined {
  if (spec.to === undefined) {
    reportNeed('to', spec, at, context.report);
    return undefined;
  }
  const target = context.target(spec.to);
  const { prefix } = context.head.publisher;
  const own = (name: string): string => name.replace(new RegExp(`^${prefix}_`, 'i'), '');
  return {
    kind: 'lookup',
    target,
    relationship: `${prefix}_${own(context.table)}_${own(schemaName)}`,
    onDelete: spec.onDelete ?? 'removeLink',
  };
}

function reportNeed(setting: 'options' | 'to', spec: ColumnSpec, at: Place, report: Report): void {
  if (misspelt(columnSchema, spec).has(setting)) return;
  report('table/column-needs', at, { setting, type: spec.type });
}
