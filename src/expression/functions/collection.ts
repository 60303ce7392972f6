/** Functions that take apart or put together arrays, and strings as rows of UTF-16 units. */
import { spendItems, spendText, type Budget } from '../budget.ts';
import type { Call } from '../call.ts';
import { sorted } from '../sorted.ts';
import { lengthOf, textsOf } from '../text/texts.ts';
import { ANY, ANY_ARRAY, BOOLEAN, INTEGER, NEVER, NULL, STRING, arrayOf, type Type } from '../types/type.ts';
import { alternatives, unionOf } from '../types/type-operations.ts';
import { isItems, isMembers, type Value } from '../value.ts';
import { define, mayTake, takes, tested, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

export const collectionFunctions: readonly FunctionDefinition[] = [
  define('length', 'collection', {
    help: 'The number of characters of a text or of items of an array.',
    parameters: [takes('collection', 'string', 'array')],
    returns: INTEGER,
    evaluate: ([collection]) => BigInt(collection.length),
  }),
  define('empty', 'collection', {
    help: 'Whether a text, an array or an object has nothing in it, or the value is null.',
    parameters: [takes('collection', 'string', 'array', 'object', 'null')],
    returns: BOOLEAN,
    evaluate: ([collection]) => {
      if (collection === null) return true;
      return isMembers(collection) ? collection.size === 0 : collection.length === 0;
    },
  }),
  define('first', 'collection', {
    help: 'The first item of an array, null when there is none; the first character of a text.',
    parameters: [takes('collection', 'string', 'array')],
    returns: ([of]) => eachOf(of, ANY, STRING, (items) => unionOf(items, NULL)),
    evaluate: ([collection]) => (isItems(collection) ? (collection[0] ?? null) : collection.slice(0, 1)),
  }),
  define('last', 'collection', {
    help: 'The last item of an array, null when there is none; the last character of a text.',
    parameters: [takes('collection', 'string', 'array')],
    returns: ([of]) => eachOf(of, ANY, STRING, (items) => unionOf(items, NULL)),
    evaluate: ([collection]) => (isItems(collection) ? (collection.at(-1) ?? null) : collection.slice(-1)),
  }),
  define('take', 'collection', {
    help: 'As many items from the front of an array, or characters from the front of a text.',
    parameters: [takes('collection', 'string', 'array'), tested(takes('count', 'integer'), notNegative)],
    returns: ([of]) => eachOf(of, unionOf(ANY_ARRAY, STRING), STRING, arrayOf),
    evaluate: ([collection, count], call) => {
      const taken = notNegative(count, call);
      return isItems(collection) ? part(collection, 0, taken, call.budget) : collection.slice(0, taken);
    },
  }),
  define('skip', 'collection', {
    help: 'The items of an array without as many at its front.',
    parameters: [takes('collection', 'array'), tested(takes('count', 'integer'), notNegative)],
    returns: ([of]) => eachOf(of, ANY_ARRAY, NEVER, arrayOf),
    evaluate: ([items, count], call) => part(items, notNegative(count, call), items.length, call.budget),
  }),
  define('chunk', 'collection', {
    help: 'The text or array in pieces of a length, the last of which may be shorter.',
    parameters: [takes('collection', 'string', 'array'), tested(takes('length', 'integer'), pieceLength)],
    returns: ([of]) => arrayOf(eachOf(of, unionOf(ANY_ARRAY, STRING), STRING, arrayOf)),
    evaluate: ([collection, length], call) => chunks(collection, pieceLength(length, call), call.budget),
  }),
  define('join', 'collection', {
    help: 'A text of the items of an array with a delimiter between them.',
    parameters: [takes('collection', 'array'), takes('delimiter', 'string')],
    returns: STRING,
    evaluate: ([items, delimiter], { budget }) => {
      spendItems(budget, items.length);
      const texts = textsOf(items, budget);
      spendText(budget, lengthOf(texts) + delimiter.length * Math.max(items.length - 1, 0));
      return texts.join(delimiter);
    },
  }),
  define('reverse', 'collection', {
    help: 'The items of an array in reverse order.',
    parameters: [takes('collection', 'array')],
    returns: ([of]) => eachOf(of, ANY_ARRAY, NEVER, arrayOf),
    evaluate: ([items], { budget }) => {
      spendItems(budget, items.length);
      return items.toReversed();
    },
  }),
  define('sort', 'collection', {
    help: 'The items of an array in ascending order, or objects in that of a member.',
    parameters: [takes('collection', 'array'), mayTake('sortBy', 'string')],
    returns: ([of]) => eachOf(of, ANY_ARRAY, NEVER, arrayOf),
    evaluate: ([items, sortBy], call) => {
      spendItems(call.budget, items.length);
      return sorted(items, sortBy, call.name);
    },
  }),
];

/** The type of what is made of a text or of an array; `unknown` where nothing is known of the argument. */
function eachOf(type: Type | undefined, unknown: Type, ofString: Type, ofArray: (items: Type) => Type): Type {
  const found = type === undefined ? undefined : alternatives(type);
  if (found === undefined) return unknown;
  return unionOf(
    ...found.map((one) => {
      if (one.kind === 'array') return ofArray(one.items);
      // Of any other kind it fails.
      return one.kind === 'string' ? ofString : NEVER;
    }),
  );
}

/** More than any length there is becomes infinite, not wrong. */
function notNegative(count: bigint, { name }: Call): number {
  if (count < 0n) failForValue(name, 1, count, 'a number from 0');
  return Number(count);
}

function pieceLength(length: bigint, { name }: Call): number {
  if (length < 1n) failForValue(name, 1, length, 'a length from 1');
  return Number(length);
}

function part(items: readonly Value[], from: number, to: number, budget: Budget): readonly Value[] {
  spendItems(budget, Math.max(Math.min(to, items.length) - from, 0));
  return items.slice(from, to);
}

function chunks(collection: string | readonly Value[], length: number, budget: Budget): readonly Value[] {
  const made: Value[] = [];
  for (let from = 0; from < collection.length; from += length) {
    spendItems(budget, 1);
    made.push(
      isItems(collection)
        ? part(collection, from, from + length, budget)
        : collection.slice(from, from + length),
    );
  }
  return made;
}
