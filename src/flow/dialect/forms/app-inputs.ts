/**
 * What a button or an app asks for, and what a flow gives back to an app: `{ text: { title: Name, type: text } }` ↔ the JSON schema
 * with the marks (`x-ms-…`) that the designer wants.
 */
import { isArray, isObject, sameJson, type JsonObject, type JsonValue } from '../../../source/json-value.ts';
import type { Form } from '../field.ts';

const ADDED = 'x-ms-dynamically-added';
const HINT = 'x-ms-content-hint';

/** What each word stands for in an input. */
const INPUTS: Readonly<Record<string, JsonObject>> = {
  text: { type: 'string', [ADDED]: true, [HINT]: 'TEXT' },
  number: { type: 'number', [ADDED]: true, [HINT]: 'NUMBER' },
  yesNo: { type: 'boolean', [ADDED]: true, [HINT]: 'BOOLEAN' },
  email: { type: 'string', format: 'email', [ADDED]: true, [HINT]: 'EMAIL' },
  date: { type: 'string', format: 'date', [ADDED]: true, [HINT]: 'DATE' },
};

/** In an output there is no hint. */
const OUTPUTS: Readonly<Record<string, JsonObject>> = {
  text: { type: 'string', [ADDED]: true },
  number: { type: 'number', [ADDED]: true },
  yesNo: { type: 'boolean', [ADDED]: true },
};

type Words = Readonly<Record<string, JsonObject>>;

function lowerOne(value: JsonValue, words: Words): JsonObject {
  if (typeof value === 'string') return { title: value, ...words['text'] };
  if (!isObject(value)) return {};
  const { type = 'text' } = value;
  const rest = Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== 'type' && key !== 'optional'),
  );
  const marks = typeof type === 'string' && Object.hasOwn(words, type) ? words[type] : undefined;
  return { ...(marks ?? { type }), ...rest };
}

function raiseOne(json: JsonValue, words: Words): JsonObject | undefined {
  if (!isObject(json) || typeof json['title'] !== 'string') return undefined;
  const found = Object.entries(words).find(([, marks]) =>
    Object.entries(marks).every(([key, mark]) => sameJson(json[key], mark)),
  );
  // `format` tells an e-mail address from a text where the hint is the same.
  if (found === undefined || (json['format'] !== undefined && found[1]['format'] === undefined))
    return undefined;
  const [word, marks] = found;
  const { title, ...rest } = Object.fromEntries(
    Object.entries(json).filter(([key]) => marks[key] === undefined),
  );
  return { title: title ?? '', type: word, ...rest };
}

function raiseAll(properties: JsonValue | undefined, words: Words): [string, JsonObject][] | undefined {
  if (!isObject(properties)) return undefined;
  const made: [string, JsonObject][] = [];
  for (const [name, json] of Object.entries(properties)) {
    const one = raiseOne(json, words);
    if (one === undefined) return undefined;
    made.push([name, one]);
  }
  return made;
}

export const inputsForm: Form = {
  lower: (value, { trace, place }) => {
    const inputs = Object.entries(value as JsonObject);
    const properties = Object.fromEntries(inputs.map(([name, one]) => [name, lowerOne(one, INPUTS)]));
    trace.node(properties, place.path);
    return {
      type: 'object',
      properties,
      required: inputs.filter(([, one]) => !isObject(one) || one['optional'] !== true).map(([name]) => name),
    };
  },
  raise: (schema) => {
    if (!isObject(schema) || schema['type'] !== 'object' || Object.keys(schema).length !== 3)
      return undefined;
    const { properties, required } = schema;
    const made = raiseAll(properties, INPUTS);
    if (made === undefined || made.length === 0 || !isArray(required)) return undefined;
    const marked = made.map(
      ([name, one]) => [name, required.includes(name) ? one : { ...one, optional: true }] as const,
    );
    const names = made.map(([name]) => name).filter((name) => required.includes(name));
    return sameJson(names, required) ? Object.fromEntries(marked) : undefined;
  },
};

export const outputsForm: Form = {
  lower: (value, { trace, place }) => {
    const outputs = Object.entries(value as JsonObject);
    const properties = Object.fromEntries(outputs.map(([name, one]) => [name, lowerOne(one, OUTPUTS)]));
    trace.node(properties, place.path);
    return { type: 'object', properties };
  },
  raise: (schema) => {
    if (!isObject(schema) || schema['type'] !== 'object' || Object.keys(schema).length !== 2)
      return undefined;
    const made = raiseAll(schema['properties'], OUTPUTS);
    if (made === undefined || made.length === 0) return undefined;
    return Object.fromEntries(
      made.map(([name, one]) => [name, isPlainText(one) ? (one['title'] ?? '') : one]),
    );
  },
};

function isPlainText(one: JsonObject): boolean {
  return one['type'] === 'text' && Object.keys(one).length === 2;
}

const one = (types: string) =>
  ({
    type: ['string', 'object'],
    properties: {
      title: { type: 'string', description: 'The name that people see.' },
      type: { type: 'string', description: `${types}. Default: text.` },
      description: { type: 'string', description: 'What belongs here.' },
      optional: { type: 'boolean', description: 'true: it need not be given.' },
    },
  }) as const;

export const inputsSchema = {
  type: 'object',
  additionalProperties: one('text, number, yesNo, email or date'),
  description:
    'What a button or an app asks for, short for a `schema`: { text: { title: Name, type: text, description: … } }.',
} as const;

export const outputsSchema = {
  type: 'object',
  additionalProperties: one('text, number or yesNo'),
  description:
    'What an app gets, short for a `schema`: { issuccess: isSuccess, count: { title: Count, type: number } }.',
} as const;
