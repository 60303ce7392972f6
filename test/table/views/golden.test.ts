/** Views, charts and dashboards as they are packed: each folder of `cases/` is a project, `expected.xml` what its customizations.xml has of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.ts';
import { emit } from '../../../src/emit/emit.ts';
import { memoryHost } from '../../../src/io/memory-host.ts';
import { parseXml } from '../../../src/xml/parse-xml.ts';
import { childrenOf, ownText, printXml, textOf, type XmlElement } from '../../../src/xml/xml.ts';
import { filesBelow } from '../../project.ts';

const CASES = new URL('cases/', import.meta.url).pathname;
const ROOT = new URL('../../../', import.meta.url).pathname;
const templates = (path: string): string => readFileSync(`${ROOT}templates/${path}`, 'utf8');

function customizationsOf(name: string): XmlElement {
  const files = Object.fromEntries(
    Object.entries(filesBelow(CASES + name)).filter(([path]) => path !== 'expected.xml'),
  );
  const { zips, diagnostics } = compile(memoryHost(files), 'solution.yaml', templates);
  // A lookup of a table that nobody knows is in the cases on purpose.
  expect(diagnostics.map((one) => one.code).filter((code) => code !== 'table/unknown-target')).toEqual([]);
  const [zip] = zips;
  if (zip === undefined) throw new Error('nothing was written');
  const file = emit(zip.content, 'managed').find((one) => one.path === 'customizations.xml');
  const reading = parseXml(new TextDecoder().decode(file?.bytes));
  if ('root' in reading) return reading.root;
  throw new Error(reading.error.detail);
}

function descendants(root: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(root).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const root = customizationsOf(name);

  test('is packed as reviewed', async () => {
    const parts = ['SavedQueries', 'Visualizations', 'Dashboards'].flatMap((one) => descendants(root, one));
    const text = parts
      .filter((one) => childrenOf(one).length > 0)
      .map(printXml)
      .join('\n');
    await expect(`${text.replaceAll('\r', '')}\n`).toMatchFileSnapshot(`${CASES}${name}/expected.xml`);
  });

  test('every cell of a view is a column that is asked for', () => {
    for (const view of descendants(root, 'savedquery')) {
      const [entity] = descendants(view, 'entity');
      const own = childrenOf(entity ?? view).flatMap((one) =>
        one.name === 'attribute' ? [one.attributes['name']] : [],
      );
      const linked = descendants(view, 'link-entity').flatMap((link) =>
        childrenOf(link).map((one) => `${link.attributes['alias'] ?? ''}.${one.attributes['name'] ?? ''}`),
      );
      const cells = descendants(view, 'cell').map((one) => one.attributes['name']);
      expect([...own, ...linked]).toEqual(expect.arrayContaining(cells));
    }
  });

  test('every id of a view, a chart or a part of a dashboard is there once', () => {
    const ids = [
      ...descendants(root, 'savedqueryid'),
      ...descendants(root, 'savedqueryvisualizationid'),
      ...descendants(root, 'FormId'),
    ].map((one) => ownText(one).toLowerCase());
    const parts = descendants(root, 'Dashboard').flatMap((dashboard) =>
      ['tab', 'section', 'cell', 'control'].flatMap((one) =>
        allOf(dashboard, one).map((part) => part.attributes['id']),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(parts).size).toBe(parts.length);
  });

  test('every view and chart of a dashboard is in the solution', () => {
    const idsOf = (element: string): readonly string[] =>
      descendants(root, element).map((one) => ownText(one).toUpperCase());
    for (const parameters of descendants(root, 'Dashboard').flatMap((one) =>
      descendants(one, 'parameters'),
    )) {
      const text = (element: string): string => textOf(parameters, element) ?? '';
      expect(idsOf('savedqueryid')).toContain(text('ViewId'));
      if (text('VisualizationId') !== '')
        expect(idsOf('savedqueryvisualizationid')).toContain(text('VisualizationId'));
    }
  });
});

/** Also elements within elements of the name. */
function allOf(root: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(root).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}
