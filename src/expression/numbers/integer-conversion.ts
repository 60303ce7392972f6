/** What `int` makes of numbers and texts. */
import { cultureOf } from '../culture/cultures.ts';
import { Decimal, tenTo } from './decimal.ts';
import { fail } from '../failure.ts';
import { parseFloatText } from './number-parse.ts';
import { isInt64 } from '../syntax/numeral.ts';
import type { NumberValue } from '../value.ts';
import { failForValue } from '../wrong-argument.ts';

const WANTED = 'a whole number';
const INT64_LIMIT = 2 ** 63;

/** A text goes through a float, as the runtime shows: `int('100000000000000010')` is 100000000000000016. */
export function integerOf(value: string | NumberValue, name: string): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof Decimal) return ofDecimal(value, name);
  if (typeof value === 'number') return ofFloat(value, value, name);
  const culture = cultureOf('en-US');
  const found = culture === undefined ? undefined : parseFloatText(value, culture.numbers);
  return found === undefined ? unusable(value, name) : ofFloat(found, value, name);
}

function ofDecimal(value: Decimal, name: string): bigint {
  const unit = tenTo(value.scale);
  if (value.unscaled % unit !== 0n) return unusable(value, name);
  const whole = value.unscaled / unit;
  return isInt64(whole) ? whole : fail({ kind: 'overflow', name }, 0);
}

function ofFloat(found: number, value: string | number, name: string): bigint {
  // The processor gives this number for what is no 64-bit integer, and the runtime lets two such values through: NaN, which is neither too
  // small nor too large, and 2^63, since the largest integer becomes 2^63 when it is made a float to compare with.
  if (Number.isNaN(found) || found === INT64_LIMIT) return BigInt(-INT64_LIMIT);
  if (Math.abs(found) > INT64_LIMIT) return fail({ kind: 'overflow', name }, 0);
  return Number.isInteger(found) ? BigInt(found) : unusable(value, name);
}

function unusable(value: string | number | Decimal, name: string): never {
  return failForValue(name, 0, value, WANTED);
}
