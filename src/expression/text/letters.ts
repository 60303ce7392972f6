/**
 * Upper and lower case as .NET's invariant culture has them: one letter for one, whatever stands beside it, so no text changes its length.
 * No library does this: case folding of Unicode, which libraries offer, joins letters that .NET keeps apart (K and the sign of the kelvin,
 * s and ſ).
 */
import { TO_LOWER, TO_UPPER } from './letter-cases.ts';

interface Cases {
  /** The other case of each UTF-16 unit that is a letter by itself. */
  readonly units: Uint16Array;
  /** By code point: letters that take two units. */
  readonly pairs: ReadonlyMap<number, number>;
}

let upper: Cases | undefined;
let lower: Cases | undefined;

/** ToUpperInvariant. */
export function toUpper(text: string): string {
  // The only letter that has an upper case (in .NET with ICU) and yet is not the same as that one for comparisons.
  return caseless(text).replaceAll('\u017f', 'S');
}

/** ToLowerInvariant. */
export function toLower(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapped(text, (lower ??= readCases(TO_LOWER)));
}

/** Texts that differ in case at most have this in common; its parts stand where those of the text do. OrdinalIgnoreCase compares it. */
export function caseless(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapped(text, (upper ??= readCases(TO_UPPER)));
}

/** Whether two texts differ in case at most: string.Equals with OrdinalIgnoreCase. */
export function sameLetters(a: string, b: string): boolean {
  return a === b || (a.length === b.length && caseless(a) === caseless(b));
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are ASCII too
  return /^[\u0000-\u007f]*$/.test(text);
}

function readCases(runs: string): Cases {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const pairs = new Map<number, number>();
  let from = 0;
  for (const run of runs.split(',')) {
    const [ahead = 0, distance = 0, count = 1, step = 1] = run
      .split(' ')
      .map((digits) => parseInt(digits, 36));
    from += ahead;
    for (let code = from; code < from + count * step; code += step) {
      if (code < 0x10000) units[code] = code + distance;
      else pairs.set(code, code + distance);
    }
  }
  return { units, pairs };
}

/** Units that String.fromCharCode takes at once, well below what a call can hold. */
const AT_ONCE = 8192;

function mapped(text: string, cases: Cases): string {
  const parts: string[] = [];
  const part = new Uint16Array(Math.min(text.length + 1, AT_ONCE));
  let filled = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = isHigh(unit) ? (text.codePointAt(at) ?? unit) : unit;
    if (filled + 2 > part.length) {
      parts.push(textFrom(part, filled));
      filled = 0;
    }
    if (code < 0x10000) {
      part[filled++] = cases.units[unit] ?? unit;
      continue;
    }
    const other = (cases.pairs.get(code) ?? code) - 0x10000;
    part[filled++] = 0xd800 + (other >> 10);
    part[filled++] = 0xdc00 + (other & 0x3ff);
    at += 1;
  }
  parts.push(textFrom(part, filled));
  return parts.join('');
}

function textFrom(units: Uint16Array, count: number): string {
  // Spreading them would take five times as long; Reflect does not tell what the function gives.
  return Reflect.apply(String.fromCharCode, undefined, units.subarray(0, count)) as string;
}

export function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

export function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
