/** The filter of a view in words. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedCondition, PackedFilter, PackedFilterNode } from '../packed/query.ts';
import { optionsOf } from './column-kind.ts';
import type { Scope } from './scope.ts';
import { fill } from './words.ts';

/** The table of each alias of a query; the query's own table has the alias ''. */
export type Aliases = Readonly<Record<string, Alias | undefined>>;

export interface Alias {
  readonly table: string;
  /** The lookup that leads there; '' for the query's own table. */
  readonly via: string;
}

/** Empty when there is no condition. */
export function filterInWords(filter: PackedFilter, aliases: Aliases, scope: Scope): string {
  return joined(filter, partsOf(filter, aliases, scope), scope);
}

function partsOf(filter: PackedFilter, aliases: Aliases, scope: Scope): readonly string[] {
  return (filter.nodes ?? []).map((node) => nodeInWords(node, aliases, scope)).filter((one) => one !== '');
}

function joined({ type }: PackedFilter, parts: readonly string[], { words }: Scope): string {
  return parts.join(` ${type === 'or' ? words.or : words.and} `);
}

function nodeInWords(node: PackedFilterNode, aliases: Aliases, scope: Scope): string {
  if (node.is === 'condition') return conditionInWords(node.value, aliases, scope);
  const parts = partsOf(node.value, aliases, scope);
  const text = joined(node.value, parts, scope);
  return parts.length > 1 ? `(${text})` : text;
}

function conditionInWords(condition: PackedCondition, aliases: Aliases, scope: Scope): string {
  const { words } = scope;
  const alias = aliases[condition.entity ?? ''] ?? aliases[''];
  const name = logicalName(condition.attribute ?? '');
  const operator = Object.hasOwn(words.operators, condition.operator)
    ? words.operators[condition.operator]
    : condition.operator;
  const label = alias === undefined ? name : pathName(alias, name, aliases, scope);
  const values = valuesOf(condition).map((value) => valueInWords(value, alias?.table ?? '', name, scope));
  return [label, operator ?? '', values.join(', ')].filter((one) => one !== '').join(' ');
}

/** A column by its label; one of another row with the lookup that leads there: `Email (Owner)`. */
export function pathName(alias: Alias, column: string, aliases: Aliases, scope: Scope): string {
  const own = scope.columnName(alias.table, column).text;
  if (alias.via === '') return own;
  return fill(scope.words.via, own, scope.columnName(aliases['']?.table ?? '', alias.via).text);
}

export function valuesOf(condition: PackedCondition): readonly string[] {
  const { value } = condition;
  return value === undefined ? (condition.values ?? []).map((one) => one.text ?? '') : [value];
}

function valueInWords(value: string, table: string, column: string, scope: Scope): string {
  const packed = scope.index.column(table, column);
  const option = optionsOf(packed, scope.index).find((one) => one.value === value);
  return option === undefined ? value : scope.text(option.labels).text;
}
