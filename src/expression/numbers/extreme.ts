/** The smallest or largest number of an array or of arguments: the number as it is, of its own kind; of equal ones the first. */
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import { numbersIn } from './arithmetic.ts';
import { compareNumbers } from '../compare.ts';
import { fail } from '../failure.ts';
import { shown } from '../text/shown.ts';
import { ANY, NUMBER, type Type } from '../types/type.ts';
import { alternatives, mayBe, unionOf } from '../types/type-operations.ts';
import { isItems, isKind, kindOf, type NumberValue, type Value } from '../value.ts';

/** `sign` 1: the largest, -1: the smallest. NaN is smaller than all numbers, as in .NET. */
export function extreme(values: readonly Value[], sign: 1 | -1, name: string): NumberValue {
  const [first = null] = values;
  const numbers = isItems(first) ? itemsOfOnly(first, values.length, name) : values;
  let found: NumberValue | undefined;
  for (const one of numbers) {
    if (!isKind(one, 'number'))
      return fail({ kind: 'unusable', name, value: shown(one), wanted: 'numbers' }, 0);
    if (found === undefined || compareNumbers(one, found) * sign > 0) found = one;
  }
  return found ?? fail({ kind: 'unusable', name, value: '[]', wanted: 'at least one number' }, 0);
}

/** One array stands alone. */
function itemsOfOnly(items: readonly Value[], count: number, name: string): readonly Value[] {
  if (count === 1) return items;
  const found = kindWords([kindOf(items)]);
  return fail({ kind: 'argument', name, position: 1, wanted: kindWords(['number']), found }, 0);
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
