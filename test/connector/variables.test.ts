/** Environment variables in the OpenAPI document and in the settings count as used, and travel with the connector. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { OPENAPI, linesOf, projectOf, type Parts } from './helpers.ts';

const VARIABLES = `variables:
  Host: { name: Host, type: text }
  other: { name: Other, schemaName: contoso_Second, type: text }
`;
const withHost = (host: string, rest = ''): string => OPENAPI.replace('orders.contoso.com', host) + rest;
const expression = (name: string): string => `@environmentVariables("${name}")`;

function variablesOf(parts: Parts): readonly string[] | undefined {
  return inspect(memoryHost(projectOf(parts)), 'solution.yaml').loaded?.connectors[0]?.variables;
}

describe('used', () => {
  const openApi = withHost(
    `'${expression('contoso_Host')}'`,
    `x-note: 'a ${expression('contoso_Second')} b'\n`,
  );

  test('in texts of the OpenAPI document', () => {
    expect(linesOf({ solution: VARIABLES, openApi })).toEqual([]);
    expect(variablesOf({ solution: VARIABLES, openApi })).toEqual(['Host', 'other']);
  });

  test('in settings and policies that are written as the platform writes them', () => {
    const auth = `{ kind: entra, clientId: a, tenant: '${expression('contoso_Second')}', resource: b }`;
    const parameters = `{ x-ms-apimTemplateParameter.newPath: 'https://${expression('contoso_Host')}/v1' }`;
    const connector = `policies: [{ template: routerequesttoendpoint, title: Route, parameters: ${parameters} }]\n`;
    expect(linesOf({ solution: VARIABLES, auth, connector })).toEqual([]);
    expect(variablesOf({ solution: VARIABLES, auth, connector })).toEqual(['other', 'Host']);
  });

  test('once, however often it is named', () => {
    const auth = '{ kind: entra, clientId: { variable: Host }, tenant: { variable: Host }, resource: b }';
    expect(variablesOf({ solution: VARIABLES, auth, openApi })).toEqual(['Host', 'other']);
  });
});

test('an unknown schema name is reported in the OpenAPI document', () => {
  const openApi = withHost(`'${expression('contoso_Hots')}'`);
  const { diagnostics } = inspect(memoryHost(projectOf({ solution: VARIABLES, openApi })), 'solution.yaml');
  expect(diagnostics).toMatchObject([
    {
      code: 'solution/unknown-name',
      at: { file: 'connector/orders/openapi.yaml', path: ['host'] },
      args: { kind: 'environment variable', name: 'contoso_Hots', nearest: 'contoso_Host' },
    },
  ]);
});

test('a variable with a mistake of its own is not unknown as well', () => {
  const solution = 'variables:\n  Host: { name: Host, type: txt }\n';
  const openApi = withHost(`'${expression('contoso_Host')}'`);
  expect(linesOf({ solution, openApi })).toEqual([expect.stringContaining('error[spec/')]);
});

test.each([
  ['', []],
  ['/v1', ['connector/host']],
])('a host that is an expression and %j', (rest, codes) => {
  const openApi = withHost(
    `'${expression('contoso_Host')}${rest}'`,
    `basePath: '${expression('contoso_Second')}'\n`,
  );
  expect(linesOf({ solution: VARIABLES, openApi }).map((line) => /\[(.*?)\]/.exec(line)?.[1])).toEqual(codes);
});
