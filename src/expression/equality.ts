/** When two values are equal: numbers by value, whatever their kind; strings to the letter; objects by their members, in any order. */
import { compareNumbers } from './compare.ts';
import { Decimal } from './numbers/decimal.ts';
import { isItems, isKind, isMembers, type Members, type NumberValue, type Value } from './value.ts';

export function areEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isKind(a, 'number')) return isKind(b, 'number') && compareNumbers(a, b) === 0;
  if (isItems(a)) return isItems(b) && haveEqualItems(a, b);
  return isMembers(a) && isMembers(b) && haveEqualMembers(a, b);
}

function haveEqualItems(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  for (const [index, item] of a.entries()) if (!areEqual(item, b[index] ?? null)) return false;
  return true;
}

function haveEqualMembers(a: Members, b: Members): boolean {
  if (a.size !== b.size) return false;
  for (const [name, value] of a) {
    const other = b.get(name);
    if (other === undefined || !areEqual(value, other)) return false;
  }
  return true;
}

/** A text that equal values have in common, and no others: it finds equal ones among many without comparing each with each. */
export function keyOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringKey(value);
  if (isItems(value)) return `[${value.map(keyOf).join(',')}]`;
  if (isMembers(value)) {
    // Without a comparer, names are sorted by their units.
    const names = [...value.keys()].sort();
    return `{${names.map((name) => `${stringKey(name)}${keyOf(value.get(name) ?? null)}`).join(',')}}`;
  }
  return numberKey(value);
}

/** The length tells where the string ends. */
function stringKey(text: string): string {
  return `${text.length}'${text}`;
}

function numberKey(value: NumberValue): string {
  if (typeof value === 'bigint') return `${value}i`;
  if (typeof value === 'number') return Number.isInteger(value) ? `${BigInt(value)}i` : `${value}f`;
  const { unscaled, scale } = shortest(value);
  if (scale === 0) return `${unscaled}i`;
  // The float that is nearest, which is the only one that can be equal.
  const near = Number(`${unscaled}e-${scale}`);
  return compareNumbers(near, value) === 0 ? `${near}f` : `${unscaled}e${scale}`;
}

/** Without zeros at the end. */
function shortest({ unscaled, scale }: Decimal): Decimal {
  let digits = unscaled;
  let places = scale;
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return new Decimal(digits, places);
}
