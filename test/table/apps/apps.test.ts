/** Apps, site maps, web resources, N:N relationships and maps, from solution.yaml to the zip. */
import { describe, expect, test } from 'vitest';
import { compileFiles, compileFolder, sectionOf } from '../project-xml.ts';
import { filesBelow } from '../../project.ts';

const FOLDER = new URL('project', import.meta.url).pathname;
const project = compileFolder(FOLDER);

test('nothing is said of the project', () => {
  expect(project.codes).toEqual([]);
});

test.each(['AppModules', 'AppModuleSiteMaps', 'WebResources', 'EntityMaps', 'MissingDependencies'])(
  '%s',
  async (name) => {
    await expect(sectionOf(project, name)).toMatchFileSnapshot(`expected/${name}.xml`);
  },
);

test('N:N relationships', async () => {
  const { relationships } = project.content;
  const pairs = relationships.filter((one) => one.type === 'ManyToMany');
  await expect(`${JSON.stringify(pairs, null, 2)}\n`).toMatchFileSnapshot('expected/many-to-many.json');
});

describe('what an app lists of its tables', () => {
  const [orders] = project.content.apps;
  const idsOf = (type: string) =>
    (orders?.components ?? []).flatMap((one) => (one.type === type && one.id !== undefined ? [one.id] : []));
  const tableOf = (name: string) =>
    project.content.tables.find((one) => one.table.name.schemaName === name)?.table;
  const viewsOf = (name: string) => tableOf(name)?.views?.views ?? [];
  const formsOf = (name: string) => (tableOf(name)?.forms?.types ?? []).flatMap((one) => one.forms ?? []);

  test('of a new table all forms and views, but those of a few system pages', () => {
    const shown = [...idsOf('60'), ...idsOf('26')];
    const all = [
      ...formsOf('contoso_Line'),
      ...viewsOf('contoso_Line').filter((one) => one.queryType !== 8192),
    ];
    expect(all.filter((one) => !shown.includes(one.id))).toEqual([]);
    expect(formsOf('contoso_Line').length).toBeGreaterThan(0);
  });

  test('of a narrowed table the public views that are named, and those that lookups and searches use', () => {
    const shown = viewsOf('contoso_Order').filter((one) => idsOf('26').includes(one.id));
    expect(shown.map((one) => one.names?.['1033'])).toEqual([
      'Active Orders',
      'Order Advanced Find View',
      'Order Associated View',
      'Quick Find Active Orders',
      'Order Lookup View',
      'Open orders',
    ]);
  });

  test('of a table that exists already only what is named', () => {
    const [added] = viewsOf('Opportunity');
    expect(idsOf('26')).toContain(added?.id);
    expect(idsOf('26')).toContain('{00000000-0000-0000-00aa-000010003003}');
    expect(formsOf('Opportunity').filter((one) => idsOf('60').includes(one.id))).toEqual([]);
  });

  test('each once, and only forms, views and dashboards of the zip or named by id', () => {
    const ids = [...idsOf('26'), ...idsOf('60'), ...idsOf('59')];
    expect(new Set(ids).size).toBe(ids.length);
    const inZip = project.content.tables.flatMap(({ table }) => [
      ...(table.views?.views ?? []),
      ...(table.forms?.types ?? []).flatMap((one) => one.forms ?? []),
    ]);
    const known = [...inZip, ...project.content.dashboards].map((one) => one.id);
    expect(ids.filter((id) => !known.includes(id))).toEqual(['{00000000-0000-0000-00aa-000010003003}']);
  });
});

test('a new title of an entry, a group or an area changes no id', () => {
  const files = filesBelow(FOLDER);
  const text = new TextDecoder().decode(files['solution.yaml']);
  const renamed = compileFiles({
    ...files,
    'solution.yaml': text.replaceAll('1033: Work', '1033: Daily work'),
  });
  const idsIn = (one: typeof project): readonly string[] =>
    [...sectionOf(one, 'AppModuleSiteMaps').matchAll(/ Id="([^"]+)"/g)].map(([, id = '']) => id);
  expect(sectionOf(renamed, 'AppModuleSiteMaps')).toContain('Daily work');
  expect(idsIn(renamed)).toEqual(idsIn(project));
  expect(new Set(idsIn(project)).size).toBe(idsIn(project).length);
});
