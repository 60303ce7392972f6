/**
 * Reads a value that a caller gave: names in any case, the wire's spelling out, read-only fields left out. What does not fit
 * is a problem. A name that the resource does not have is a problem too. The service does not document what it does then;
 * passing over it would hide the mistake that integrations make most: an invented name (`closeDate`, `emailAddress`).
 */
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Problem } from '../refusal.ts';
import { timeOf, utcText } from '../time.ts';
import { fieldOf, nameOf, type ListShape, type ObjectShape, type Shape } from './shape.ts';

/** The value in the wire's form. Null stands for nothing everywhere, and for the empty list. */
export function readShaped(value: JsonValue, shape: Shape, path: string, problems: Problem[]): JsonValue {
  if (shape.kind === 'list') return readList(value, shape, path, problems);
  if (value === null || shape.kind === 'any') return value;
  if (shape.kind === 'object') return readObject(value, shape, path, problems);
  const read = LEAVES[shape.kind](value, shape.kind === 'choice' ? shape.values : []);
  if (read !== undefined) return read;
  problems.push({ path, text: `'${path}' must be ${wordsOf(shape)}.` });
  return null;
}

function readList(value: JsonValue, shape: ListShape, path: string, problems: Problem[]): JsonValue {
  if (value === null) return [];
  if (isArray(value))
    return value.map((item, index) => readShaped(item, shape.of, `${path}/${index}`, problems));
  problems.push({ path, text: `'${path}' must be a list.` });
  return [];
}

function readObject(value: JsonValue, shape: ObjectShape, path: string, problems: Problem[]): JsonValue {
  if (!isObject(value)) {
    problems.push({ path, text: `${path === '' ? 'The body' : `'${path}'`} must be an object.` });
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => readMember(key, item, shape, path, problems)),
  );
}

function readMember(
  key: string,
  item: JsonValue,
  shape: ObjectShape,
  path: string,
  problems: Problem[],
): readonly (readonly [string, JsonValue])[] {
  const name = nameOf(shape, key);
  const field = name === undefined ? undefined : fieldOf(shape, name);
  const here = path === '' ? (name ?? key) : `${path}/${name ?? key}`;
  if (name === undefined || field === undefined) {
    problems.push({ path: here.slice(0, 200), text: `There is no field '${here.slice(0, 200)}'.` });
    return [];
  }
  return field.isReadOnly ? [] : [[name, readShaped(item, field.shape, here, problems)]];
}

type ReadLeaf = (value: JsonValue, values: readonly string[]) => JsonValue | undefined;

const LEAVES: Readonly<Record<'text' | 'flag' | 'number' | 'time' | 'choice', ReadLeaf>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  number: numberFrom,
  time: timeFrom,
  choice: (value, values) => (typeof value === 'string' && values.includes(value) ? value : undefined),
};

/** The patch sample of the API reference sends the deal value as a text. */
function numberFrom(value: JsonValue): number | undefined {
  const text = value instanceof Numeral ? value.lexeme : value;
  const isNumeric = typeof text === 'number' || (typeof text === 'string' && /^-?\d+(?:\.\d+)?$/.test(text));
  const number = isNumeric || value instanceof Numeral ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function timeFrom(value: JsonValue): string | undefined {
  const time = typeof value === 'string' ? timeOf(value) : undefined;
  if (typeof value !== 'string' || time === undefined) return undefined;
  return /T.*Z$/.test(value) ? value : utcText(time);
}

function wordsOf(shape: Exclude<Shape, ListShape | ObjectShape>): string {
  if (shape.kind === 'choice') return `one of ${shape.values.join(', ')}`;
  return {
    text: 'a text',
    number: 'a number',
    flag: 'true or false',
    time: 'a date and time',
    any: 'a value',
  }[shape.kind];
}

/**
 * An object with every field of its shape: writable ones as they are given, read-only ones as they were, null or an empty
 * list for the rest. That all fields are there was seen in full payloads.
 */
export function written(shape: ObjectShape, before: JsonObject, given: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(shape.fields).map(([name, field]) => {
      const source = (field.isReadOnly ? before[name] : given[name]) ?? null;
      if (field.shape.kind === 'list') return [name, source ?? []];
      if (field.shape.kind !== 'object') return [name, source];
      const [old, next] = field.isReadOnly ? [source, source] : [before[name] ?? null, source];
      return [name, written(field.shape, isObject(old) ? old : {}, isObject(next) ? next : {})];
    }),
  );
}
