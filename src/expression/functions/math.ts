/** Functions that calculate with numbers. */
import {
  ADD,
  calculated,
  calculatedType,
  DIVIDE,
  failForZero,
  MULTIPLY,
  REMAINDER,
  SUBTRACT,
  type Operation,
} from '../numbers/arithmetic.ts';
import { spendItems } from '../budget.ts';
import { extreme, extremeType } from '../numbers/extreme.ts';
import { raised, raisedType } from '../numbers/raised.ts';
import { arrayOf, INTEGER } from '../types/type.ts';
import type { Call } from '../call.ts';
import type { NumberValue } from '../value.ts';
import {
  define,
  defineImpure,
  rest,
  takes,
  tested,
  type FunctionDefinition,
  type Parameter,
} from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

export const mathFunctions: readonly FunctionDefinition[] = [
  calculation('add', 'The sum of two numbers.', ['summand1', 'summand2'], ADD),
  calculation('sub', 'The first number less the second.', ['minuend', 'subtrahend'], SUBTRACT),
  calculation('mul', 'The product of two numbers.', ['multiplicand1', 'multiplicand2'], MULTIPLY),
  calculation(
    'div',
    'The first number divided by the second; of two integers the whole part.',
    ['dividend', 'divisor'],
    DIVIDE,
  ),
  calculation(
    'mod',
    'What is left when the first number is divided by the second; it has the sign of the first.',
    ['dividend', 'divisor'],
    REMAINDER,
  ),
  define('pow', 'math', {
    help: 'The first number to the power of the second.',
    parameters: [takes('base', 'number'), takes('exponent', 'number')],
    returns: raisedType,
    evaluate: ([base, exponent], { name }) => raised(base, exponent, name),
  }),
  define('min', 'math', {
    help: 'The smallest of numbers, or of the numbers in one array.',
    parameters: [takes('value1', 'array', 'number'), rest('value', 'number')],
    returns: extremeType,
    evaluate: (values, { name }) => extreme(values, -1, name),
  }),
  define('max', 'math', {
    help: 'The largest of numbers, or of the numbers in one array.',
    parameters: [takes('value1', 'array', 'number'), rest('value', 'number')],
    returns: extremeType,
    evaluate: (values, { name }) => extreme(values, 1, name),
  }),
  define('range', 'math', {
    help: 'An array of so many integers, counted up from the first.',
    parameters: [takes('startIndex', 'integer'), tested(takes('count', 'integer'), countAt)],
    returns: arrayOf(INTEGER),
    evaluate: ([start, count], call) => {
      const { name, budget } = call;
      countAt(count, call);
      if (start < -INT32_LIMIT || start + count >= INT32_LIMIT)
        failForValue(name, 0, start, `integers up to ${INT32_LIMIT - 1n}`);
      spendItems(budget, Number(count));
      return Array.from({ length: Number(count) }, (_, index) => start + BigInt(index));
    },
  }),
  defineImpure('rand', 'math', {
    help: 'A random integer from the first number up to below the second.',
    parameters: [takes('minValue', 'integer'), takes('maxValue', 'integer')],
    returns: INTEGER,
    evaluate: ([least, limit], { name, run }) => {
      if (least >= limit) failForValue(name, 1, limit, `an integer above ${least}`);
      const chance = BigInt(Math.floor(run.random() * 2 ** RANDOM_BITS));
      return least + ((chance * (limit - least)) >> BigInt(RANDOM_BITS));
    },
  }),
];

/** Documentation: at most so many, and start and count together at most 2147483647. */
const MAX_COUNT = 100_000n;
const INT32_LIMIT = 1n << 31n;

function countAt(count: bigint, { name }: Call): void {
  if (count < 0n || count > MAX_COUNT) failForValue(name, 1, count, 'a count from 0 to 100000');
}

const RANDOM_BITS = 53;

function divisor(name: string): Parameter<'number', 'once'> {
  return tested(takes(name, 'number'), (value: NumberValue, call: Call) => {
    failForZero(value, call.name);
  });
}

function calculation(
  name: string,
  help: string,
  [first, second]: readonly [string, string],
  operation: Operation,
): FunctionDefinition {
  return define(name, 'math', {
    help,
    parameters: [takes(first, 'number'), operation.divides ? divisor(second) : takes(second, 'number')],
    returns: calculatedType,
    evaluate: ([a, b], call) => calculated(operation, a, b, call.name),
  });
}
