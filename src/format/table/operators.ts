/**
 * Operators of FetchXML conditions: the names of its schema (Fetch.xsd), and what each compares with which columns, as Microsoft's
 * reference of condition operators has it.
 */
import type { FieldKind } from '../../model/form.ts';

/** Columns whose values are compared in the same way. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'date'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'row'
  | 'state'
  | 'status'
  | 'file'
  | 'unknown';

const KINDS: Readonly<Record<FieldKind['kind'], ValueKind>> = {
  text: 'text',
  autonumber: 'text',
  memo: 'text',
  whole: 'number',
  decimal: 'number',
  float: 'number',
  money: 'number',
  date: 'date',
  dateTime: 'date',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'choices',
  lookup: 'row',
  customer: 'row',
  owner: 'row',
  state: 'state',
  status: 'status',
  file: 'file',
  image: 'file',
  unknown: 'unknown',
};

export function valueKindOf(type: FieldKind): ValueKind {
  return KINDS[type.kind];
}

export interface Operator {
  /** How many values it takes. */
  readonly operand: 'none' | 'one' | 'two' | 'list';
  /** What they are: values of the column, texts, or whole numbers (of days, of a year…). */
  readonly values: 'column' | 'text' | 'count';
  /** The columns that it compares. A column of which nothing is known is always among them. */
  readonly on: readonly ValueKind[];
}

const ANY: readonly ValueKind[] = [
  'text',
  'number',
  'date',
  'yesNo',
  'choice',
  'choices',
  'row',
  'state',
  'status',
];
const ORDERED: readonly ValueKind[] = ['text', 'number', 'date'];

const equal: Operator = { operand: 'one', values: 'column', on: ANY };
const ordered: Operator = { ...equal, on: ORDERED };
const text: Operator = { operand: 'one', values: 'text', on: ['text'] };
const inList: Operator = { operand: 'list', values: 'column', on: ANY };
const between: Operator = { operand: 'two', values: 'column', on: ['number', 'date'] };
const exists: Operator = { operand: 'none', values: 'column', on: [...ANY, 'file'] };
const span: Operator = { operand: 'none', values: 'column', on: ['date'] };
const day: Operator = { operand: 'one', values: 'column', on: ['date'] };
const counted: Operator = { operand: 'one', values: 'count', on: ['date'] };
const fiscal: Operator = { operand: 'two', values: 'count', on: ['date'] };
const user: Operator = { operand: 'none', values: 'column', on: ['row'] };
const hierarchy: Operator = { operand: 'one', values: 'column', on: ['row'] };
const several: Operator = { operand: 'list', values: 'column', on: ['choices'] };

export const OPERATORS: Readonly<Record<string, Operator | undefined>> = {
  eq: equal,
  ne: equal,
  neq: equal,
  gt: ordered,
  ge: ordered,
  lt: ordered,
  le: ordered,
  like: text,
  'not-like': text,
  'begins-with': text,
  'not-begin-with': text,
  'ends-with': text,
  'not-end-with': text,
  in: inList,
  'not-in': inList,
  between,
  'not-between': between,
  null: exists,
  'not-null': exists,
  yesterday: span,
  today: span,
  tomorrow: span,
  'last-seven-days': span,
  'next-seven-days': span,
  'last-week': span,
  'this-week': span,
  'next-week': span,
  'last-month': span,
  'this-month': span,
  'next-month': span,
  'last-year': span,
  'this-year': span,
  'next-year': span,
  'last-fiscal-year': span,
  'this-fiscal-year': span,
  'next-fiscal-year': span,
  'last-fiscal-period': span,
  'this-fiscal-period': span,
  'next-fiscal-period': span,
  on: day,
  'on-or-before': day,
  'on-or-after': day,
  'last-x-hours': counted,
  'next-x-hours': counted,
  'last-x-days': counted,
  'next-x-days': counted,
  'last-x-weeks': counted,
  'next-x-weeks': counted,
  'last-x-months': counted,
  'next-x-months': counted,
  'last-x-years': counted,
  'next-x-years': counted,
  'last-x-fiscal-years': counted,
  'next-x-fiscal-years': counted,
  'last-x-fiscal-periods': counted,
  'next-x-fiscal-periods': counted,
  'olderthan-x-minutes': counted,
  'olderthan-x-hours': counted,
  'olderthan-x-days': counted,
  'olderthan-x-weeks': counted,
  'olderthan-x-months': counted,
  'olderthan-x-years': counted,
  'in-fiscal-year': counted,
  'in-fiscal-period': counted,
  'in-fiscal-period-and-year': fiscal,
  'in-or-before-fiscal-period-and-year': fiscal,
  'in-or-after-fiscal-period-and-year': fiscal,
  'eq-userid': user,
  'ne-userid': user,
  'eq-userteams': user,
  'eq-useroruserteams': user,
  'eq-useroruserhierarchy': user,
  'eq-useroruserhierarchyandteams': user,
  'eq-businessid': user,
  'ne-businessid': user,
  'eq-userlanguage': { ...user, on: ['number'] },
  under: hierarchy,
  'eq-or-under': hierarchy,
  'not-under': hierarchy,
  above: hierarchy,
  'eq-or-above': hierarchy,
  'contain-values': several,
  'not-contain-values': several,
};

export function operatorOf(name: string): Operator | undefined {
  return Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
}

/** Whether a condition writes its values as elements of their own, also when it is only one. */
export function listsValues(operator: string): boolean {
  const operand = operatorOf(operator)?.operand;
  return operand === 'list' || operand === 'two';
}
