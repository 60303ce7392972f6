/**
 * Fragments of published solutions, when COSELL_FRAGMENTS names a folder of them: each is read and written again without loss, nearly all
 * of it by fields that the packed tables name, and a zip of them is read as it was packed.
 */
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { emit, ROOT_PARTS } from '../../src/emit/emit.ts';
import type { Artifact, Package } from '../../src/model/package.ts';
import { proveArtifacts } from '../../src/prove/prove.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { printXml, sameXml, type XmlElement } from '../../src/xml/xml.ts';
import { artifactsOf, customizationsOf, hasSection } from './fragment-zip.ts';
import { fragments, hasFragments, type Fragment } from './fragments.ts';
import { countElements, verbatimIn, type Verbatim } from './verbatim.ts';

const all = fragments();

function byFile(found: readonly Fragment[]): readonly (readonly [string, readonly Fragment[]])[] {
  const files = [...new Set(found.map((one) => one.file))];
  return files.map((file) => [file, found.filter((one) => one.file === file)]);
}

describe.skipIf(!hasFragments)('published fragments (COSELL_FRAGMENTS)', () => {
  test.each(byFile(all))('%s is written as it was read', (_, found) => {
    for (const { xml, shape } of found) {
      const value = shape.read(xml);
      expectSame(value === undefined ? undefined : shape.write(value), xml);
    }
  });

  test.each(byFile(all.filter(hasSection)))('a zip of %s is read as it was packed', (_, found) => {
    const content = contentOf(artifactsOf(found));
    expect(content.opaque.filter((one) => one.kind !== 'part' || !ROOT_PARTS.includes(one.path))).toEqual([]);
    const whole = { ...content, opaque: [] };
    const artifacts = emit(whole, 'managed');
    expectSame(xmlOf(artifacts, 'customizations.xml'), customizationsOf(found));
    expect(proveArtifacts(artifacts, whole, 'managed')).toBeUndefined();
  });

  test('hardly anything is carried verbatim', async () => {
    const found = all.flatMap(({ shape, xml }) => verbatimIn(shape.read(xml)));
    const share = sumOf(found) / all.reduce((sum, one) => sum + countElements(one.xml), 0);
    expect(share).toBeLessThan(0.02);
    await expect(reportOf(found, share)).toMatchFileSnapshot('expected/verbatim.md');
  });
});

function contentOf(artifacts: readonly Artifact[]): Package {
  const decoding = decode(artifacts);
  if (!('decoded' in decoding)) throw new Error(decoding.problem);
  return decoding.decoded.content;
}

function xmlOf(artifacts: readonly Artifact[], path: string): XmlElement | undefined {
  const reading = parseXml(new TextDecoder().decode(artifacts.find((one) => one.path === path)?.bytes));
  return 'root' in reading ? reading.root : undefined;
}

/** The texts are compared only to show where they differ. */
function expectSame(found: XmlElement | undefined, wanted: XmlElement): void {
  if (found === undefined || !sameXml(found, wanted)) {
    expect(found === undefined ? 'nothing' : printXml(found)).toBe(printXml(wanted));
  }
}

function sumOf(found: readonly Verbatim[]): number {
  return found.reduce((sum, one) => sum + one.elements, 0);
}

function reportOf(found: readonly Verbatim[], share: number): string {
  const shapes = [...new Set(all.map((one) => one.xml.name))].map((name) => {
    const elements = all.filter((one) => one.xml.name === name);
    return `| \`${name}\` | ${String(elements.length)} | ${String(elements.reduce((sum, one) => sum + countElements(one.xml), 0))} |`;
  });
  const pieces = [...new Set(found.map((one) => one.what))]
    .map((what) => ({ what, elements: sumOf(found.filter((one) => one.what === what)) }))
    .sort((a, b) => b.elements - a.elements || (a.what < b.what ? -1 : 1));
  return [
    '# What the packed tables read of published fragments',
    '',
    'Written by `fragments.test.ts`. Elements with those within them:',
    '',
    '| element | fragments | elements |',
    '| --- | --: | --: |',
    ...shapes.sort(),
    '',
    `Carried verbatim, because no table names it: ${(share * 100).toFixed(2)} % of all elements.`,
    '',
    '| element, or @attributes of one | elements |',
    '| --- | --: |',
    ...pieces.map(({ what, elements }) => `| \`${what}\` | ${String(elements)} |`),
    '',
  ].join('\n');
}
