/** Comparing a field with a literal, as OData does: null equals null only, and is neither less nor greater than anything. */
import { Numeral, type JsonValue } from '../../source/json-value.ts';
import type { Shape } from '../shape/shape.ts';
import { timeOf } from '../time.ts';
import type { Token } from './tokens.ts';

export const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Operator = (typeof OPERATORS)[number];

type Plain = string | number | boolean | null;

/** Undefined when the literal is not of the type of the field. */
export function comparison(
  operator: Operator,
  shape: Shape,
  literal: Token,
): ((value: JsonValue) => boolean) | undefined {
  const wanted = plainOf(literal, shape);
  if (wanted === undefined) return undefined;
  const isOrdered = wanted !== null && typeof wanted !== 'boolean';
  if (!isOrdered && operator !== 'eq' && operator !== 'ne') return undefined;
  return (value) => holds(operator, plainValue(value, shape), wanted);
}

/** The kind of literal that a field of each shape is compared with; null goes with all of them. */
const LITERALS: Readonly<Partial<Record<Shape['kind'], Token['kind']>>> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  time: 'time',
  flag: 'word',
};

/** The value of a literal for a field of this shape. */
function plainOf({ kind, value }: Token, shape: Shape): Plain | undefined {
  const fitting = LITERALS[shape.kind];
  if (fitting === undefined) return undefined;
  if (kind === 'word' && value === 'null') return null;
  if (kind !== fitting) return undefined;
  return kind === 'word' ? flagOf(value) : value;
}

function flagOf(word: string): boolean | undefined {
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

function plainValue(value: JsonValue, shape: Shape): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (value instanceof Numeral) return Number(value.lexeme);
  if (typeof value !== 'string') return null;
  return shape.kind === 'time' ? (timeOf(value) ?? null) : value;
}

function holds(operator: Operator, value: Plain, wanted: Plain): boolean {
  if (operator === 'eq') return value === wanted;
  if (operator === 'ne') return value !== wanted;
  if (value === null || wanted === null || typeof value !== typeof wanted) return false;
  switch (operator) {
    case 'gt':
      return value > wanted;
    case 'ge':
      return value >= wanted;
    case 'lt':
      return value < wanted;
    case 'le':
      return value <= wanted;
  }
}
