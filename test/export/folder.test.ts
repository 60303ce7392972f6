/** The folder form: every file as it was reviewed, and read back it is the connector that was written. */
import { describe, expect, test } from 'vitest';
import type { ConnectorSource } from '../../src/connector/connector-source.ts';
import { withValuesOf } from '../../src/connector/variable-expressions.ts';
import { collect, isError } from '../../src/diagnostics/diagnostic.ts';
import { inspect } from '../../src/compile.ts';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { readConnector } from '../../src/load/read-connector.ts';
import { filesBelow } from '../project.ts';
import { exportOf } from './export-of.ts';

const project = filesBelow(new URL('project', import.meta.url).pathname);
const { codes, exported } = exportOf(project, { environment: 'test' });
const KEYS = ['orders', 'shop', 'parcels', 'keyed'];

/** The values of the test environment, and the defaults that it leaves. */
const VALUES = new Map([
  ['contoso_ClientId', '11111111-2222-3333-4444-555555555555'],
  ['contoso_TenantId', 'common'],
  ['contoso_Host', 'keyed.test.contoso.com'],
]);

test('nothing is found, and every connector has its files', () => {
  expect(codes).toEqual([]);
  expect(Object.keys(exported)).toEqual([
    'orders/apiDefinition.swagger.json',
    'orders/apiProperties.json',
    'orders/icon.png',
    'orders/script.csx',
    'shop/apiDefinition.swagger.json',
    'shop/apiProperties.json',
    'parcels/apiDefinition.swagger.json',
    'parcels/apiProperties.json',
    'keyed/apiDefinition.swagger.json',
    'keyed/apiProperties.json',
    'keyed/script.csx',
  ]);
});

test.each(Object.entries(exported).filter(([path]) => !path.endsWith('.png')))(
  '%s is as reviewed',
  async (path, bytes) => {
    await expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toMatchFileSnapshot(
      `expected/${path}`,
    );
  },
);

/** What a source says, without the places where it says it. */
function contentOf(source: ConnectorSource | undefined) {
  const settings = source?.settings;
  return {
    document: source?.document,
    icon: source?.icon?.bytes,
    script: source?.script?.text,
    scriptOperations: settings?.scriptOperations?.value,
    policies: settings?.policies.map(({ template, title, parameters }) => ({ template, title, parameters })),
    publisher: settings?.publisher?.value,
    stackOwner: settings?.stackOwner?.value,
  };
}

function read(files: Readonly<Record<string, Uint8Array>>, path: string): ConnectorSource | undefined {
  const { diagnostics, report } = collect();
  const source = readConnector({ host: memoryHost(files), sources: new Map(), report }, path);
  expect(diagnostics).toEqual([]);
  return source;
}

describe.each(KEYS)('%s, read back', (key) => {
  const before = read(project, `connector/${key}`);
  const after = read(exported, key);

  test('says what its source says, with values for variables', () => {
    const expected = contentOf(before);
    const document = withValuesOf(before?.document ?? null, VALUES);
    expect(contentOf(after)).toEqual({ ...expected, document });
    expect(after?.settings?.brandColor?.value).toBe(before?.settings?.brandColor?.value ?? '#0078d4');
  });

  test('asks a connection for what the solution asks', () => {
    const model = inspect(memoryHost(project), 'solution.yaml').solution?.connectors.find(
      (one) => one.model.key === key,
    )?.model;
    const packed = withValuesOf(model?.connectionParameters ?? null, VALUES);
    expect(inFolderForm(packed)).toEqual(after?.settings?.connectionParameters?.value);
  });

  test('has no error', () => {
    expect(inspectConnector(memoryHost(exported), key).diagnostics.filter(isError)).toEqual([]);
  });
});

/** The differences between a solution and a folder, said once more in another way: by rewriting the text. */
function inFolderForm(parameters: unknown): unknown {
  const text = JSON.stringify(parameters)
    .replace(/"redirectUrl":"[^"]*",/g, '')
    .replace(/"(LoginUri|TenantId|ResourceUri|EnableOnbehalfOfLogin)":\{/g, (_, name: string) => {
      return `"${name.charAt(0).toLowerCase()}${name.slice(1)}":{`;
    })
    .replace('{"value":false}', '{"value":"false"}');
  return JSON.parse(text);
}

test('only the connectors that are asked for are written, in the order of solution.yaml', () => {
  const some = exportOf(project, { environment: 'test', keys: ['shop', 'orders'] }).exported;
  expect([...new Set(Object.keys(some).map((path) => path.split('/')[0]))]).toEqual(['orders', 'shop']);
});

test('without the environment a variable has no value, and nothing is written', () => {
  const { diagnostics, exported: none } = exportOf(project);
  expect(diagnostics).toMatchObject([
    { code: 'connector/no-value', args: { variable: 'clientId', connectors: ['orders', 'parcels'] } },
  ]);
  expect(none).toEqual({});
  // The connector that does not use it can be written.
  expect(exportOf(project, { keys: ['keyed'] }).codes).toEqual([]);
});

test('a key vault address is no value', () => {
  const text = new TextDecoder().decode(project['solution.yaml']);
  const secret = text.replace(
    'host: { name: Host, type: text, default: keyed.contoso.com }',
    'host: { name: Host, type: secret }',
  );
  const environment =
    'format: 1\nvalues: { host: /subscriptions/a/resourceGroups/b/providers/Microsoft.KeyVault/vaults/c/secrets/d }\n';
  const { diagnostics } = exportOf(
    { ...project, 'solution.yaml': secret, 'environments/test.yaml': environment },
    { keys: ['keyed'], environment: 'test' },
  );
  expect(diagnostics).toMatchObject([{ code: 'connector/no-value', args: { isSecret: true } }]);
});

test('an unknown key is a mistake, with a suggestion', () => {
  const { diagnostics, exported: none } = exportOf(project, { environment: 'test', keys: ['ordrs'] });
  expect(diagnostics).toMatchObject([{ code: 'solution/unknown-name', args: { nearest: 'orders' } }]);
  expect(none).toEqual({});
});

test('a mistake anywhere in the solution stops the export, as it stops a build', () => {
  const flow =
    'format: 1\nconnections: [orders]\ntrigger: { request: Button }\nsteps:\n  A: { call: orders.Nothing }\n';
  const { codes: found, exported: none } = exportOf(
    { ...project, 'flows/show-orders.yaml': flow },
    { environment: 'test', keys: ['keyed'] },
  );
  expect(found).toContain('flow/operation-unknown');
  expect(none).toEqual({});
});

test('an icon in JPEG keeps its kind', () => {
  const path = 'connector/orders/connector.yaml';
  const text = new TextDecoder().decode(project[path]).replace('icon: icon.png', 'icon: icon.jpg');
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
  const { exported: other } = exportOf(
    { ...project, [path]: text, 'connector/orders/icon.jpg': jpeg },
    { environment: 'test', keys: ['orders'] },
  );
  expect(other['orders/icon.jpeg']).toEqual(jpeg);
  expect(Object.keys(other)).not.toContain('orders/icon.png');
});

test('a value that makes a connector wrong is found where it ends up', () => {
  const environment = 'format: 1\nvalues: { host: "https://keyed.contoso.com" }\n';
  const { diagnostics, exported: none } = exportOf(
    { ...project, 'environments/test.yaml': environment },
    { keys: ['keyed'], environment: 'test' },
  );
  expect(diagnostics).toMatchObject([
    { code: 'connector/host', at: { file: 'connector/keyed/openapi.yaml', path: ['host'] } },
  ]);
  expect(none).toEqual({});
});
