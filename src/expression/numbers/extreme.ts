/** The smallest or largest number of an array or of arguments: the number as it is, of its own kind; of equal ones the first. */
import { numbersIn } from './arithmetic.ts';
import { compareNumbers } from '../compare.ts';
import { ANY, NUMBER, type Type } from '../types/type.ts';
import { alternatives, mayBe, unionOf } from '../types/type-operations.ts';
import { isItems, isKind, type NumberValue, type Value } from '../value.ts';
import { failForKind, failForValue } from '../wrong-argument.ts';

/** `sign` 1: the largest, -1: the smallest. NaN is smaller than all numbers, as in .NET. */
export function extreme(values: readonly Value[], sign: 1 | -1, name: string): NumberValue {
  const [first = null] = values;
  const numbers = isItems(first) ? itemsOfOnly(first, values.length, name) : values;
  let found: NumberValue | undefined;
  for (const one of numbers) {
    if (!isKind(one, 'number')) return failForValue(name, 0, one, 'numbers');
    if (found === undefined || compareNumbers(one, found) * sign > 0) found = one;
  }
  return found ?? failForValue(name, 0, [], 'at least one number');
}

/** One array stands alone. */
function itemsOfOnly(items: readonly Value[], count: number, name: string): readonly Value[] {
  return count === 1 ? items : failForKind(name, 0, items, ['number']);
}

/** The kinds of all numbers among the arguments and in an array. */
export function extremeType(types: readonly Type[]): Type {
  const found = types.flatMap((type) => (alternatives(type) ?? [ANY]).flatMap(kindsIn));
  return found.length === 0 ? NUMBER : unionOf(...found);
}

function kindsIn(type: Type): readonly Type[] {
  if (type.kind === 'array') return numbersIn(type.items);
  return mayBe(type, ['number']) ? numbersIn(type) : [];
}
