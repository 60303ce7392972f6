/**
 * What steps write into rows: columns that exist, values that they take, lookups by their navigation properties. Of an own table all of it is known; of
 * another one a name that is not known is told only where it looks like a slip of the keys.
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { DataverseColumn, DataverseTable, DataverseTables } from '../../dataverse/dataverse-table.ts';
import { meaningOf, navigationTo, unknownName, type Meaning } from '../../dataverse/known-columns.ts';
import { gradeOf } from '../../dataverse/query-context.ts';
import { refusalOf, type Refusal } from '../../dataverse/column-values.ts';
import { typeRefusal } from '../../dataverse/column-types.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { alternatives, isClaimed } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import { isObject } from '../../source/json-value.ts';
import { dataverseCalls, valuePlace, type DataverseCall } from './dataverse-call.ts';
import { checkBinding, type BindingCheck } from './dataverse-bindings.ts';
import {
  pathKey,
  textsByPath,
  writtenColumns,
  type TextsByPath,
  type WrittenColumn,
} from './dataverse-written.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseWrites: FlowRule = (program, world, report) => {
  const calls = dataverseCalls(program, world).filter(writes);
  if (calls.length === 0) return;
  const texts = textsByPath(program);
  // A row that several steps write is told of once.
  const told = new Set<string>();
  for (const call of calls)
    checkCall(call, { program, world, report, texts, told, operationId: call.operationId });
};

function writes({ operation }: DataverseCall): boolean {
  return operation?.kind === 'create' || operation?.kind === 'update';
}

interface Around {
  readonly program: FlowProgram;
  readonly world: FlowView;
  readonly report: Report;
  readonly texts: TextsByPath;
  readonly told: Set<string>;
  readonly operationId: string;
}

function checkCall(call: DataverseCall, around: Around): void {
  const { table, tables } = call;
  checkItem(call, around);
  const { columns, complete } = writtenColumns(call, around.program, around.texts);
  for (const one of columns) {
    const key = `${pathKey(one.nameAt.path)}\n\n${one.name}\n\n${table?.logicalName ?? ''}`;
    if (around.told.has(key)) continue;
    around.told.add(key);
    checkColumn(one, table, tables, around);
  }
  if (complete && table !== undefined && call.operation?.kind === 'create')
    checkRequired(call, table, columns, around);
}

/** A row is a map of columns. That the text of one is read as such is not known. */
function checkItem({ step, parameters, path }: DataverseCall, { program, world, report }: Around): void {
  const { item } = parameters;
  if (item === undefined || item === null || isObject(item)) return;
  const type = world.typesOf(program).valueAt(step, [...path, 'item']);
  const kinds = alternatives(type)?.filter((one) => one.kind !== 'null') ?? [];
  if (kinds.length === 0 || kinds.some((one) => one.kind === 'object')) return;
  const facts = { column: 'item', wanted: 'a map of columns', found: typeWords(type), hint: undefined };
  report('dataverse/column-value', placeIn(program, [...path, 'item']), facts, undefined, 'warning');
}

const BIND = '@odata.bind';
/** `x@odata.Bind`, `x.odata.bind`: columns have neither signs nor points. */
const MISSPELT = /^(\w+)[@.]?\.?odata\.?bind$/i;

function checkColumn(
  one: WrittenColumn,
  table: DataverseTable | undefined,
  tables: DataverseTables,
  around: Around,
): void {
  const { name } = one;
  const { report } = around;
  if (name.endsWith(BIND)) {
    const { program, world, texts } = around;
    const binding = name.slice(0, -BIND.length);
    const check: BindingCheck = { one, name: binding, table, tables, program, world, texts, report };
    checkBinding(check);
    return;
  }
  const [, lookup] = MISSPELT.exec(name) ?? [];
  if (lookup !== undefined) {
    const facts = { operation: around.operationId, name: `item/${name}`, nearest: `item/${lookup}${BIND}` };
    report('dataverse/unknown-parameter', one.nameAt, facts);
    return;
  }
  // Annotations, parts of parts, and what goes into a table of which nothing is known.
  if (table === undefined || table.knowledge === 'unknown' || /[@/]/.test(name)) return;
  const meaning = meaningOf(name, table);
  switch (meaning.kind) {
    case 'column':
      checkValue(one, meaning.column, table, around);
      return;
    case 'lookup':
    case 'value':
    case 'navigation':
      checkLookup(one, meaning, table, report);
      return;
    case 'no-lookup':
      report(
        'dataverse/no-lookup',
        one.nameAt,
        { name, column: meaning.column.logicalName },
        undefined,
        gradeOf(table),
      );
      return;
    case 'other-case':
      report(
        'dataverse/unknown-column',
        one.nameAt,
        { name, table: table.logicalName, nearest: meaning.name },
        undefined,
        gradeOf(table),
      );
      return;
    case 'unknown':
      reportUnknown(one, table, report);
      return;
    case 'collection':
  }
}

function reportUnknown({ name, nameAt }: WrittenColumn, table: DataverseTable, report: Report): void {
  const names = [...table.columns.keys(), ...[...table.navigation.keys()].map((one) => one + BIND)];
  const found = unknownName(name, table, names);
  if (found === undefined) return;
  const facts = { name, table: table.logicalName, nearest: found.nearest };
  report('dataverse/unknown-column', nameAt, facts, undefined, found.severity);
}

/** A row may be made together with the one it looks up: then a map stands there. */
function checkLookup(
  { name, nameAt, value }: WrittenColumn,
  meaning: Extract<Meaning, { kind: 'lookup' | 'value' | 'navigation' }>,
  table: DataverseTable,
  report: Report,
): void {
  if (typeof value === 'object' || (meaning.kind === 'value' && meaning.column.type !== 'lookup')) return;
  const column = meaning.kind === 'navigation' ? table.columns.get(meaning.property.column) : meaning.column;
  const properties = column === undefined ? [] : navigationTo(column, table);
  if (properties.length === 0) return;
  const instead = properties.map((one) => one.name + BIND);
  report(
    'dataverse/lookup-without-bind',
    nameAt,
    { name, instead: [...new Set(instead)] },
    undefined,
    gradeOf(table),
  );
}

function checkValue(
  one: WrittenColumn,
  column: Extract<Meaning, { kind: 'column' }>['column'],
  table: DataverseTable,
  { program, world, report, texts }: Around,
): void {
  if (column.readOnly) {
    report('dataverse/read-only-column', one.nameAt, { name: one.name });
    return;
  }
  const { value, path } = one;
  const refuse = (refusal: Refusal | undefined, severity: Severity): void => {
    if (refusal === undefined) return;
    report('dataverse/column-value', one.valueAt, { column: one.name, ...refusal }, undefined, severity);
  };
  const text = path === undefined ? undefined : texts.get(pathKey(path));
  if (text === undefined) {
    if (value !== undefined && !isComputed(value)) refuse(refusalOf(value, column), gradeOf(table));
  } else if (text.template.kind === 'expression') {
    const { type } = world.typesOf(program).inferenceAt(text.step, text.path, text.template);
    refuse(typeRefusal(type, column), isClaimed(type) ? 'warning' : gradeOf(table));
  }
}

/** Also a map or list with expressions in it. */
function isComputed(value: WrittenColumn['value']): boolean {
  return value !== undefined && JSON.stringify(value).includes('@');
}

function checkRequired(
  call: DataverseCall,
  table: DataverseTable,
  columns: readonly WrittenColumn[],
  { program, report }: Around,
): void {
  // What is misspelt is told elsewhere.
  const given = columns.map(({ name }) => {
    const bare = name.replace(BIND, '');
    return table.navigation.get(bare)?.column ?? bare.toLowerCase();
  });
  // A lookup to several tables is set with the name of one of them behind its own.
  const isGiven = ({ logicalName, type }: DataverseColumn): boolean =>
    given.some((name) => name === logicalName || (type === 'lookup' && name.startsWith(`${logicalName}_`)));
  const names = [...table.columns.values()]
    .filter((one) => one.wanted && !isGiven(one))
    .map((one) => one.logicalName);
  if (names.length > 0)
    report('dataverse/required-column', valuePlace(call, 'entityName', program), {
      names,
      table: table.logicalName,
    });
}
