/** Which strings of a flow the workflow language reads. */
import { basename } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { mayHoldExpression } from '../../src/expression/syntax/template.ts';
import { pathOf, stringsOf, type FlowString } from '../../src/flow/expressions.ts';
import { walkActions } from '../../src/flow/walk.ts';

import { isArray, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import { corpusFiles, hasCorpus, readFlow } from './helpers.ts';

function flow(actions: JsonValue, triggers: JsonValue = {}) {
  return { properties: { definition: { triggers, actions } } };
}

function evaluated(action: JsonObject): readonly FlowString[] {
  return stringsOf(action).filter(({ text }) => mayHoldExpression(text));
}

/** Owner, path from its owner and part of each string. */
function found(document: ReturnType<typeof flow>): readonly string[] {
  const all: string[] = [];
  walkActions(document, (action, _path, name) => {
    for (const one of evaluated(action))
      all.push(`${name} ${pathOf([], one).join('/')}${one.part === 'key' ? ' (key)' : ''}`);
  });
  return all;
}

describe('of an action', () => {
  it.each<readonly [string, JsonValue, readonly string[]]>([
    ['inputs that are a string', { inputs: '@a()' }, ['A inputs']],
    [
      'values and keys at any depth',
      { inputs: { x: [{ '@{k()}': '@a()' }, 'plain'] } },
      ['A inputs/x/0/@{k()} (key)', 'A inputs/x/0/@{k()}'],
    ],
    ['a text without an @', { inputs: 'plain', foreach: 1 }, []],
    ['expression', { expression: { and: [{ equals: ['@a()', 1] }] } }, ['A expression/and/0/equals/0']],
    ['foreach and limit', { foreach: '@a()', limit: { count: '@b()' } }, ['A foreach', 'A limit/count']],
    ['tracked properties', { trackedProperties: { x: '@a()' } }, ['A trackedProperties/x']],
    [
      'settings',
      { runtimeConfiguration: { concurrency: { repetitions: '@a()' } } },
      ['A runtimeConfiguration/concurrency/repetitions'],
    ],
    ['what an action is', { type: '@a()', kind: '@b()', operationOptions: '@c()' }, []],
    ['what others it follows', { runAfter: { '@a()': ['@b()'] } }, []],
    ['notes', { metadata: { note: '@a()' }, description: '@a()' }, []],
    [
      'the operation of a connector',
      { type: 'OpenApiConnection', inputs: { host: { operationId: '@a()' }, parameters: { p: '@b()' } } },
      ['A inputs/parameters/p'],
    ],
    [
      'the connection of an old flow',
      { type: 'ApiConnection', inputs: { host: { connection: { name: '@a()' } } } },
      ['A inputs/host/connection/name'],
    ],
    [
      'a JSON schema',
      { type: 'ParseJson', inputs: { content: '@a()', schema: { properties: { '@odata.etag': {} } } } },
      ['A inputs/content'],
    ],
    ['data that is called schema', { type: 'Compose', inputs: { schema: '@a()' } }, ['A inputs/schema']],
    ['no object', '@a()', []],
  ])('%s', (_, action, expected) => {
    expect(found(flow({ A: action }))).toEqual(expected);
  });

  it('of a container, without what it holds', () => {
    const inner = (name: string): JsonValue => ({ actions: { [name]: { inputs: '@a()' } } });
    const container = {
      expression: '@a()',
      ...(inner('Then') as object),
      else: inner('Else'),
      cases: { One: { case: '@no()', ...(inner('Case') as object) } },
      default: inner('Default'),
    };
    expect(found(flow({ A: container }))).toEqual([
      'A expression',
      'Then inputs',
      'Else inputs',
      'Default inputs',
      'Case inputs',
    ]);
  });
});

test('of a trigger', () => {
  const trigger = {
    type: 'OpenApiConnection',
    recurrence: { interval: '@a()' },
    splitOn: '@b()',
    conditions: [{ expression: '@c()' }],
    correlation: { clientTrackingId: '@{d()}' },
  };
  expect(found(flow({}, { T: trigger }))).toEqual([
    'T recurrence/interval',
    'T splitOn',
    'T conditions/0/expression',
    'T correlation/clientTrackingId',
  ]);
});

describe.skipIf(!hasCorpus)('of published flows', () => {
  /** Why a string that looks like an expression is not one. */
  const REASONS: readonly (readonly [RegExp, string])[] = [
    [/\/description$/, 'a note'],
    [/\/(?:schema|headersSchema)\/.*(?:^|\/)@@odata[^/]*/, 'a name in a JSON schema'],
    [/\/(?:schema|headersSchema)\/.*required\/\d+$/, 'a name in a JSON schema'],
  ];

  it.each(corpusFiles().map((path) => [basename(path, '.json'), path]))('%s', (_, path) => {
    const document = readFlow(path);
    const visited = new Set<string>();
    walkActions(document, (action, path) => {
      for (const one of evaluated(action)) visited.add(`${one.part} ${pathOf(path, one).join('/')}`);
    });
    const missed = looksLikeExpression(document, []).filter((one) => !visited.has(one));
    expect(missed.filter((one) => !REASONS.some(([pattern]) => pattern.test(one)))).toEqual([]);
  });
});

/** Part and path of every string, anywhere in a document, that begins with an `@` or holds `@{`. */
function looksLikeExpression(value: JsonValue, path: readonly (string | number)[]): readonly string[] {
  if (typeof value === 'string') return /^@|@\{/.test(value) ? [`value ${path.join('/')}`] : [];
  if (isArray(value)) return value.flatMap((item, index) => looksLikeExpression(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const inner = [...path, key];
    return [...(/^@|@\{/.test(key) ? [`key ${inner.join('/')}`] : []), ...looksLikeExpression(item, inner)];
  });
}
