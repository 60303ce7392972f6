/** Small projects: `err/*` with everything that is said of them in expected.txt, byte for byte; `ok/*`, of which nothing is said. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow, findingsOf } from '../project.ts';

const ERR = new URL('err/', import.meta.url).pathname;
const OK = new URL('ok/', import.meta.url).pathname;

test.each(readdirSync(ERR))('err/%s', async (name) => {
  const files = Object.entries(filesBelow(ERR + name)).filter(([path]) => path !== 'expected.txt');
  const { text, codes } = findingsOf(Object.fromEntries(files));
  expect(codes).not.toEqual([]);
  await expect(text).toMatchFileSnapshot(`${ERR}${name}/expected.txt`);
});

test.each(readdirSync(OK))('ok/%s', (name) => {
  expect(findingsOf(filesBelow(OK + name)).text).toBe('');
});

describe('too long for a page', () => {
  const base = filesBelow(new URL('../rules/base', import.meta.url).pathname);
  const document = (letters: number): string =>
    `{"swagger":"2.0","host":"orders.contoso.com","paths":{"/orders/{id}":{"get":{"operationId":"GetOrder","description":"${'x'.repeat(letters)}","parameters":[{"name":"id","in":"path","required":true,"type":"string"}]}}}}`;

  test.each([
    ['connector/size', 500_000, ['connector/size']],
    ['connector/size', 499_000, []],
  ])('%s: %d characters', (_, letters, expected) => {
    expect(findingsOf({ ...base, 'connector/orders/openapi.yaml': document(letters) }).codes).toEqual(expected);
  });
});
