/** The next token of a date, and what follows from it at once. */
import {
  isDigit,
  isLetter,
  isWhite,
  skipWhite,
  takeDigits,
  takeFraction,
  takeOffset,
  type Cursor,
} from './cursor.ts';
import { fullYear, type DateReader, type PartName } from './date-reader.ts';
import { follows, isWhole, type State, type TokenKind } from './date-states.ts';
import { settle } from './date-wholes.ts';
import { takePlainWord, takeSeparator, type Separator } from './date-words.ts';

/** Undefined: the text is no date. */
export function takeToken(reader: DateReader, state: State): TokenKind | undefined {
  const { cursor, culture } = reader;
  skipWhite(cursor);
  const char = cursor.text[cursor.at];
  if (char === undefined) return 'end';
  const word = takePlainWord(cursor, culture);
  switch (word?.kind) {
    case undefined:
      return isDigit(char) ? numberToken(reader, state) : unknownToken(reader);
    case 'skipped':
      return 'nothing';
    case 'month':
      if (reader.monthName !== undefined) return undefined;
      reader.monthName = word.value;
      return monthToken(reader, state);
    case 'weekday':
      if (reader.weekday !== undefined) return undefined;
      reader.weekday = word.value;
      return 'weekday';
    case 'mark':
      if (reader.mark !== undefined) return undefined;
      reader.mark = word.value;
      return 'nothing';
    case 'era':
      return 'era';
    case 'utc':
      if (reader.offset !== undefined) return undefined;
      reader.offset = 'utc';
      return 'utc';
  }
}

function unknownToken(reader: DateReader): TokenKind | undefined {
  const { cursor } = reader;
  if (isLetter(cursor.text[cursor.at]) || reader.offset !== undefined) return undefined;
  const offset = takeOffset(cursor);
  if (offset === undefined) return undefined;
  reader.offset = offset;
  return 'nothing';
}

function numberToken(reader: DateReader, state: State): TokenKind | undefined {
  const { cursor } = reader;
  const run = takeDigits(cursor);
  if (run === undefined || reader.numbers.length === 3) return undefined;
  if (state === 'N:N:' && /[.,]/.test(cursor.text[cursor.at] ?? '') && isDigit(cursor.text[cursor.at + 1])) {
    cursor.at += 1;
    reader.fraction = takeFraction(cursor) ?? 0;
  }
  const inTime = state === 'N:' || state === 'N:N:';
  if (inTime && !offsetHere(reader)) return undefined;
  return run.count < 3 ? shortNumber(reader, state, run.value) : longNumber(reader, state, run.value);
}

/** An offset behind a time. False: it is a wrong one. */
function offsetHere(reader: DateReader): boolean {
  const { cursor } = reader;
  const ahead: Cursor = { text: cursor.text, at: cursor.at };
  skipWhite(ahead);
  const char = ahead.text[ahead.at];
  if ((char !== '+' && char !== '-') || cursor.at >= cursor.text.length - 1) return true;
  const offset = reader.offset === undefined ? takeOffset(ahead) : undefined;
  if (offset === undefined) return false;
  reader.offset = offset;
  cursor.at = ahead.at;
  return true;
}

function longNumber(reader: DateReader, state: State, value: number): TokenKind | undefined {
  if (reader.longNumber !== undefined) return undefined;
  reader.longNumber = value;
  const behind = separatorBehind(reader, state, 'year');
  switch (behind) {
    case 'end':
    case 'space':
    case 'date':
      return `year ${behind}`;
    case 'time':
      return hasOneSeparator(reader) ? 'year date' : undefined;
    case 'am':
    case 'pm':
      return setMark(reader, behind) ? 'year space' : 'nothing';
    case 'T':
      return undefined;
    default:
      return suffixed(reader, behind.suffix, value);
  }
}

function shortNumber(reader: DateReader, state: State, value: number): TokenKind | undefined {
  const behind = separatorBehind(reader, state, 'number');
  switch (behind) {
    case 'end':
    case 'space':
    case 'date':
    case 'T':
      reader.numbers.push(value);
      return `number ${behind}`;
    case 'time':
      reader.numbers.push(value);
      return hasOneSeparator(reader) && state.includes('Y') ? 'number date' : 'number time';
    case 'am':
    case 'pm':
      return markedNumber(reader, state, behind, value);
    default:
      return suffixed(
        reader,
        behind.suffix,
        behind.suffix === 'year' ? fullYear(value, reader.calendar) : value,
      );
  }
}

/** The second AM or PM is skipped, and its number too. */
function markedNumber(
  reader: DateReader,
  state: State,
  mark: 'am' | 'pm',
  value: number,
): TokenKind | undefined {
  if (!setMark(reader, mark)) return 'nothing';
  // `1/10 5 AM`: the date is whole.
  if (state === 'N/N' && !settle('date:NN', reader)) return undefined;
  reader.numbers.push(value);
  const inTime = state === 'N:' || state === 'N:N:';
  return !inTime || offsetHere(reader) ? 'number mark' : undefined;
}

function monthToken(reader: DateReader, state: State): TokenKind | undefined {
  const behind = separatorBehind(reader, state, 'month');
  if (behind === 'time') return hasOneSeparator(reader) ? 'month date' : undefined;
  return behind === 'end' || behind === 'space' || behind === 'date' ? `month ${behind}` : undefined;
}

function setMark(reader: DateReader, mark: 'am' | 'pm'): boolean {
  if (reader.mark !== undefined) return false;
  reader.mark = mark;
  return true;
}

/** Dates and times have the same separator. */
export function hasOneSeparator({ culture }: DateReader): boolean {
  return culture.dateSeparator === culture.timeSeparator;
}

/** In right-to-left text a mark stands before separators. */
function skipGap(cursor: Cursor): void {
  while (isWhite(cursor.text[cursor.at]) || cursor.text[cursor.at] === RIGHT_TO_LEFT_MARK) cursor.at += 1;
}

const RIGHT_TO_LEFT_MARK = '\u200F';

type Behind = Exclude<Separator, 'dateOrOffset'> | 'end' | 'space';

/** What stands behind a number or a month. A `-` behind a whole date is left to be the sign of an offset. */
function separatorBehind(reader: DateReader, state: State, what: 'number' | 'month' | 'year'): Behind {
  const { cursor, culture } = reader;
  const before = cursor.at;
  skipGap(cursor);
  if (cursor.at >= cursor.text.length) return 'end';
  if (isDigit(cursor.text[cursor.at])) return 'space';
  const separator = takeSeparator(cursor, culture) ?? 'space';
  if (separator !== 'dateOrOffset') return separator;
  const asSpace = follows(state, `${what} space`);
  if (follows(state, `${what} date`) !== undefined || asSpace === undefined || !isWhole(asSpace))
    return 'date';
  cursor.at = before;
  return 'space';
}

/** `2018年`: the number belongs to a part at once. Undefined: the part is there already. */
function suffixed(reader: DateReader, part: PartName, value: number): TokenKind | undefined {
  if (reader.suffixed.has(part)) return undefined;
  reader.suffixed.add(part);
  reader[part] = value;
  if (part === 'year') reader.longNumber = value;
  if (part === 'month') reader.monthName = value;
  return part === 'year' || part === 'month' || part === 'day' ? 'number date-suffix' : 'number time-suffix';
}
