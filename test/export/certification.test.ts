/** The certification package: Microsoft's checks of it, and what is in its two solutions. */
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { utf8 } from '../../src/emit/utf8.ts';
import { pack } from '../../src/pack/pack.ts';
import { filesBelow } from '../project.ts';
import { exportOf } from './export-of.ts';
import { packageProblems, partsOf } from './package-check.ts';

const project = filesBelow(new URL('project', import.meta.url).pathname);
const request = { environment: 'test', keys: ['orders'], certification: true };
const { codes, exported } = exportOf(project, request);

const outer = partsOf(exported['orders/ConnectorPackage.zip']);
const inner = partsOf(outer.get('package.zip'));

function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return pack([...parts].map(([path, bytes]) => ({ path, bytes })));
}

function packageOf(name: string) {
  const artifacts = [...partsOf(inner.get(`PkgAssets/${name}.zip`))].map(([path, bytes]) => ({
    path,
    bytes,
  }));
  const decoding = decode(artifacts);
  if ('problem' in decoding) throw new Error(decoding.problem);
  return { ...decoding.decoded, paths: artifacts.map((one) => one.path) };
}

test('it lies beside the files of the connector', () => {
  expect(codes).toEqual([]);
  expect(Object.keys(exported)).toEqual([
    'orders/apiDefinition.swagger.json',
    'orders/apiProperties.json',
    'orders/icon.png',
    'orders/script.csx',
    'orders/intro.md',
    'orders/ConnectorPackage.zip',
  ]);
});

test('intro.md is as reviewed, and the same in the package', async () => {
  const text = new TextDecoder().decode(exported['orders/intro.md']);
  await expect(text).toMatchFileSnapshot('expected/orders/intro.md');
  expect(outer.get('intro.md')).toEqual(exported['orders/intro.md']);
  expect(text).not.toContain('Shape of an order');
});

describe("Microsoft's checks", () => {
  test('pass', () => {
    expect(packageProblems(exported['orders/ConnectorPackage.zip'] ?? new Uint8Array())).toEqual([]);
  });

  const bytes = utf8('x');
  /** Another package, and what is said of it: a check that never fails would say nothing of ours. */
  const changed = (
    outside: readonly [string, Uint8Array][],
    inside: readonly [string, Uint8Array][] = [],
    left: (path: string) => boolean = () => true,
  ): Uint8Array =>
    zipOf(
      new Map([
        ...[...outer].filter(([path]) => left(path)),
        ['package.zip', zipOf(new Map([...[...inner].filter(([path]) => left(path)), ...inside]))],
        ...outside,
      ]),
    );
  const solution = (name: string, left: (path: string) => boolean): [string, Uint8Array] => {
    const path = `PkgAssets/${name}.zip`;
    return [path, zipOf(new Map([...partsOf(inner.get(path))].filter(([part]) => left(part))))];
  };

  test.each([
    ['a folder outside', changed([['orders/intro.md', bytes]]), 'the outer zip holds no folder'],
    ['two texts', changed([['readme.md', bytes]]), 'the outer zip holds one .md'],
    ['no text', changed([], [], (path) => path !== 'intro.md'), 'the outer zip holds one .md'],
    ['two zips outside', changed([['other.zip', bytes]]), 'the outer zip holds one .zip'],
    ['two folders inside', changed([], [['Other/a.zip', bytes]]), 'the inner zip holds one folder'],
    ['a folder too deep', changed([], [['PkgAssets/a/b.txt', bytes]]), 'the folder holds no folder'],
    ['three solutions', changed([], [['PkgAssets/c.zip', bytes]]), 'the folder holds two solutions'],
    ['one solution', changed([], [], (path) => !path.includes('Flow')), 'the folder holds two solutions'],
    [
      'no solution.xml',
      changed([], [solution('FlowSolution', (part) => part !== 'solution.xml')]),
      'solution.xml is there',
    ],
    [
      'no parts of the connector',
      changed([], [solution('ConnectorSolution', (part) => !part.startsWith('Connector/'))]),
      'the parts of the connector lie in Connector/',
    ],
    [
      'no parts of the flows',
      changed([], [solution('FlowSolution', (part) => !part.startsWith('Workflows/'))]),
      'the parts of the flows lie in Workflows/',
    ],
    [
      'the same solution twice, without flows',
      changed([], [['PkgAssets/FlowSolution.zip', inner.get('PkgAssets/ConnectorSolution.zip') ?? bytes]]),
      'one solution holds a connector and a flow',
    ],
    [
      'the same solution twice, with flows',
      changed([], [['PkgAssets/ConnectorSolution.zip', inner.get('PkgAssets/FlowSolution.zip') ?? bytes]]),
      'one solution holds a connector and no flow',
    ],
  ])('refuse %s', (_, zip, problem) => {
    expect(packageProblems(zip)).toContain(problem);
  });
});

describe('the solutions', () => {
  const connector = packageOf('ConnectorSolution');
  const flow = packageOf('FlowSolution');

  test('are unmanaged, and all that is in them is understood', () => {
    expect([connector.management, flow.management]).toEqual(['unmanaged', 'unmanaged']);
    expect([connector.content.opaque, flow.content.opaque]).toEqual([[], []]);
  });

  test('the first holds the connector and nothing else', () => {
    expect(connector.content).toMatchObject({
      uniqueName: 'SalesConnectors',
      version: '1.1.0.0',
      connectors: [{ logicalName: 'contoso_orders' }],
      ...{ connections: [], variables: [], tables: [], flows: [], dependencies: [] },
    });
    const folders = new Set(connector.paths.flatMap((path) => path.split('/').slice(0, -1)));
    expect([...folders]).toEqual(['Connector']);
  });

  test('the second holds the flows that use this connector alone, and what they use', () => {
    const { content } = flow;
    expect(content).toMatchObject({ uniqueName: 'Sales', version: '1.2.0.0', dependencies: [] });
    expect(content.connectors).toEqual(connector.content.connectors);
    expect(content.flows.map((one) => one.names['1033']).sort()).toEqual(['count', 'show-orders']);
    expect(content.connections.map((one) => one.name)).toEqual(['Orders']);
    expect(content.variables.map((one) => one.schemaName)).toEqual(['contoso_Limit']);
    expect(content.tables).toEqual([]);
  });

  test('no variable is left in the connector', () => {
    expect(JSON.stringify([connector.content, flow.content])).not.toContain('environmentVariables(');
    expect(JSON.stringify(connector.content.connectors)).toContain('11111111-2222-3333-4444-555555555555');
  });
});

test('a wrong value and missing texts are said in one run', () => {
  const files = { ...project, 'environments/test.yaml': 'format: 1\nvalues: { host: "https://a.com" }\n' };
  const { diagnostics } = exportOf(files, { ...request, keys: ['keyed'] });
  expect(diagnostics.map((one) => one.code).sort()).toEqual([
    'connector/certification-text',
    'connector/host',
    'connector/no-sample-flow',
  ]);
});

test('a flow on Dataverse takes the tables along', () => {
  const flow = `format: 1
connections: [orders, dataverse]
trigger: { request: Button }
steps:
  List_orders: { call: orders.GetOrders }
  List_notes: { call: dataverse.ListRecords, with: { entityName: contoso_notes } }
`;
  const { exported: other } = exportOf({ ...project, 'flows/notes.yaml': flow }, request);
  const assets = partsOf(partsOf(other['orders/ConnectorPackage.zip']).get('package.zip'));
  const text = new TextDecoder().decode(
    partsOf(assets.get('PkgAssets/FlowSolution.zip')).get('customizations.xml'),
  );
  expect(text).toContain('contoso_Note');
});

test('the flows of a build that binds to certified connectors use the custom one here', () => {
  const text = new TextDecoder().decode(project['solution.yaml']);
  const certified = text.replace('  version: 1.1.0.0', '  binding: certified\n  version: 1.1.0.0');
  // The other connectors of this project have no certified one in their place.
  const all = certified.replace(
    /(folder: connector\/(?:shop|parcels|keyed)) \}/g,
    '$1, certified: shared_x }',
  );
  expect(exportOf({ ...project, 'solution.yaml': all }, request).exported).toEqual(exported);
});

test.each([
  ['the texts', /\ncertification:[\s\S]*/, '\n', ['prerequisites', 'credentials', 'knownIssues']],
  ['one text', '  credentials: Sign in with your work account.\n', '', ['credentials']],
  [
    'the words of a text',
    'credentials: Sign in with your work account.',
    'credentials: " "',
    ['credentials'],
  ],
])('without %s nothing is written', (_, from, to, missing) => {
  const path = 'connector/orders/connector.yaml';
  const text = new TextDecoder().decode(project[path]);
  const { exported: none, diagnostics } = exportOf({ ...project, [path]: text.replace(from, to) }, request);
  expect(diagnostics).toMatchObject([{ code: 'connector/certification-text', args: { missing } }]);
  expect(none).toEqual({});
});

test('a connector that no flow uses cannot be certified', () => {
  const { diagnostics, exported: none } = exportOf(project, { ...request, keys: ['keyed'] });
  expect(diagnostics.map((one) => one.code).sort()).toEqual([
    'connector/certification-text',
    'connector/no-sample-flow',
  ]);
  expect(none).toEqual({});
});

test('the bytes do not depend on the order of the files', () => {
  const reversed = Object.fromEntries(Object.entries(project).reverse());
  expect(exportOf(reversed, request).exported).toEqual(exported);
});
