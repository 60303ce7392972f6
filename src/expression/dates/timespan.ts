/** A span of time as text, by the formats of .NET's TimeSpan. Source: .NET's documentation of them, and comparison with .NET. */
import { spendItems, spendText, type Budget } from '../budget.ts';
import { digits, fraction } from './date-fields.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './instant.ts';
import { escapedChar, quotedText, runLength, type LiteralText } from './pattern-text.ts';

/** `1268.00:00:00`: the constant form, in every culture. `ticks` of 100 ns. */
export function timeSpanText(ticks: bigint): string {
  const { sign, days, rest } = partsOf(ticks);
  const seconds = rest % TICKS_PER_SECOND === 0 ? '' : `.${fraction(rest, 7) ?? ''}`;
  return `${sign}${days === 0 ? '' : `${days}.`}${clock(rest, 2)}${seconds}`;
}

/** By a standard format (one letter) or a pattern; `point`: the decimal separator of the culture. Undefined when it is none. */
export function formatTimeSpan(
  ticks: bigint,
  format: string,
  point: string,
  budget: Budget,
): string | undefined {
  switch (format) {
    case '':
    case 'c':
    case 't':
    case 'T':
      return timeSpanText(ticks);
    case 'g':
      return shortText(ticks, point);
    case 'G':
      return longText(ticks, point);
    default:
      return format.length === 1 ? undefined : write(ticks, format, budget);
  }
}

interface SpanParts {
  readonly sign: string;
  readonly days: number;
  /** Ticks of the day. */
  readonly rest: number;
}

function partsOf(ticks: bigint): SpanParts {
  const size = ticks < 0n ? -ticks : ticks;
  const day = BigInt(TICKS_PER_DAY);
  return { sign: ticks < 0n ? '-' : '', days: Number(size / day), rest: Number(size % day) };
}

function clock(rest: number, hourDigits: number): string {
  const minutes = Math.floor((rest % TICKS_PER_HOUR) / TICKS_PER_MINUTE);
  const seconds = Math.floor((rest % TICKS_PER_MINUTE) / TICKS_PER_SECOND);
  return `${digits(Math.floor(rest / TICKS_PER_HOUR), hourDigits)}:${digits(minutes, 2)}:${digits(seconds, 2)}`;
}

function shortText(ticks: bigint, point: string): string {
  const { sign, days, rest } = partsOf(ticks);
  const behind = withoutZeros(fraction(rest, 7) ?? '');
  return `${sign}${days === 0 ? '' : `${days}:`}${clock(rest, 1)}${behind === '' ? '' : point + behind}`;
}

function longText(ticks: bigint, point: string): string {
  const { sign, days, rest } = partsOf(ticks);
  return `${sign}${days}:${clock(rest, 2)}${point}${fraction(rest, 7) ?? ''}`;
}

function withoutZeros(text: string): string {
  return text.replace(/0+$/, '');
}

function write(ticks: bigint, pattern: string, budget: Budget): string | undefined {
  const parts = partsOf(ticks);
  const pieces: string[] = [];
  let at = 0;
  while (at < pattern.length) {
    const piece = pieceAt(pattern, at, parts);
    if (piece === undefined) return undefined;
    spendItems(budget, 1);
    spendText(budget, piece.text.length);
    pieces.push(piece.text);
    at = piece.next;
  }
  return pieces.join('');
}

const FIELDS: Readonly<
  Record<string, { most: number; text: (parts: SpanParts, count: number) => string | undefined }>
> = {
  d: { most: 8, text: ({ days }, count) => String(days).padStart(count, '0') },
  h: { most: 2, text: ({ rest }, count) => digits(Math.floor(rest / TICKS_PER_HOUR), count) },
  m: {
    most: 2,
    text: ({ rest }, count) => digits(Math.floor((rest % TICKS_PER_HOUR) / TICKS_PER_MINUTE), count),
  },
  s: {
    most: 2,
    text: ({ rest }, count) => digits(Math.floor((rest % TICKS_PER_MINUTE) / TICKS_PER_SECOND), count),
  },
  f: { most: 7, text: ({ rest }, count) => fraction(rest, count) },
  F: { most: 7, text: ({ rest }, count) => withoutZeros(fraction(rest, count) ?? '') },
};

/** The sign is not written, and text must be quoted. */
function pieceAt(pattern: string, at: number, parts: SpanParts): LiteralText | undefined {
  const letter = pattern[at] ?? '';
  const field = FIELDS[letter];
  if (field !== undefined) {
    const count = runLength(pattern, at);
    const text = count > field.most ? undefined : field.text(parts, count);
    return text === undefined ? undefined : { text, next: at + count };
  }
  switch (letter) {
    case '"':
    case "'":
      return quotedText(pattern, at);
    case '\\':
      return escapedChar(pattern, at);
    case '%': {
      const next = pattern[at + 1] ?? '%';
      const piece = next === '%' ? undefined : pieceAt(next, 0, parts);
      return piece === undefined ? undefined : { ...piece, next: at + 2 };
    }
    default:
      return undefined;
  }
}
