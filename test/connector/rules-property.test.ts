/**
 * No document makes the rules throw: arbitrary JSON with the words of OpenAPI in it, and the document of the examples with a part removed,
 * replaced or doubled. The words of every finding are made as well.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { parse } from 'yaml';
import { checkConnector } from '../../src/connector/check-connector.ts';
import { apiProperties } from '../../src/load/api-properties.ts';
import { collect, words } from '../../src/diagnostics/diagnostic.ts';
import { Numeral, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import type { Place } from '../../src/source/place.ts';
import { changed } from './changed-json.ts';

const FILE: Place = { file: 'orders.swagger.json', path: [], part: 'value' };
const DOCUMENT = readBase('apiDefinition.swagger.yaml');
const PROPERTIES = readBase('apiProperties.json');

/** Keys of OpenAPI and of the platform, names that objects of JavaScript have by nature, and names that other parts refer to. */
const KEYS = [
  ...[
    'swagger',
    'info',
    'title',
    'description',
    'contact',
    'host',
    'basePath',
    'schemes',
    'consumes',
    'paths',
  ],
  ...[
    'definitions',
    'parameters',
    'responses',
    'securityDefinitions',
    'security',
    'scopes',
    'tags',
    'headers',
  ],
  ...['/orders', '/orders/{id}', '/{id}/{id}', 'get', 'post', 'put', 'delete', 'operationId', 'summary'],
  ...['200', 'default', 'schema', 'name', 'in', 'required', 'type', 'format', 'items', 'properties', 'enum'],
  ...[
    'allOf',
    'additionalProperties',
    'discriminator',
    'example',
    'examples',
    '$ref',
    'authorizationUrl',
    'tokenUrl',
  ],
  ...['x-ms-summary', 'x-ms-visibility', 'x-ms-trigger', 'x-ms-trigger-hint', 'x-ms-notification-url'],
  ...['x-ms-notification-content', 'x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema'],
  ...['x-ms-dynamic-tree', 'open', 'browse', 'value-path', 'value-collection', 'capability', 'x-ms-pageable'],
  ...[
    'nextLinkName',
    'x-ms-connector-metadata',
    'propertyName',
    'propertyValue',
    'x-ms-url-encoding',
    'deprecated',
  ],
  ...['x-ms-sumary', '__proto__', 'constructor', 'toString', 'valueOf', 'A', 'B', ''],
];

const TEXTS = [
  ...[
    '2.0',
    'path',
    'query',
    'header',
    'body',
    'formData',
    'string',
    'integer',
    'array',
    'object',
    'file',
    'null',
  ],
  ...[
    'oauth2',
    'implicit',
    'internal',
    'single',
    'batch',
    'Categories',
    'AI;Data',
    '@environmentVariables("a_b")',
  ],
  ...[
    '#/definitions/A',
    '#/definitions/B',
    '#/parameters/A',
    '#/responses/A',
    '#/',
    '#',
    '#/definitions/%zz',
  ],
  ...[
    '#/paths/~1orders/get',
    '#/definitions/constructor',
    'other.json',
    'GetOrder',
    'A',
    'B',
    'constructor',
    '',
  ],
  ...['{', '{}', '{a', '/{id}', 'Get / orders.', 'https://contoso.com', '__proto__'],
];

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  { arbitrary: fc.constantFrom(...TEXTS), weight: 6 },
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(new Numeral('1.0'), new Numeral('9223372036854775807'), new Numeral('1e999')),
);

const key = fc.oneof({ arbitrary: fc.constantFrom(...KEYS), weight: 20 }, fc.string({ maxLength: 5 }));

/** Members by `Object.fromEntries`, as the readers make them: `__proto__` is a key like any other. */
const value = fc.letrec<{ value: JsonValue; map: JsonObject }>((tie) => ({
  map: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
  value: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    { arbitrary: scalar, weight: 3 },
    { arbitrary: tie('map'), weight: 5 },
    { arbitrary: fc.array(tie('value'), { maxLength: 4 }), weight: 2 },
  ),
})).value;

/** A map with every key of a skeleton, each with a value that is likely to have the right form, or with any value. */
function mapOf(members: Readonly<Record<string, fc.Arbitrary<JsonValue>>>): fc.Arbitrary<JsonValue> {
  const likely = Object.entries(members).map(([name, member]) =>
    fc.tuple(fc.constant(name), fc.oneof({ arbitrary: member, weight: 5 }, value)),
  );
  const more = fc.array(fc.tuple(key, value), { maxLength: 2 });
  return fc
    .tuple(fc.subarray(likely), more)
    .chain(([some, others]) =>
      fc.tuple(...some).map((own): JsonValue => Object.fromEntries([...own, ...others])),
    );
}

const named = (member: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> =>
  fc
    .array(fc.tuple(fc.constantFrom('A', 'B', 'constructor', '__proto__', ''), member), { maxLength: 3 })
    .map((members): JsonValue => Object.fromEntries(members));

const dynamicUse = mapOf({
  operationId: fc.constantFrom('GetOrder', 'A'),
  parameters: named(value),
  'value-path': scalar,
  'value-collection': fc.constantFrom('A', 'A/B', '/'),
});

const schema = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>({ $ref: '#/definitions/A' }, { $ref: '#/definitions/B' }, {}),
    mapOf({
      type: scalar,
      properties: named(tie('schema')),
      items: tie('schema'),
      allOf: fc.array(tie('schema'), { maxLength: 2 }),
      required: fc.array(fc.constantFrom<JsonValue>('A', 'B', '__proto__', 1), { maxLength: 3 }),
      enum: fc.array(scalar, { maxLength: 3 }),
      default: scalar,
      'x-ms-visibility': fc.constantFrom('internal', 'advanced'),
      'x-ms-notification-url': fc.boolean(),
      'x-ms-dynamic-values': dynamicUse,
    }),
  ),
})).schema;

const parameter = mapOf({
  name: fc.constantFrom('id', 'A', ''),
  in: fc.constantFrom('path', 'query', 'header', 'body', 'formData'),
  type: fc.constantFrom('string', 'array', 'file'),
  required: fc.boolean(),
  schema,
  'x-ms-dynamic-list': dynamicUse,
});

const operation = mapOf({
  operationId: fc.constantFrom('GetOrder', 'A', 'B'),
  summary: scalar,
  parameters: fc.array(fc.oneof(parameter, fc.constant<JsonValue>({ $ref: '#/parameters/A' })), {
    maxLength: 3,
  }),
  responses: fc
    .array(
      fc.tuple(
        fc.constantFrom('200', 'default', '404', 'x-a', 'ok'),
        mapOf({ schema, headers: named(value) }),
      ),
    )
    .map((members): JsonValue => Object.fromEntries(members)),
  'x-ms-trigger': fc.constantFrom('single', 'batch'),
  'x-ms-pageable': mapOf({ nextLinkName: fc.constantFrom('A', 'B') }),
});

const document = mapOf({
  paths: fc
    .array(
      fc.tuple(
        fc.constantFrom('/orders', '/orders/', '/orders/{id}', '/{id}/{id}', '', '__proto__'),
        mapOf({ get: operation, post: operation, parameters: fc.array(parameter, { maxLength: 2 }) }),
      ),
      { maxLength: 4 },
    )
    .map((members): JsonValue => Object.fromEntries(members)),
  definitions: named(schema),
  parameters: named(parameter),
  responses: named(mapOf({ schema })),
  securityDefinitions: named(value),
  security: fc.array(named(value), { maxLength: 2 }),
  info: value,
  'x-ms-connector-metadata': fc.array(mapOf({ propertyName: scalar, propertyValue: scalar }), {
    maxLength: 3,
  }),
}).map((one): JsonValue => (isObject(one) ? { ...one, swagger: '2.0' } : one));

test('arbitrary documents', { timeout: 120_000 }, () => {
  fc.assert(fc.property(fc.oneof(document, value), check), { numRuns: 500 });
});

test('arbitrary settings', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(changed(PROPERTIES, value), value, (properties, one) => {
      checkWithSettings(properties);
      checkWithSettings({ properties: one });
    }),
    { numRuns: 200 },
  );
});

test('the document of the examples with a change', { timeout: 120_000 }, () => {
  fc.assert(fc.property(changed(DOCUMENT, value), check), { numRuns: 500 });
});

function check(one: JsonValue): void {
  const { diagnostics, report } = collect();
  checkConnector({ document: one, at: FILE }, report);
  diagnostics.forEach(words);
}

function checkWithSettings(properties: JsonValue): void {
  const { diagnostics, report } = collect();
  const settings = apiProperties(properties, FILE, report);
  const icon = { bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), at: FILE };
  const connector = { document: DOCUMENT, at: FILE, icon };
  checkConnector(settings === undefined ? connector : { ...connector, settings }, report);
  diagnostics.forEach(words);
}

function readBase(name: string): JsonValue {
  return parse(readFileSync(new URL(`../rules/connector/${name}`, import.meta.url), 'utf8')) as JsonValue;
}
