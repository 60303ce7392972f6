import { describe, expect, test } from 'vitest';
import { inputSchemaOf, responseSchemaOf } from '../../src/analysis/child-flow.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { programWith } from './written-program.ts';

function answer(inputs: JsonObject): JsonObject {
  return { type: 'Response', inputs: { statusCode: 200, ...inputs }, runAfter: {} };
}

describe('the schema of the answer', () => {
  const text: JsonObject = { type: 'string' };

  test.each<[string, JsonObject, JsonObject | undefined]>([
    ['no answer', { Note: { type: 'Compose' } }, undefined],
    ['nothing said of it', { A: answer({ body: '@triggerBody()' }) }, undefined],
    ['nothing in it', { A: answer({}) }, { type: 'object', properties: {}, additionalProperties: false }],
    [
      'a body without a schema',
      { A: answer({ body: { x: 1 } }) },
      { type: 'object', properties: { x: {} }, additionalProperties: false },
    ],
    [
      'a schema of a computed body',
      { A: answer({ body: '@triggerBody()', schema: { properties: { x: text } } }) },
      { type: 'object', properties: { x: text } },
    ],
    [
      'a computed key',
      { A: answer({ body: { '@{guid()}': 1 } }) },
      { type: 'object', properties: { '@{guid()}': {} } },
    ],
    [
      'two answers',
      {
        A: answer({ body: { x: 1, y: 1 }, schema: { properties: { x: text, y: text } } }),
        B: answer({ body: { x: 1, z: 1 }, schema: { properties: { x: { type: 'number' }, z: text } } }),
      },
      { type: 'object', properties: { x: {}, y: text, z: text }, additionalProperties: false },
    ],
    ['one of two unknown', { A: answer({ body: { x: 1 } }), B: answer({ body: '@1' }) }, undefined],
    [
      'anything where a map belongs',
      { A: { type: 'Response', inputs: [1] } },
      { type: 'object', properties: {}, additionalProperties: false },
    ],
  ])('%s', (_, actions, expected) => {
    expect(responseSchemaOf(programWith(actions))).toEqual(expected);
  });
});

describe('the schema of the inputs', () => {
  test.each<[string, JsonObject, JsonObject | undefined]>([
    [
      'of a button',
      { t: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
      { type: 'object' },
    ],
    ['that is not given', { t: { type: 'Request', kind: 'Button' } }, undefined],
    ['that is none', { t: { type: 'Request', inputs: { schema: 'any' } } }, undefined],
    ['of another trigger', { t: { type: 'Recurrence', inputs: { schema: { type: 'object' } } } }, undefined],
  ])('%s', (_, triggers, expected) => {
    expect(inputSchemaOf(programWith({}, triggers))).toEqual(expected);
  });
});
