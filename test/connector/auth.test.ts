/** Settings below `auth` that its kind does not take. */
import { expect, test } from 'vitest';
import { linesOf } from './helpers.ts';

const foreign = (setting: string, kind: string): string =>
  `error[connector/auth-foreign] '${setting}' does not apply to authentication of kind '${kind}'.`;

test('none takes no setting, and a variable in one is not looked for', () => {
  const auth = '{ kind: none, clientId: { variable: nope }, scopes: [a], label: x, onBehalfOf: true }';
  expect(linesOf({ auth })).toEqual(
    ['clientId', 'scopes', 'label', 'onBehalfOf'].map((one) => foreign(one, 'none')),
  );
});

test('an API key has a label and nothing else', () => {
  const auth = '{ kind: apiKey, label: Key, scopes: [a], tenant: common, onBehalfOf: false }';
  expect(linesOf({ auth })).toEqual(['scopes', 'tenant', 'onBehalfOf'].map((one) => foreign(one, 'apiKey')));
});

test('Entra ID takes everything but the label', () => {
  const auth =
    '{ kind: entra, clientId: a, tenant: common, resource: https://contoso.com, scopes: [a], onBehalfOf: true, label: x }';
  expect(linesOf({ auth })).toEqual([foreign('label', 'entra')]);
});
