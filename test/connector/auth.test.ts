/** The kinds of `auth`: what each takes and needs, and what is packed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, inspect } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { findingsOf } from '../project.ts';
import { linesOf, projectOf } from './helpers.ts';

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

test('user name and password take nothing', () => {
  const auth = '{ kind: basic, clientId: a, label: x, scopes: [a] }';
  expect(linesOf({ auth })).toEqual(['clientId', 'label', 'scopes'].map((one) => foreign(one, 'basic')));
});

test('OAuth 2.0 takes addresses, and neither tenant nor resource', () => {
  const auth =
    '{ kind: oauth2, clientId: a, authorizationUrl: https://a.com/a, tokenUrl: https://a.com/t, refreshUrl: https://a.com/r, scopes: [a], tenant: common, resource: https://a.com, onBehalfOf: true, label: x }';
  expect(linesOf({ auth })).toEqual(
    ['tenant', 'resource', 'onBehalfOf', 'label'].map((one) => foreign(one, 'oauth2')),
  );
});

test('OAuth 2.0 needs a client id and two addresses; it refreshes where it gets the token', () => {
  const needed = (setting: string): string =>
    `error[connector/auth-setting] Authentication of kind 'oauth2' needs '${setting}'.`;
  expect([...linesOf({ auth: '{ kind: oauth2 }' })].sort()).toEqual(
    ['authorizationUrl', 'clientId', 'tokenUrl'].map(needed),
  );
});

test('a setting of another kind is sent to all kinds that take it', () => {
  const { text } = findingsOf(projectOf({ auth: '{ kind: none, scopes: [a] }' }));
  expect(text).toContain("Remove it, or write 'kind: oauth2' or 'kind: entra', which it belongs to.");
});

test('an address of OAuth 2.0 may be an environment variable; an unknown one is found', () => {
  const auth =
    '{ kind: oauth2, clientId: a, authorizationUrl: { variable: addres }, tokenUrl: { variable: address } }';
  const solution = 'variables:\n  address: { name: Address, type: text }\n';
  expect(linesOf({ auth, solution })).toEqual([
    "error[solution/unknown-name] There is no environment variable 'addres'.",
  ]);
});

/** What the packed connector asks of a connection. */
test.each([
  ['{ kind: none }', {}],
  ['{ kind: basic }', { username: { type: 'securestring' }, password: { type: 'securestring' } }],
  [
    '{ kind: oauth2, clientId: { variable: id }, authorizationUrl: https://a.com/a, tokenUrl: https://a.com/t }',
    {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          clientId: '@environmentVariables("contoso_Id")',
          scopes: [],
          redirectMode: 'GlobalPerConnector',
          redirectUrl: expect.stringMatching(
            /^https:\/\/global\.consent\.azure-apim\.net\/redirect\/contoso-5forders-5f/,
          ) as string,
          customParameters: {
            authorizationUrl: { value: 'https://a.com/a' },
            tokenUrl: { value: 'https://a.com/t' },
            refreshUrl: { value: 'https://a.com/t' },
          },
        },
      },
    },
  ],
])('%s is packed', (auth, expected) => {
  const solution = 'variables:\n  id: { name: Id, type: text }\n';
  const { loaded } = inspect(memoryHost(projectOf({ auth, solution })), 'solution.yaml');
  expect(loaded?.connectors[0]?.model.connectionParameters).toMatchObject(expected);
});

describe('INSTALL.md says where an app is registered', () => {
  const templates = (path: string): string =>
    readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');
  const entra = '{ kind: entra, clientId: a, tenant: common, resource: https://a.com }';
  const oauth2 =
    '{ kind: oauth2, clientId: a, authorizationUrl: https://a.com/a, tokenUrl: https://a.com/t }';

  test.each([
    ['entra', entra, [true, false]],
    ['oauth2', oauth2, [false, true]],
    ['basic', '{ kind: basic }', [false, false]],
  ])('%s', (_, auth, [atMicrosoft, elsewhere]) => {
    const { files } = compile(memoryHost(projectOf({ auth })), 'solution.yaml', templates);
    const guide = new TextDecoder().decode(files.find((one) => one.path === 'INSTALL.md')?.bytes);
    expect(guide.includes('Microsoft Entra admin center > App registrations')).toBe(atMicrosoft);
    expect(guide.includes('**Orders** signs in at a service of its own')).toBe(elsewhere);
    expect(guide.includes('Client secret and redirect URL of each connector')).toBe(
      auth.includes('clientId'),
    );
  });
});
