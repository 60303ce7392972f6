/** Conditions and comparisons. */
import type { Call } from '../call.ts';
import { compareNumbers, compareStrings } from '../compare.ts';
import { areEqual } from '../equality.ts';
import { fail } from '../failure.ts';
import { BOOLEAN, NULL } from '../types/type.ts';
import { unionOf } from '../types/type-operations.ts';
import type { NumberValue, Value } from '../value.ts';
import { failForKind } from '../wrong-argument.ts';
import { define, defineLazy, rest, takes, type FunctionDefinition } from './definition.ts';

const CONDITIONS = [takes('expression1', 'boolean'), rest('expression', 'boolean')];

export const logicalFunctions: readonly FunctionDefinition[] = [
  defineLazy('and', 'logical', {
    help: 'Whether all conditions are true; those after the first false one are not looked at.',
    parameters: CONDITIONS,
    returns: BOOLEAN,
    evaluateLazily: (conditions, call) =>
      conditions.every((condition, index) => booleanOf(condition(), index, call)),
  }),
  defineLazy('or', 'logical', {
    help: 'Whether a condition is true; those after the first true one are not looked at.',
    parameters: CONDITIONS,
    returns: BOOLEAN,
    evaluateLazily: (conditions, call) =>
      conditions.some((condition, index) => booleanOf(condition(), index, call)),
  }),
  define('not', 'logical', {
    help: 'True for false, false for true.',
    parameters: [takes('expression', 'boolean')],
    returns: BOOLEAN,
    evaluate: ([condition]) => !condition,
  }),
  defineLazy('if', 'logical', {
    help: 'One of two values, by a condition; the other one is not looked at.',
    parameters: [takes('expression', 'boolean'), takes('valueIfTrue', 'any'), takes('valueIfFalse', 'any')],
    returns: ([, whenTrue = NULL, whenFalse = NULL]) => unionOf(whenTrue, whenFalse),
    evaluateLazily: ([condition = nothing, whenTrue = nothing, whenFalse = nothing], call) =>
      booleanOf(condition(), 0, call) ? whenTrue() : whenFalse(),
  }),
  define('equals', 'logical', {
    help: 'Whether two values are equal; numbers of different kinds can be, upper and lower case cannot.',
    parameters: [takes('object1', 'any'), takes('object2', 'any')],
    returns: BOOLEAN,
    evaluate: ([one, other]) => areEqual(one, other),
  }),
  comparison('greater', 'Whether the first of two numbers or strings is greater.', (order) => order > 0),
  comparison(
    'greaterOrEquals',
    'Whether the first of two numbers or strings is not less.',
    (order) => order >= 0,
  ),
  comparison('less', 'Whether the first of two numbers or strings is less.', (order) => order < 0),
  comparison(
    'lessOrEquals',
    'Whether the first of two numbers or strings is not greater.',
    (order) => order <= 0,
  ),
  define('strongEquals', 'logical', {
    help: 'Listed by the platform, its rules are not documented.',
    parameters: [takes('value1', 'any'), takes('value2', 'any'), rest('value', 'any')],
    returns: BOOLEAN,
    evaluate: (_, { name }) => fail({ kind: 'not-offline', name }),
  }),
];

function nothing(): null {
  return null;
}

function booleanOf(value: Value, index: number, { name }: Call): boolean {
  return typeof value === 'boolean' ? value : failForKind(name, index, value, ['boolean']);
}

function comparison(name: string, help: string, holds: (order: number) => boolean): FunctionDefinition {
  return define(name, 'logical', {
    help,
    parameters: [takes('value', 'number', 'string'), takes('compareTo', 'number', 'string')],
    alike: true,
    returns: BOOLEAN,
    evaluate: ([value, other], call) => holds(orderOf(value, other, call)),
  });
}

function orderOf(value: NumberValue | string, other: NumberValue | string, { name }: Call): number {
  if (typeof value === 'string' && typeof other === 'string') return compareStrings(value, other);
  if (typeof value !== 'string' && typeof other !== 'string') return compareNumbers(value, other);
  return failForKind(name, 1, other, [typeof value === 'string' ? 'string' : 'number']);
}
