/** Numbers of a JSON text. */
import type { Value } from '../value.ts';
import { isBlank } from './blanks.ts';
import type { Cursor } from './cursor.ts';

const NUMBER_LETTERS = /[-+.0-9a-fA-FxX]+/y;

/** As many letters as Newtonsoft.Json reads of an integer. */
const MAX_INTEGER = 380;

const INT64 = 1n << 64n;
/** Of 64 bits, in octal. */
const MAX_DIGITS = 22;

/** An integer as most are written. */
const PLAIN = /-?(?:0|[1-9]\d{0,14})(?=[,\]}])/y;

/** An integer of any size is a bigint, what has a point or an exponent a number. */
export function readNumber(cursor: Cursor): Value {
  PLAIN.lastIndex = cursor.at;
  if (PLAIN.test(cursor.text)) {
    const from = cursor.at;
    cursor.at = PLAIN.lastIndex;
    return BigInt(Number(cursor.text.slice(from, cursor.at)));
  }
  if (!/[-.\d]/.test(cursor.peek())) cursor.stop('here must be a value');
  NUMBER_LETTERS.lastIndex = cursor.at;
  const [letters = ''] = NUMBER_LETTERS.exec(cursor.text) ?? [];
  const next = cursor.text.charAt(cursor.at + letters.length);
  if (next !== '' && !isBlank(next) && !',}])/'.includes(next)) {
    cursor.at += letters.length;
    cursor.stop('a number is followed by something else');
  }
  const value = numberOf(letters);
  if (value === undefined) return cursor.stop(`'${letters.slice(0, 40)}' is not a number`);
  cursor.at += letters.length;
  return value;
}

function numberOf(letters: string): bigint | number | undefined {
  if (/^0[^.eE]/.test(letters)) return otherBase(letters);
  if (/^-?\d+$/.test(letters)) return letters.length > MAX_INTEGER ? undefined : BigInt(letters);
  const isFloat = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(letters);
  return isFloat ? Number(letters) : undefined;
}

/** `0x10` is hexadecimal, `010` octal; 64 bits, the highest is the sign. */
function otherBase(letters: string): bigint | undefined {
  const [, hexadecimal, octal] = /^(?:0x0*([\da-f]+)|0+([0-7]+))$/i.exec(letters) ?? [];
  const digits = hexadecimal ?? octal;
  if (digits === undefined || digits.length > MAX_DIGITS) return undefined;
  const value = BigInt(hexadecimal === undefined ? `0o${digits}` : `0x${digits}`);
  return value < INT64 ? BigInt.asIntN(64, value) : undefined;
}
