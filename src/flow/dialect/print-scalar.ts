/** How texts are written, and what fits on one line. */
import { Scalar } from 'yaml';
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';

const LINE_WIDTH = 100;
/** A map with more members is easier to read one below the other. */
const MAX_MEMBERS = 4;
const MAX_DEPTH = 5;

/** Characters that a block literal cannot hold, or that would not be seen in it. */
const NOT_LITERAL = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

/** A text in block context: as a literal where that saves escapes or a very long line, else as the library sees fit. */
export function textNode(text: string, column: number): Scalar {
  const scalar = shortText(text);
  if (canBeLiteral(text) && (text.includes('\n') || reads(text, column))) scalar.type = Scalar.BLOCK_LITERAL;
  return scalar;
}

/** Texts that other readers of YAML take for booleans or dates. */
const LOOKS_DIFFERENT = /^(?:y|n|yes|no|on|off)$|^\d{4}-\d\d?-\d\d?/i;

/** A text on one line. */
export function shortText(text: string): Scalar {
  const scalar = new Scalar(text);
  // A tab that stands plainly in the text cannot be told from blanks.
  if (LOOKS_DIFFERENT.test(text) || text.includes('\t')) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Whether one line reads better as a literal. */
function reads(text: string, column: number): boolean {
  if (!needsQuotes(text)) return false;
  return column + text.length > LINE_WIDTH + 20 || (escapes(text) > 0 && text.includes("'"));
}

/** A literal begins with a character that is no space and does not end in white space after a line end. */
function canBeLiteral(text: string): boolean {
  return (
    !NOT_LITERAL.test(text.replace(/[\t\n]/g, '')) &&
    !/^\s/.test(text) &&
    !/\n[\t ]+$/.test(text) &&
    /\S/.test(text)
  );
}

function escapes(text: string): number {
  return (text.match(/["\\\n\t]/g) ?? []).length;
}

function needsQuotes(text: string): boolean {
  return /^[\s,[\]{}#&*!|>'"%@`?:-]|: |:$| #|\s$|\n/.test(text) || text === '';
}

/** Whether a list or map is short and simple enough for `{ a: b }` at this column. */
export function fitsOnLine(value: JsonObject | readonly JsonValue[], column: number): boolean {
  return isSimple(value, MAX_DEPTH) && column + lineLength(value) <= LINE_WIDTH;
}

function isSimple(value: JsonValue, depth: number): boolean {
  if (typeof value === 'string')
    return !value.includes('\n') && (escapes(value) === 0 || !value.includes("'"));
  if (isArray(value)) return depth > 0 && value.every((item) => isSimple(item, depth - 1));
  if (!isObject(value)) return true;
  const items = Object.values(value);
  return depth > 0 && items.length <= MAX_MEMBERS && items.every((item) => isSimple(item, depth - 1));
}

/** How wide the value is on one line, about. */
function lineLength(value: JsonValue): number {
  if (typeof value === 'string') return JSON.stringify(value).length;
  if (value instanceof Numeral) return value.lexeme.length;
  if (typeof value !== 'object' || value === null) return String(value).length;
  if (isArray(value)) return 2 + value.reduce((sum: number, item) => sum + lineLength(item) + 2, 0);
  return 4 + Object.entries(value).reduce((sum, [key, item]) => sum + key.length + lineLength(item) + 4, 0);
}
