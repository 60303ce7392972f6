/** Functions that look for something in a text or a collection. All but `contains` do not regard case. */
import { spendText } from '../budget.ts';
import type { Call } from '../call.ts';
import { areEqual } from '../equality.ts';
import { failForValue } from '../wrong-argument.ts';
import { lastPlaceIgnoringCase, placesIgnoringCase, placesOf } from '../text/find-text.ts';
import { sameLetters } from '../text/letters.ts';
import { BOOLEAN, INTEGER } from '../types/type.ts';
import { isItems } from '../value.ts';
import { failForKind } from '../wrong-argument.ts';
import { define, takes, tested, type FunctionDefinition } from './definition.ts';

export const searchFunctions: readonly FunctionDefinition[] = [
  define('startsWith', 'string', {
    help: 'Whether a text begins with another one, in upper or lower case.',
    parameters: [takes('text', 'string'), takes('searchText', 'string')],
    returns: BOOLEAN,
    evaluate: ([text, search]) => sameLetters(text.slice(0, search.length), search),
  }),
  define('endsWith', 'string', {
    help: 'Whether a text ends with another one, in upper or lower case.',
    parameters: [takes('text', 'string'), takes('searchText', 'string')],
    returns: BOOLEAN,
    evaluate: ([text, search]) => sameLetters(text.slice(Math.max(text.length - search.length, 0)), search),
  }),
  define('indexOf', 'string', {
    help: 'The position of the first occurrence of a text in another one, in upper or lower case; -1 without one.',
    parameters: [takes('text', 'string'), takes('searchText', 'string')],
    returns: INTEGER,
    evaluate: ([text, search], { budget }) => {
      spendText(budget, text.length);
      return BigInt(placesIgnoringCase(text, search)(0));
    },
  }),
  define('lastIndexOf', 'string', {
    help: 'The position of the last occurrence of a text in another one, in upper or lower case; -1 without one.',
    parameters: [takes('text', 'string'), takes('searchText', 'string')],
    returns: INTEGER,
    evaluate: ([text, search], { budget }) => {
      spendText(budget, text.length);
      return BigInt(search === '' ? lastOfEmpty(text) : lastPlaceIgnoringCase(text, search));
    },
  }),
  define('nthIndexOf', 'string', {
    help: 'The position of the n-th occurrence of a text in another one, in upper or lower case; negative n count from the end.',
    parameters: [
      takes('text', 'string'),
      takes('searchText', 'string'),
      tested(takes('occurrence', 'integer'), notZero),
    ],
    returns: INTEGER,
    evaluate: ([text, search, occurrence], call) => {
      notZero(occurrence, call);
      return BigInt(nthPlace(text, search, occurrence, call));
    },
  }),
  define('contains', 'collection', {
    help: 'Whether a text has another one in it, an array an item, or an object a member of that name; upper and lower case differ.',
    parameters: [takes('collection', 'string', 'array', 'object'), takes('value', 'any')],
    second: { string: ['string'], object: ['string'] },
    returns: BOOLEAN,
    evaluate: ([collection, value], call) => {
      if (isItems(collection)) return collection.some((item) => areEqual(item, value));
      if (typeof value !== 'string') return failForKind(call.name, 1, value, ['string']);
      return typeof collection === 'string' ? placesOf(collection, value)(0) !== -1 : collection.has(value);
    },
  }),
];

function notZero(occurrence: bigint, { name }: Call): void {
  if (occurrence === 0n) failForValue(name, 2, occurrence, 'a number from 1, or from -1 downwards');
}

/** As before .NET 5, an empty text is found before the last letter, not behind it (documented of `lastIndexOf`). */
function lastOfEmpty(text: string): number {
  return Math.max(text.length - 1, 0);
}

function nthPlace(text: string, search: string, occurrence: bigint, { budget }: Call): number {
  const most = BigInt(text.length) + 1n;
  if (occurrence > most || -occurrence > most) return -1;
  const nth = Number(occurrence);
  // An empty text stands before each letter, as `indexOf` and `lastIndexOf` find it.
  if (search === '') return placeOfEmpty(nth, lastOfEmpty(text));
  spendText(budget, text.length);
  return nth > 0 ? nthFromStart(text, search, nth) : nthFromEnd(text, search, -nth);
}

function placeOfEmpty(nth: number, last: number): number {
  const place = nth > 0 ? nth - 1 : last + 1 + nth;
  return place > last ? -1 : Math.max(place, -1);
}

/** Occurrences may overlap: the next one is looked for from the next letter on. */
function nthFromStart(text: string, search: string, nth: number): number {
  const places = placesIgnoringCase(text, search);
  let place = places(0);
  for (let count = 1; count < nth && place !== -1; count += 1) place = places(place + 1);
  return place;
}

function nthFromEnd(text: string, search: string, nth: number): number {
  const places = placesIgnoringCase(text, search);
  let count = 0;
  for (let place = places(0); place !== -1; place = places(place + 1)) count += 1;
  return nth > count ? -1 : nthFromStart(text, search, count - nth + 1);
}
