/**
 * JSON schemas of Parse JSON, Request and Response are such: types, properties, items and what is required have their form. Beyond the standard, `any` is a
 * type, and anything may have members of its own (7,000 schemas in 1,066 published flows).
 */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import type { FlowRule } from './flow-rule.ts';
import type { Checked } from './member-check.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null', 'any'];
const KEYWORDS = [
  ...[
    'type',
    'properties',
    'items',
    'required',
    'enum',
    'const',
    'format',
    'title',
    'description',
    'default',
  ],
  ...[
    'additionalProperties',
    'anyOf',
    'oneOf',
    'allOf',
    'not',
    '$ref',
    '$schema',
    '$id',
    'id',
    'definitions',
  ],
];
/** Without these a slip would go unseen: the platform takes no notice of a word that it does not know. */
const SHAPING = ['type', 'properties', 'items', 'required'];

export const jsonSchemas: FlowRule = (program, _world, report) => {
  for (const step of program.graph().all) {
    const { inputs } = step.action;
    if (!['ParseJson', 'Request', 'Response'].includes(step.type) || !isObject(inputs)) continue;
    const { schema } = inputs;
    // What is no map is told with the inputs.
    if (!isObject(schema)) continue;
    const checked = { step, program, report };
    if (isSample(schema))
      report('flow/schema-sample', keyIn(program, [...step.path, 'inputs', 'schema']), {});
    else checkSchema(schema, ['inputs', 'schema'], checked);
  }
};

/** Data where a schema belongs: nothing in it is a word of schemas. */
function isSample(schema: JsonObject): boolean {
  const keys = Object.keys(schema);
  const isWord = (key: string): boolean => KEYWORDS.includes(key) || key.startsWith('x-');
  return keys.length > 0 && !keys.some((key) => isWord(key) || suggest(key, SHAPING) !== undefined);
}

function checkSchema(schema: JsonValue, path: Path, checked: Checked): void {
  if (!isObject(schema)) {
    // Draft 6 has true and false as schemas.
    if (typeof schema !== 'boolean') wrong(schema, path, 'a schema such as {"type": "string"}', checked);
    return;
  }
  checkWords(schema, path, checked);
  checkTypes(schema['type'], [...path, 'type'], checked);
  checkRequired(schema, path, checked);
  const { properties, items } = schema;
  if (isObject(properties))
    for (const [name, one] of Object.entries(properties))
      checkSchema(one, [...path, 'properties', name], checked);
  else if (properties !== undefined && properties !== null)
    wrong(properties, [...path, 'properties'], 'a map of schemas', checked);
  if (isArray(items))
    for (const [index, one] of items.entries()) checkSchema(one, [...path, 'items', index], checked);
  else if (items !== undefined && items !== null) checkSchema(items, [...path, 'items'], checked);
}

function checkWords(schema: JsonObject, path: Path, { step, program, report }: Checked): void {
  for (const key of Object.keys(schema)) {
    const nearest = KEYWORDS.includes(key) || key.startsWith('x-') ? undefined : suggest(key, SHAPING);
    if (nearest === undefined || schema[nearest] !== undefined) continue;
    const place = keyIn(program, [...step.path, ...path, key]);
    report('flow/input-unknown', place, { key, step: step.name, nearest }, undefined, 'warning');
  }
}

function checkTypes(type: JsonValue | undefined, path: Path, checked: Checked): void {
  if (isArray(type)) for (const [index, one] of type.entries()) checkType(one, [...path, index], checked);
  else if (type !== undefined && type !== null) checkType(type, path, checked);
}

function checkType(type: JsonValue, path: Path, checked: Checked): void {
  // Draft 3 has schemas in a list of types.
  if (isObject(type)) return;
  if (typeof type !== 'string') {
    wrong(type, path, 'the name of a type', checked);
    return;
  }
  if (TYPES.includes(type)) return;
  const { step, program, report } = checked;
  const nearest = WORDS.get(type.toLowerCase()) ?? suggest(type, TYPES);
  // Whether case counts is not known.
  const severity = TYPES.includes(type.toLowerCase()) ? 'warning' : undefined;
  const facts = { input: 'type', value: type, nearest, words: TYPES };
  report('flow/input-word', placeIn(program, [...step.path, ...path]), facts, undefined, severity);
}

/** What other languages call them. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['text', 'string'],
  ['int', 'integer'],
  ['float', 'number'],
  ['decimal', 'number'],
  ['bool', 'boolean'],
  ['list', 'array'],
]);

function checkRequired({ required, properties }: JsonObject, path: Path, checked: Checked): void {
  const here = [...path, 'required'];
  // Draft 3 has true and false there.
  if (required === undefined || required === null || typeof required === 'boolean') return;
  if (!isArray(required)) {
    wrong(required, here, 'a list of names', checked);
    return;
  }
  const { step, program, report } = checked;
  for (const [index, name] of required.entries()) {
    if (typeof name !== 'string') wrong(name, [...here, index], 'a name', checked);
    else if (step.type === 'Request' && isObject(properties) && !Object.hasOwn(properties, name)) {
      const nearest = suggest(name, Object.keys(properties));
      report('flow/required-unknown', placeIn(program, [...step.path, ...here, index]), { name, nearest });
    }
  }
}

function wrong(value: JsonValue, path: Path, expected: string, { step, program, report }: Checked): void {
  const facts = { found: describe(value), expected };
  report('flow/schema-form', placeIn(program, [...step.path, ...path]), facts);
}
