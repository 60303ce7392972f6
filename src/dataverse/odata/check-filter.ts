/** What the names of a filter mean for its table, and whether columns are compared with what they can hold. */
import { suggest } from '../../diagnostics/suggest.ts';
import type { DataverseTable } from '../dataverse-table.ts';
import { lookupOf, valueName } from '../columns.ts';
import { columnNames, type Meaning } from '../known-columns.ts';
import { gradeOf, type QueryContext } from '../query-context.ts';
import { reportLookup, reportUnknown, usedName } from '../report-name.ts';
import { checkConstant, checkWord, wordsFor, type Found } from './check-constant.ts';
import { isGuid } from '../guid-text.ts';
import { HOLE } from './holed-text.ts';
import { COLLECTION_FUNCTIONS, DATAVERSE_PREFIX, OTHER_FUNCTIONS, TEXT_FUNCTIONS } from './functions.ts';
import type { Argument, Comparison, Constant, Filter, FunctionCall, Name, PathTo, Unknown } from './tree.ts';

export interface FilterContext extends QueryContext {
  /** Of `any(x: …)`: the tables that variables stand for, undefined where nothing is known of one. */
  readonly variables?: ReadonlyMap<string, DataverseTable | undefined>;
}

export function checkFilter(filter: Filter, context: FilterContext): void {
  switch (filter.kind) {
    case 'and':
    case 'or':
      for (const one of filter.of) checkFilter(one, context);
      return;
    case 'not':
      checkFilter(filter.of, context);
      return;
    case 'compare':
      checkComparison(filter, context);
      return;
    case 'path':
      resolve(filter.names, context);
      return;
    case 'call':
      checkCall(filter, context);
      return;
    case 'constant':
    case 'unknown':
  }
}

const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

function checkComparison({ operator, left, right }: Comparison, context: FilterContext): void {
  if (!COMPARISONS.includes(operator)) {
    checkFilter(left, context);
    checkFilter(right, context);
    return;
  }
  // The column may stand on either side.
  const [path, other] = left.kind === 'path' ? [left, right] : [right, left];
  if (path.kind !== 'path') {
    checkFilter(left, context);
    checkFilter(right, context);
    return;
  }
  const found = resolve(path.names, context, other);
  if (other.kind === 'path') checkOther(other, found, context);
  else if (other.kind === 'constant') {
    if (found !== undefined) checkConstant(other, found, context.report);
    else checkIdText(path, other, context);
  } else {
    checkFilter(other, context);
    if (other.kind === 'unknown' && found !== undefined) checkComputed(other, found, context);
  }
}

/**
 * What is computed has to bring the quotes of a text with it, or stand between them. Dataverse takes a bare GUID beside a column of text: in some published
 * solutions filters do so, each for a column or by an expression that has an id in its name.
 */
function checkComputed(at: Unknown, { column, name }: Found, { report, written }: FilterContext): void {
  const text = written?.(at) ?? '';
  if (column.type !== 'text' || !text.startsWith('@{') || text.includes("''") || /id/i.test(name + text))
    return;
  const facts = {
    column: name,
    wanted: wordsFor('text').wanted,
    found: 'a computed value without quotes',
    hint: `Put it between single quotes: '${text}'.`,
  };
  report('dataverse/odata-value', at, facts, 'warning');
}

/** A name beside a column is another column, or a text without quotes. */
function checkOther(other: PathTo, found: Found | undefined, context: FilterContext): void {
  const [name] = other.names;
  if (found === undefined || name === undefined || other.names.length > 1) return;
  const isColumn = context.table?.columns.has(name.text) === true || name.text.startsWith('_');
  if (isColumn) resolve(other.names, context);
  else checkWord(name, found, context.report);
}

/** `_x_value` is an id, whatever the table. */
function checkIdText(
  { names }: PathTo,
  { type, text, from, to }: Constant,
  { table, report }: FilterContext,
): void {
  const name = names.at(-1)?.text ?? '';
  const isUnknown = table === undefined || table.knowledge === 'unknown';
  if (!isUnknown || type !== 'text' || !/^_.+_value$/.test(name) || text.includes(HOLE) || isGuid(text))
    return;
  report(
    'dataverse/odata-value',
    { from, to },
    { column: name, ...wordsFor('lookup'), found: `the text '${text}'` },
    'warning',
  );
}

/** The column at the end of a path; undefined when it is not known, or when it cannot be compared. */
function resolve(names: readonly Name[], context: FilterContext, comparedWith?: Filter): Found | undefined {
  const start = startOf(names, context);
  const last = start?.names.at(-1);
  let table = start?.table;
  for (const name of start?.names ?? []) {
    if (table === undefined || /^[$@]/.test(name.text)) return undefined;
    const meaning = usedName(name, table, context.report);
    if (meaning === undefined) return undefined;
    if (name === last) return columnAt(name, meaning, { ...context, table }, comparedWith);
    table = tableBehind(name, meaning, { ...context, table });
  }
  return undefined;
}

interface OnTable extends FilterContext {
  readonly table: DataverseTable;
}

/** Where a lookup is named, its value is meant; a navigation property is no value, but may be compared with null. */
function columnAt(
  name: Name,
  meaning: Meaning,
  { table, report }: OnTable,
  comparedWith: Filter | undefined,
): Found | undefined {
  if (meaning.kind === 'column' || meaning.kind === 'value')
    return { column: meaning.column, table, name: name.text };
  const isValue =
    comparedWith?.kind === 'unknown' || (comparedWith?.kind === 'constant' && comparedWith.type !== 'null');
  if (meaning.kind === 'lookup') reportLookup(name.text, name, table, report);
  else if (meaning.kind === 'navigation' && isValue) {
    const instead = [valueName(meaning.property.column)];
    report('dataverse/lookup-name', name, { name: name.text, instead }, gradeOf(table));
  }
  return undefined;
}

/** The table that a path goes on to; undefined when it is not known. */
function tableBehind(
  name: Name,
  meaning: Meaning,
  { table, tables, report }: OnTable,
): DataverseTable | undefined {
  if (meaning.kind === 'navigation') return tables.named(meaning.property.target ?? '');
  const instead = meaning.kind === 'lookup' ? meaning.navigation.map((one) => one.name) : [];
  if (instead.length > 0) report('dataverse/lookup-name', name, { name: name.text, instead }, gradeOf(table));
  return undefined;
}

interface Start {
  readonly table: DataverseTable;
  readonly names: readonly Name[];
}

function startOf(names: readonly Name[], { table, variables }: FilterContext): Start | undefined {
  const [first, ...rest] = names;
  if (first === undefined) return undefined;
  if (variables?.has(first.text) !== true) return table === undefined ? undefined : { table, names };
  const behind = variables.get(first.text);
  return behind === undefined ? undefined : { table: behind, names: rest };
}

function checkCall(call: FunctionCall, context: FilterContext): void {
  const { name, args } = call;
  const lower = name.text.toLowerCase();
  if (COLLECTION_FUNCTIONS.includes(lower)) checkLambda(call, context);
  else if (name.text.startsWith(DATAVERSE_PREFIX)) checkProperties(args, context);
  else if (TEXT_FUNCTIONS.includes(lower)) checkTextCall(call, context);
  else reportFunction(name, context);
}

function reportFunction(name: Name, context: FilterContext): void {
  const lower = name.text.toLowerCase();
  const known = OTHER_FUNCTIONS.includes(lower);
  const nearest = known ? undefined : suggest(lower, TEXT_FUNCTIONS);
  context.report(
    'dataverse/odata-function',
    name,
    { name: name.text, nearest, known },
    nearest === undefined ? 'warning' : undefined,
  );
}

/** `contains(column, 'text')`: only texts have parts. */
function checkTextCall(call: FunctionCall, context: FilterContext): void {
  const { args } = call;
  const [first, ...rest] = args;
  if (isMisused(call)) {
    const facts = { problem: 'arguments', what: 'a filter', found: call.name.text } as const;
    // That a text cannot stand before the column is not written anywhere.
    const isSure = args.length !== 2 && args.every(({ value }) => value.kind !== 'unknown');
    context.report('dataverse/odata-syntax', call, facts, isSure ? 'error' : 'warning');
    return;
  }
  for (const { value } of rest) checkFilter(value, context);
  if (first === undefined) return;
  if (first.value.kind !== 'path') {
    checkFilter(first.value, context);
    return;
  }
  const found = resolve(first.value.names, context);
  if (found === undefined) return;
  const { type } = found.column;
  if (type === 'text' || type === 'unknown' || type === 'choices') return;
  const facts = {
    column: found.name,
    wanted: wordsFor(type).wanted,
    found: 'a part of a text',
    hint: 'Compare it with eq.',
  };
  context.report('dataverse/odata-value', first.value, facts, gradeOf(found.table));
}

/** Not with a column and a text, in this order. What is computed may be both. */
function isMisused({ args }: FunctionCall): boolean {
  const [first, second] = args;
  if (first === undefined || second === undefined) return first?.value.kind !== 'unknown';
  return args.length > 2 || (first.value.kind === 'constant' && second.value.kind === 'path');
}

/** `Microsoft.Dynamics.CRM.In(PropertyName='column', …)`. */
function checkProperties(args: readonly Argument[], { table, report }: FilterContext): void {
  for (const { name, value } of args) {
    if (name !== 'PropertyName' || value.kind !== 'constant' || value.type !== 'text' || table === undefined)
      continue;
    if (value.text.includes(HOLE) || !/^\w+$/.test(value.text)) continue;
    if (table.columns.has(value.text) || table.navigation.has(value.text)) continue;
    const at: Name = { text: value.text, from: value.from + 1, to: value.to - 1 };
    if (usedNameIsValue(at.text, table)) continue;
    reportUnknown(at, table, columnNames(table), report);
  }
}

function usedNameIsValue(name: string, table: DataverseTable): boolean {
  const lookup = lookupOf(name);
  return lookup !== undefined && table.columns.has(lookup);
}

function checkLambda({ on, args }: FunctionCall, context: FilterContext): void {
  const [collection] = on;
  const target =
    collection === undefined || on.length > 1 ? undefined : context.table?.collections.get(collection.text);
  const behind = target === undefined ? undefined : context.tables.named(target);
  for (const { variable, value } of args) {
    const variables = new Map(context.variables);
    if (variable !== undefined) variables.set(variable, behind);
    checkFilter(value, { ...context, variables });
  }
}
