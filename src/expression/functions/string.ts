/** Functions that make a text of texts. */
import { spendItems, spendText } from '../budget.ts';
import type { Call } from '../call.ts';
import { placesOf } from '../text/find-text.ts';
import { guidText, isGuidFormat } from '../text/guid.ts';
import { toLower, toUpper } from '../text/letters.ts';
import { lengthOf, textsOf } from '../text/texts.ts';
import { STRING, arrayOf } from '../types/type.ts';
import { trimmed } from '../text/white-space.ts';
import { define, defineImpure, mayTake, rest, takes, tested, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

export const stringFunctions: readonly FunctionDefinition[] = [
  define('concat', 'string', {
    help: 'Joins values into one text; what is not a text is written as one.',
    parameters: [takes('text1', 'any'), rest('text', 'any')],
    returns: STRING,
    evaluate: (values, { budget }) => {
      const texts = textsOf(values, budget);
      spendText(budget, lengthOf(texts));
      return texts.join('');
    },
  }),
  define('replace', 'string', {
    help: 'The text with each occurrence of another text replaced; upper and lower case differ.',
    parameters: [
      takes('text', 'string'),
      tested(takes('oldText', 'string'), notEmpty),
      takes('newText', 'string'),
    ],
    returns: STRING,
    evaluate: ([text, oldText, newText], call) => {
      notEmpty(oldText, call);
      return replaced(text, oldText, newText, call);
    },
  }),
  define('slice', 'string', {
    help: 'The part of a text from one position up to before another; negative ones count from the end.',
    parameters: [takes('text', 'string'), takes('startIndex', 'integer'), mayTake('endIndex', 'integer')],
    returns: STRING,
    evaluate: ([text, start, end]) => text.slice(Number(start), end === undefined ? undefined : Number(end)),
  }),
  define('split', 'string', {
    help: 'The parts of a text between the occurrences of a delimiter.',
    parameters: [takes('text', 'string'), takes('delimiter', 'string')],
    returns: arrayOf(STRING),
    evaluate: ([text, delimiter], call) => partsOf(text, delimiter, call),
  }),
  define('substring', 'string', {
    help: 'The part of a text from a position on, of a length or up to the end; it must lie within the text.',
    parameters: [
      takes('text', 'string'),
      tested(takes('startIndex', 'integer'), notNegative),
      tested(mayTake('length', 'integer'), notNegative),
    ],
    returns: STRING,
    evaluate: ([text, start, length], call) => {
      const { name } = call;
      notNegative(start, call, 1);
      if (length !== undefined) notNegative(length, call, 2);
      const all = BigInt(text.length);
      if (start > all) failForValue(name, 1, start, `a start from 0 to ${all}`);
      const end = length === undefined ? all : start + length;
      if (end > all) failForValue(name, 2, end - start, `a length from 0 to ${all - start}`);
      return text.slice(Number(start), Number(end));
    },
  }),
  define('toLower', 'string', {
    help: 'The text in lower case.',
    parameters: [takes('text', 'string')],
    returns: STRING,
    evaluate: ([text], { budget }) => {
      spendText(budget, text.length);
      return toLower(text);
    },
  }),
  define('toUpper', 'string', {
    help: 'The text in upper case.',
    parameters: [takes('text', 'string')],
    returns: STRING,
    evaluate: ([text], { budget }) => {
      spendText(budget, text.length);
      return toUpper(text);
    },
  }),
  define('trim', 'string', {
    help: 'The text without white space at its beginning and end.',
    parameters: [takes('text', 'string')],
    returns: STRING,
    evaluate: ([text]) => trimmed(text),
  }),
  defineImpure('guid', 'string', {
    help: 'A new random identifier (GUID).',
    parameters: [tested(mayTake('format', 'string'), guidFormat)],
    returns: STRING,
    evaluate: ([format = 'D'], call) => {
      guidFormat(format, call);
      return guidText(call.run.random, format);
    },
  }),
];

function notEmpty(oldText: string, { name }: Call): void {
  if (oldText === '') failForValue(name, 1, oldText, 'a text to look for');
}

function notNegative(count: bigint, { name }: Call, position: number): void {
  if (count < 0n) failForValue(name, position, count, 'a number from 0');
}

function guidFormat(format: string, { name }: Call): void {
  if (!isGuidFormat(format)) failForValue(name, 0, format, "'N', 'D', 'B', 'P' or 'X'");
}

function partsOf(text: string, delimiter: string, { budget }: Call): readonly string[] {
  if (delimiter === '') return [text];
  const places = placesOf(text, delimiter);
  const parts: string[] = [];
  let from = 0;
  for (let place = places(0); place !== -1; place = places(from)) {
    spendItems(budget, 1);
    parts.push(text.slice(from, place));
    from = place + delimiter.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Pieces that are joined at once, so that millions of occurrences do not lie in memory one by one. */
const AT_ONCE = 0x10000;

function replaced(text: string, oldText: string, newText: string, { budget }: Call): string {
  const count = countOf(text, oldText);
  spendText(budget, text.length + count * (newText.length - oldText.length));
  spendItems(budget, count);
  const places = placesOf(text, oldText);
  const joined: string[] = [];
  let pieces: string[] = [];
  let from = 0;
  for (let place = places(0); place !== -1; place = places(from)) {
    pieces.push(text.slice(from, place), newText);
    if (pieces.length >= AT_ONCE) {
      joined.push(pieces.join(''));
      pieces = [];
    }
    from = place + oldText.length;
  }
  return [...joined, ...pieces, text.slice(from)].join('');
}

function countOf(text: string, search: string): number {
  const places = placesOf(text, search);
  let count = 0;
  for (let place = places(0); place !== -1; place = places(place + search.length)) count += 1;
  return count;
}
