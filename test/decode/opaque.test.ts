/** Any solution can be read and packed again without loss: what the model does not understand is carried as it is. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { decode } from '../../src/decode/decode.ts';
import { emit } from '../../src/emit/emit.ts';
import { utf8 } from '../../src/emit/utf8.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Artifact, Package } from '../../src/model/package.ts';
import { plan } from '../../src/plan/plan.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { sameXml } from '../../src/xml/xml.ts';
import { filesBelow } from '../project.ts';

const files = filesBelow(new URL('../prove/every-kind', import.meta.url).pathname);

function emitted(): readonly Artifact[] {
  const { solution } = inspect(memoryHost(files), 'solution.yaml', { packaging: 'single' });
  const [content] = solution === undefined ? [] : plan(solution);
  if (content === undefined) throw new Error('the project does not build');
  return emit(content, 'managed');
}

/** The artifacts with one text in one part replaced, and parts added. */
function changed(
  path: string,
  from: string | RegExp,
  to: string,
  more: readonly Artifact[] = [],
): readonly Artifact[] {
  const artifacts = emitted().map((one) => {
    if (one.path !== path) return one;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(one.bytes);
    expect(text).toMatch(from);
    return { path, bytes: utf8(text.replace(from, to)) };
  });
  return [...artifacts, ...more];
}

function read(artifacts: readonly Artifact[]): Package {
  const decoding = decode(artifacts);
  if ('problem' in decoding) throw new Error(decoding.problem);
  return decoding.decoded.content;
}

/** Every part is there again: XML with the same meaning, everything else byte for byte. */
function expectLossless(artifacts: readonly Artifact[]): Package {
  const content = read(artifacts);
  const again = new Map(emit(content, 'managed').map((one) => [one.path, one.bytes]));
  expect([...again.keys()].sort()).toEqual(artifacts.map((one) => one.path).sort());
  for (const { path, bytes } of artifacts) {
    const text = (some: Uint8Array): string => new TextDecoder().decode(some);
    const [before, after] = [parseXml(text(bytes)), parseXml(text(again.get(path) ?? new Uint8Array()))];
    if (path.endsWith('.xml') && 'root' in before && 'root' in after)
      expect([path, sameXml(before.root, after.root)]).toEqual([path, true]);
    else expect(again.get(path)).toEqual(bytes);
  }
  return content;
}

const CASES: readonly (readonly [string, () => readonly Artifact[]])[] = [
  [
    'a role without an id',
    () => changed('customizations.xml', '</Roles>', '<Role name="Order clerk" /></Roles>'),
  ],
  [
    'a web resource without its file',
    () =>
      changed(
        'customizations.xml',
        '</WebResources>',
        `<WebResource><WebResourceId>{7d5f6a7e-3a0b-4c6e-8d2f-1f0e9c8b7a65}</WebResourceId><Name>contoso_x</Name><WebResourceType>1</WebResourceType><FileName>/WebResources/x</FileName></WebResource></WebResources>`,
      ),
  ],
  [
    'a section that nobody knows',
    () => changed('customizations.xml', '<Languages>', '<Novelties><Novelty a="1" /></Novelties><Languages>'),
  ],
  [
    'attributes of a newer server',
    () =>
      changed('customizations.xml', '<ImportExportXml ', '<ImportExportXml OrganizationVersion="9.2.1.2" '),
  ],
  [
    'another setting of a flow',
    () => changed('customizations.xml', '<ModernFlowType>0', '<ModernFlowType>2'),
  ],
  [
    'an unknown element in a flow',
    () =>
      changed('customizations.xml', '<PrimaryEntity>', '<BillingContext>[]</BillingContext><PrimaryEntity>'),
  ],
  [
    'a root component of another kind',
    () =>
      changed(
        'solution.xml',
        '<RootComponents>',
        '<RootComponents><RootComponent type="20" id="{7d5f6a7e-3a0b-4c6e-8d2f-1f0e9c8b7a65}" behavior="0" />',
      ),
  ],
  [
    'a dependency with a package',
    () =>
      changed(
        'solution.xml',
        /<\/MissingDependency>/,
        '</MissingDependency><MissingDependency><Required type="61" schemaName="x" solution="A (1.0)"><package>B (1.0)</package></Required><Dependent type="80" schemaName="y" /></MissingDependency>',
      ),
  ],
  ['another server version', () => changed('solution.xml', 'version="9.2', 'version="9.1')],
  [
    'files of other kinds',
    () =>
      changed(
        '[Content_Types].xml',
        '</Types>',
        '<Default Extension="msapp" ContentType="application/octet-stream" /></Types>',
        [{ path: 'CanvasApps/contoso_app.msapp', bytes: Uint8Array.from([1, 2, 3]) }],
      ),
  ],
  [
    'a variable with an input control',
    () =>
      changed(
        'environmentvariabledefinitions/contoso_Limit/environmentvariabledefinition.xml',
        '<introducedversion>',
        '<inputcontrolconfig>{}</inputcontrolconfig><introducedversion>',
      ),
  ],
  ['two byte order marks less', () => changed('[Content_Types].xml', '\ufeff', '')],
];

describe.each(CASES)('%s', (_name, make) => {
  test('is carried without loss', () => {
    expect(expectLossless(make()).opaque).not.toEqual([]);
  });
});

test.each([
  ['another setting of a column', '<IsAuditEnabled>1', '<IsAuditEnabled>2'],
  ['an unknown element in a table', '<EntityInfo>', '<Novelty a="1"><b>text</b></Novelty><EntityInfo>'],
  ['a part of a form in another place', '<FormXml>', '<FormXml><novelty />'],
  ['an unknown attribute of a relationship', '<EntityRelationship ', '<EntityRelationship novelty="1" '],
])('%s is carried beside what is known', (_name, from, to) => {
  expect(expectLossless(changed('customizations.xml', from, to)).opaque).toEqual([]);
});

test('what we emit ourselves is understood to the last bit', () => {
  expect(expectLossless(emitted()).opaque).toEqual([]);
});

test.each([
  ['no solution.xml', (all: readonly Artifact[]) => all.filter((one) => one.path !== 'solution.xml')],
  [
    'broken XML',
    (all: readonly Artifact[]) =>
      all.map((one) => (one.path === 'customizations.xml' ? { ...one, bytes: utf8('<a>') } : one)),
  ],
  [
    'another document',
    (all: readonly Artifact[]) =>
      all.map((one) => (one.path === 'solution.xml' ? { ...one, bytes: utf8('<a/>') } : one)),
  ],
])('%s is a problem, not a crash', (_name, change) => {
  expect(decode(change(emitted()))).toHaveProperty('problem');
});
