/** Functions that make numbers of other values, and texts of numbers. */
import { isZero, toDecimal, toFloat } from '../numbers/arithmetic.ts';
import type { NumberCulture } from '../culture/culture.ts';
import { cultureArgument, DEFAULT_CULTURE } from '../culture/culture-argument.ts';
import { fail } from '../failure.ts';
import { integerOf } from '../numbers/integer-conversion.ts';
import { sameLetters } from '../text/letters.ts';
import { formatNumber } from '../numbers/number-format.ts';
import { parseDecimalText, parseFloatText, parseIntegerText } from '../numbers/number-parse.ts';
import { BOOLEAN, DECIMAL, FLOAT, INTEGER, STRING } from '../types/type.ts';
import { isWhiteSpace } from '../text/white-space.ts';
import { define, mayTake, takes, tested, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

/** What `isFloat` goes by: it takes `Infinity` where `float`, in the default culture, wants `∞`. */
const INVARIANT = '';

const LOCALE = tested(mayTake('locale', 'string'), (locale, { name }, position) =>
  cultureArgument(locale, name, position),
);

export const numberFunctions: readonly FunctionDefinition[] = [
  define('int', 'conversion', {
    help: 'The integer that a text or a number stands for; a fraction must be 0.',
    parameters: [takes('value', 'string', 'number')],
    returns: INTEGER,
    evaluate: ([value], { name }) => integerOf(value, name),
  }),
  define('float', 'conversion', {
    help: 'The floating-point number that a text or a number stands for, as a culture writes it.',
    parameters: [takes('value', 'string', 'number'), LOCALE],
    returns: FLOAT,
    evaluate: ([value, locale = DEFAULT_CULTURE], { name }) => {
      const numbers = numbersOf(locale, name, 1);
      if (typeof value !== 'string') return toFloat(value);
      const found = parseFloatText(value, numbers);
      return found ?? failForValue(name, 0, value, 'a number');
    },
  }),
  define('decimal', 'conversion', {
    help: 'The decimal number that a text or a number stands for, with 28 exact digits.',
    parameters: [takes('value', 'string', 'number')],
    returns: DECIMAL,
    evaluate: ([value], { name }) => {
      if (typeof value !== 'string') return toDecimal(value) ?? fail({ kind: 'overflow', name }, 0);
      const found = parseDecimalText(value, numbersOf(DEFAULT_CULTURE, name, 0));
      const wanted = 'a number without an exponent, of at most 28 digits before the point';
      return found ?? failForValue(name, 0, value, wanted);
    },
  }),
  define('bool', 'conversion', {
    help: "The boolean that a value stands for: 'true', 'false' or a number, of which only 0 is false.",
    parameters: [takes('value', 'string', 'number', 'boolean')],
    returns: BOOLEAN,
    evaluate: ([value], { name }) => {
      if (typeof value === 'boolean') return value;
      if (typeof value !== 'string') return !isZero(value);
      const found = parseBoolean(value);
      return found ?? failForValue(name, 0, value, "'true' or 'false'");
    },
  }),
  define('isInt', 'string', {
    help: 'Whether a text is an integer of 64 bits.',
    parameters: [takes('value', 'string')],
    returns: BOOLEAN,
    evaluate: ([value], { name }) => parseIntegerText(value, numbersOf(INVARIANT, name, 0)) !== undefined,
  }),
  define('isFloat', 'string', {
    help: 'Whether a text is a number as a culture writes it.',
    parameters: [takes('value', 'string'), LOCALE],
    returns: BOOLEAN,
    evaluate: ([value, locale = INVARIANT], { name }) =>
      parseFloatText(value, numbersOf(locale, name, 1)) !== undefined,
  }),
  define('formatNumber', 'string', {
    help: 'A number as text, by a numeric format of .NET and in the way of a culture.',
    parameters: [takes('number', 'number'), takes('format', 'string'), LOCALE],
    returns: STRING,
    evaluate: ([number, format, locale = DEFAULT_CULTURE], { name, budget }) => {
      const text = formatNumber(number, format, numbersOf(locale, name, 2), budget);
      const kind = typeof number === 'bigint' ? 'integers' : 'numbers that are no integers';
      const wanted = `a format for ${kind}, such as 'N2' or '#,##0.00'`;
      return text ?? failForValue(name, 1, format, wanted);
    },
  }),
];

function numbersOf(locale: string, name: string, argument: number): NumberCulture {
  return cultureArgument(locale, name, argument).numbers;
}

/** .NET rule (bool.TryParse): in any case, with white space and zero characters around. */
function parseBoolean(text: string): boolean | undefined {
  const isAround = (unit: number): boolean => unit === 0 || isWhiteSpace(unit);
  let from = 0;
  let to = text.length;
  while (from < to && isAround(text.charCodeAt(from))) from += 1;
  while (to > from && isAround(text.charCodeAt(to - 1))) to -= 1;
  const word = text.slice(from, to);
  if (sameLetters(word, 'true')) return true;
  return sameLetters(word, 'false') ? false : undefined;
}
