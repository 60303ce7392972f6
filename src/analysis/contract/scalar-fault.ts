/**
 * A text, a number or a boolean that is written out, against what its schema says. The platform converts before it sends: `"5"` is taken for an
 * integer, `"five"` is refused ("Input parameter 'item/StartDate' is required to be of type 'String/date'. The runtime value '"44378"' to be converted
 * doesn't have the expected format", OpenApiOperationParameterTypeConversionFailed), as is a text that is too long ("maximum length '30' but is of
 * length '34'", OpenApiOperationParameterValidationFailed). Of the other limits nothing is known but what the service does.
 */
import { cultureOf } from '../../expression/culture/cultures.ts';
import { instantOfClock } from '../../expression/dates/instant.ts';
import { parseDate } from '../../expression/dates/parse-date.ts';
import type { JsonObject, Numeral } from '../../source/json-value.ts';
import type { Fault, Limit, Wanted } from './fault.ts';
import type { SchemaNode, SchemaType } from './schema-node.ts';

export type Scalar = string | number | boolean | Numeral;

/** `isConverted`: known to be converted before it is sent, as parts of bodies are; an empty query is left out by some services. */
export function scalarFault(value: Scalar, node: SchemaNode, isConverted: boolean): Fault | undefined {
  const { type, facts } = node;
  if (type === undefined) return undefined;
  const wanted = unmet(value, type, facts['format']);
  if (wanted === undefined) return choiceFault(value, node) ?? limitFault(value, node);
  const certain = value === '' ? isConverted : isSure(value, wanted);
  return { kind: 'type', wanted, found: shown(value), isText: typeof value === 'string', certain };
}

/** What the value would have to be and is not. */
function unmet(value: Scalar, type: SchemaType, format: JsonObject[string] | undefined): Wanted | undefined {
  const text = String(value);
  switch (type) {
    case 'object':
    case 'array':
      return typeof value === 'string' && isJsonOf(type, value) ? undefined : type;
    case 'boolean':
      return typeof value === 'boolean' || /^\s*(?:true|false|0|1)\s*$/i.test(text) ? undefined : 'boolean';
    case 'number':
    case 'integer':
      return typeof value === 'boolean' ? type : unmetNumber(text, type, format);
    case 'string':
      return unmetFormat(text, format);
  }
}

/** Conversions that nobody has seen fail, and formats that the service may read with more patience. */
function isSure(value: Scalar, wanted: Wanted): boolean {
  if (wanted === 'email' || wanted === 'uuid') return false;
  if (wanted === 'integer' || wanted === 'number') return typeof value !== 'boolean';
  return wanted !== 'boolean' || typeof value === 'string';
}

/** A text may be the JSON of what is wanted. */
function isJsonOf(type: 'object' | 'array', text: string): boolean {
  const trimmed = text.trim();
  return type === 'object' ? trimmed.startsWith('{') : trimmed.startsWith('[');
}

function unmetNumber(
  text: string,
  type: 'integer' | 'number',
  format: JsonObject[string] | undefined,
): Wanted | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''));
  if (Number.isNaN(value)) return type;
  if (type === 'number') return undefined;
  if (!Number.isInteger(value)) return 'integer';
  return format === 'int32' && Math.abs(value) > 2 ** 31 ? 'int32' : undefined;
}

const GUID = /^[({]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$/i;

function unmetFormat(text: string, format: JsonObject[string] | undefined): Wanted | undefined {
  if (format === 'date' || format === 'date-time') return isDate(text) ? undefined : format;
  if (format === 'email') return text.includes('@') ? undefined : 'email';
  if (format === 'uuid' || format === 'guid') return GUID.test(text) ? undefined : 'uuid';
  return undefined;
}

/** Any day will do: a date that leaves the year or the day to the clock is a date. */
const SOME_DAY = instantOfClock(0);

function isDate(text: string): boolean {
  const dates = cultureOf('')?.dates;
  return dates === undefined || parseDate(text, dates, () => SOME_DAY) !== undefined;
}

function choiceFault(value: Scalar, { choices }: SchemaNode): Fault | undefined {
  if (choices === undefined || choices.has(String(value))) return undefined;
  return { kind: 'choice', found: shown(value), allowed: [...choices] };
}

function limitFault(value: Scalar, { type, facts }: SchemaNode): Fault | undefined {
  const text = String(value);
  const met = type === 'string' ? lengthLimit(text, facts) : numberLimit(text, type, facts);
  if (met === undefined) return undefined;
  const [limit, bound] = met;
  const length = limit === 'maxLength' || limit === 'minLength' ? text.length : undefined;
  const certain = limit === 'maxLength';
  return { kind: 'limit', limit, value: String(bound), found: shown(value), length, certain };
}

type Met = readonly [limit: Limit, bound: number | string] | undefined;

function lengthLimit(text: string, { maxLength, minLength, pattern }: JsonObject): Met {
  if (typeof maxLength === 'number' && text.length > maxLength) return ['maxLength', maxLength];
  if (typeof minLength === 'number' && text.length < minLength) return ['minLength', minLength];
  return typeof pattern === 'string' && isAgainst(pattern, text) ? ['pattern', pattern] : undefined;
}

/** Patterns that no text makes slow: no repeated groups, and few parts without an end. The rest is for the service. */
function isAgainst(pattern: string, text: string): boolean {
  if (pattern.length > 200 || text.length > 200 || /\)[*+?{]|\\[1-9kpP]|\(\?/.test(pattern)) return false;
  if ((pattern.match(/[*+]|,\}/g) ?? []).length > 2) return false;
  try {
    return !new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}

function numberLimit(text: string, type: SchemaNode['type'], { maximum, minimum }: JsonObject): Met {
  if (type !== 'integer' && type !== 'number') return undefined;
  const value = Number(text.replaceAll(',', ''));
  if (typeof maximum === 'number' && value > maximum) return ['maximum', maximum];
  return typeof minimum === 'number' && value < minimum ? ['minimum', minimum] : undefined;
}

/** As a message shows it. */
function shown(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  return value.length <= 40 ? `'${value}'` : `'${value.slice(0, 40)}…'`;
}
