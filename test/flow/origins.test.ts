/** Each value of a lowered flow leads back to the place in the YAML that holds it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getAt } from '../../src/flow/dialect/json-path.ts';
import { originOf } from '../../src/flow/origins.ts';
import { walkActions } from '../../src/flow/walk.ts';
import { isArray, isObject, sameJson, type JsonValue } from '../../src/source/json-value.ts';
import type { Path } from '../../src/source/place.ts';
import { context, corpusFiles, fromYaml, readFlow, toYaml } from './helpers.ts';

const FOLDER = fileURLToPath(new URL('exported/', import.meta.url));
const own = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const files = [...own.map((name) => FOLDER + name), ...corpusFiles().filter((_, index) => index % 12 === 0)];

function leaves(value: JsonValue, path: Path, visit: (value: JsonValue, path: Path) => void): void {
  if (isArray(value)) for (const [index, item] of value.entries()) leaves(item, [...path, index], visit);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) leaves(item, [...path, key], visit);
  else visit(value, path);
}

/** Values that the dialect writes in another form, or does not write at all; their place is a key near by. */
const CHANGED = ['authentication', 'host', 'schema', 'retryPolicy', 'interval'];

/** The part of the path that leads somewhere, as a diagnostic would show it. */
function nearest(source: JsonValue | undefined, path: Path): Path {
  return getAt(source, path) === undefined ? nearest(source, path.slice(0, -1)) : path;
}

describe('originOf', () => {
  it.each(files)('%s', (path) => {
    const { text } = toYaml(readFlow(path));
    const { source, lowered } = fromYaml(text);
    if (lowered === undefined) throw new Error('not lowered');
    const { document, origins } = lowered;
    const at = (target: Path): Path => originOf(document, target, origins).path;
    const lost: string[] = [];
    walkActions(document, (action, here) => {
      for (const key of ['expression', 'foreach', 'description', 'splitOn']) {
        const value = action[key];
        if (value !== undefined && !sameJson(getAt(source, at([...here, key])), value))
          lost.push([...here, key].join('/'));
      }
      leaves(action['inputs'] ?? {}, [...here, 'inputs'], (value, leaf) => {
        const path = at(leaf);
        const isChanged = CHANGED.some((key) => leaf.includes(key));
        const isRight = isChanged
          ? nearest(source, path).length >= 2 || path[0] === 'trigger'
          : sameJson(getAt(source, path), value);
        if (!isRight) lost.push(leaf.join('/'));
      });
    });
    expect(lost).toEqual([]);
  });

  it('leads into the parts of a step', () => {
    const { lowered } = fromYaml(`
format: 1
connections: { referrals: referrals }
environment: [dealField]
trigger: { request: Http, body: { Uri: string } }
steps:
  constructor:
    call: referrals.Get
    with: { id: "@triggerBody()" }
    withOnly: { custom: { If-Match: "*" } }
    retry: { fixed: 2, interval: PT5S }
  Test:
    if: "@equals(1, 1)"
    after: { constructor: Failed }
    then: { Inner: { compose: 1 } }
`);
    const actions: Path = ['properties', 'definition', 'actions'];
    const at = (...path: Path): string =>
      lowered === undefined ? '' : originOf(lowered.document, path, lowered.origins).path.join('/');
    const step: Path = [...actions, 'constructor'];
    expect(at(...step)).toBe('steps/constructor');
    expect(at(...step, 'type')).toBe('steps/constructor/call');
    expect(at(...step, 'inputs')).toBe('steps/constructor');
    expect(at(...step, 'inputs', 'host', 'operationId')).toBe('steps/constructor/call');
    expect(at(...step, 'inputs', 'host', 'apiId')).toBe('steps/constructor');
    expect(at(...step, 'inputs', 'parameters')).toBe('steps/constructor/with');
    expect(at(...step, 'inputs', 'parameters', 'id')).toBe('steps/constructor/with/id');
    expect(at(...step, 'inputs', 'parameters', 'If-Match')).toBe(
      'steps/constructor/withOnly/custom/If-Match',
    );
    expect(at(...step, 'inputs', 'retryPolicy', 'count')).toBe('steps/constructor/retry/fixed');
    expect(at(...step, 'inputs', 'retryPolicy', 'interval')).toBe('steps/constructor/retry/interval');
    expect(at(...actions, 'Test', 'expression')).toBe('steps/Test/if');
    expect(at(...actions, 'Test', 'runAfter', 'constructor')).toBe('steps/Test/after/constructor');
    expect(at(...actions, 'Test', 'actions', 'Inner', 'inputs')).toBe('steps/Test/then/Inner/compose');
    expect(at('properties', 'connectionReferences', 'referrals')).toBe('connections/referrals');
    expect(at('properties', 'definition', 'parameters', 'Deal field (cosell_DealField)')).toBe(
      'environment/0',
    );
    expect(at('properties', 'definition', 'triggers', 'manual', 'kind')).toBe('trigger/request');
    expect(context.flowKeys).toEqual(['child']);
  });
});
