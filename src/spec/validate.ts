/**
 * Checks data against one of our JSON Schemas and says what is wrong in plain words, at the exact place. It knows the keywords
 * that the schemas use; a test proves that it accepts exactly what Ajv accepts.
 */
import type { Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, keyOf, type Place } from '../source/place.ts';

export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
}

/** Where a value stands. The place of what is below another one is made only when there is something to say of it. */
type Spot = Place | Below;

interface Below {
  readonly above: Spot;
  readonly step: string | number;
  /** The key itself is meant. */
  readonly isKey?: true;
}

function placeOf(spot: Spot): Place {
  const steps: (string | number)[] = [];
  let here = spot;
  for (; 'above' in here; here = here.above) steps.push(here.step);
  const place = steps.length === 0 ? here : at(here, ...steps.reverse());
  return 'isKey' in spot ? keyOf(place) : place;
}

/** Reports every difference between `value` and `schema`; true when there is none. */
export function validate(schema: Schema, value: JsonValue, spot: Spot, report: Report): boolean {
  if (schema.anyOf !== undefined) return validateAny(schema.anyOf, value, spot, report);
  if (!hasType(schema, value)) {
    reportType(schema, value, spot, report);
    return false;
  }
  const plain = validateScalar(schema, value, spot, report);
  if (isArray(value)) return validateArray(schema, value, spot, report) && plain;
  if (isObject(value)) return validateObject(schema, value, spot, report) && plain;
  return plain;
}

/** The alternatives of our schemas differ in their type, so the type picks the one to explain. */
function validateAny(schemas: readonly Schema[], value: JsonValue, spot: Spot, report: Report): boolean {
  const fitting = schemas.filter((schema) => hasType(schema, value));
  const [first] = fitting;
  if (first === undefined) {
    reportType({ type: schemas.flatMap((schema) => schema.type ?? []) }, value, spot, report);
    return false;
  }
  const silent: Report = () => undefined;
  const fits = fitting.length > 1 && fitting.some((schema) => validate(schema, value, spot, silent));
  return fits || validate(first, value, spot, report);
}

function typesOf(schema: Schema): readonly string[] {
  return schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
}

function hasType({ type }: Schema, value: JsonValue): boolean {
  if (type === undefined) return true;
  const found = typeOf(value);
  return isOrHolds(type, found) || (found === 'integer' && isOrHolds(type, 'number'));
}

function isOrHolds(types: string | readonly string[], one: string): boolean {
  return typeof types === 'string' ? types === one : types.includes(one);
}

function typeOf(value: JsonValue): string {
  if (typeof value === 'string') return 'string';
  if (value === null) return 'null';
  if (value instanceof Numeral) return Number.isInteger(Number(value.lexeme)) ? 'integer' : 'number';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (isArray(value)) return 'array';
  return typeof value === 'object' ? 'object' : typeof value;
}

const WORDS: Readonly<Record<string, string>> = {
  null: 'nothing',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** What a value is, in plain words: "a text", "a list". */
export function describe(value: JsonValue): string {
  return typeof value === 'boolean' ? `the word ${value}` : (WORDS[typeOf(value)] ?? '');
}

function reportType(schema: Schema, value: JsonValue, spot: Spot, report: Report): void {
  const types = typesOf(schema);
  if (types.includes('string') && (typeof value === 'number' || value instanceof Numeral)) {
    const lexeme = value instanceof Numeral ? value.lexeme : String(value);
    // Quotes alone help only where the text would be right.
    if (schema.pattern === undefined || patternOf(schema.pattern).test(lexeme)) {
      report('spec/number-for-text', placeOf(spot), { lexeme });
    } else report('spec/bad-form', placeOf(spot), { value: lexeme, rule: textRule(schema) });
    return;
  }
  const expected = [...new Set(types.map((type) => WORDS[type] ?? type))].join(' or ');
  const found = describe(value);
  report('spec/wrong-type', placeOf(spot), { found, expected });
}

function validateScalar(schema: Schema, value: JsonValue, spot: Spot, report: Report): boolean {
  if (schema.const !== undefined && value !== schema.const) {
    report('spec/not-allowed', placeOf(spot), { value: show(value), allowed: [show(schema.const)] });
    return false;
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const allowed = schema.enum.map(show);
    report('spec/not-allowed', placeOf(spot), {
      value: show(value),
      nearest: suggest(show(value), allowed),
      allowed,
    });
    return false;
  }
  if (typeof value === 'string') return validateText(schema, value, spot, report);
  if (typeof value === 'number' || value instanceof Numeral)
    return validateNumber(schema, value, spot, report);
  return true;
}

/** Texts of characters of one code unit each, none of them odd: nearly all. */
const SIMPLE = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]*$/;

/** Control characters, lone surrogates and non-characters: no XML file can hold them (XML 1.0, production 2). */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function validateText(schema: Schema, value: string, spot: Spot, report: Report): boolean {
  const isSimple = SIMPLE.test(value);
  const odd = isSimple ? undefined : NOT_XML.exec(value)?.[0];
  if (odd !== undefined) {
    report('spec/character', placeOf(spot), {
      code: `U+${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    });
    return false;
  }
  const length = isSimple ? value.length : Array.from(value).length;
  const fits =
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Infinity) &&
    (schema.pattern === undefined || patternOf(schema.pattern).test(value));
  if (!fits) report('spec/bad-form', placeOf(spot), { value: value.slice(0, 80), rule: textRule(schema) });
  return fits;
}

const patterns = new Map<string, RegExp>();

/** Made once for each pattern of our schemas. */
function patternOf(pattern: string): RegExp {
  let known = patterns.get(pattern);
  if (known === undefined) patterns.set(pattern, (known = new RegExp(pattern, 'u')));
  return known;
}

function textRule(schema: Schema): string {
  const limit = schema.maxLength === undefined ? '' : `At most ${schema.maxLength} characters. `;
  const empty = schema.minLength === undefined ? '' : 'It may not be empty. ';
  return (schema.description ?? (limit + empty).trim()) || 'See the schema.';
}

function validateNumber(schema: Schema, value: number | Numeral, spot: Spot, report: Report): boolean {
  const number = value instanceof Numeral ? Number(value.lexeme) : value;
  const { minimum: from = -Infinity, maximum: to = Infinity } = schema;
  // 1e400 is written as a number, and none that can be kept.
  if (Number.isFinite(number) && number >= from && number <= to) return true;
  report('spec/out-of-range', placeOf(spot), { value: show(value), range: rangeWords(from, to) });
  return false;
}

function rangeWords(from: number, to: number): string {
  if (to === Infinity) return from === -Infinity ? 'numbers of up to 308 digits' : `at least ${from}`;
  return from === -Infinity ? `at most ${to}` : `${from} to ${to}`;
}

function validateArray(schema: Schema, value: readonly JsonValue[], spot: Spot, report: Report): boolean {
  const from = schema.minItems ?? 0;
  const to = schema.maxItems ?? Infinity;
  let fits = value.length >= from && value.length <= to;
  if (!fits)
    report('spec/out-of-range', placeOf(spot), {
      value: `A list with ${value.length} items`,
      range: `${rangeWords(from, to)} items`,
    });
  const { items } = schema;
  if (items === undefined) return fits;
  for (const [index, item] of value.entries())
    if (!validate(items, item, { above: spot, step: index }, report)) fits = false;
  return fits;
}

function validateObject(schema: Schema, value: JsonObject, spot: Spot, report: Report): boolean {
  let fits = true;
  const fail = (): void => {
    fits = false;
  };
  for (const key of schema.required ?? []) {
    if (Object.hasOwn(value, key)) continue;
    fail();
    if (misspelt(schema, value).has(key)) continue;
    report('spec/missing-key', keyOf(placeOf(spot)), { key, where: nameOf(placeOf(spot)) });
  }
  const keys = Object.keys(value);
  if (keys.length < (schema.minProperties ?? 0)) {
    fail();
    report('spec/wrong-type', placeOf(spot), { found: 'an empty map', expected: 'a map with an entry' });
  }
  for (const key of keys) {
    const item = value[key];
    if (item !== undefined && !validateMember(schema, key, item, spot, report)) fail();
  }
  return fits;
}

/** Keys that are there in another spelling: one mistake, which the unknown key stands for. */
export function misspelt(schema: Schema, value: object): ReadonlySet<string | undefined> {
  if (schema.additionalProperties !== false) return new Set();
  const known = Object.keys(schema.properties ?? {});
  return new Set(Object.keys(value).map((key) => (known.includes(key) ? undefined : suggest(key, known))));
}

function validateMember(schema: Schema, key: string, item: JsonValue, spot: Spot, report: Report): boolean {
  const here: Below = { above: spot, step: key };
  const known = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
  if (known !== undefined) return validate(known, item, here, report);
  if (schema.additionalProperties === false) {
    const allowed = Object.keys(schema.properties ?? {});
    report('spec/unknown-key', keyOf(placeOf(here)), { key, nearest: suggest(key, allowed), allowed });
    return false;
  }
  const named =
    schema.propertyNames === undefined ||
    validateText(schema.propertyNames, key, { ...here, isKey: true }, report);
  if (typeof schema.additionalProperties !== 'object') return named;
  return validate(schema.additionalProperties, item, here, report) && named;
}

function nameOf(place: Place): string {
  const last = place.path.at(-1);
  return last === undefined ? 'this file' : typeof last === 'number' ? `item ${last + 1}` : `'${last}'`;
}

function show(value: JsonValue): string {
  if (value instanceof Numeral) return value.lexeme;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
