/** Any valid solution of tables and what stands around them, as the data of solution.yaml. */
import fc from 'fast-check';
import type { SolutionSpec, TableSpec } from '../../src/spec/solution-schema.ts';
import {
  app,
  columnSecurity,
  dashboards,
  maps,
  relationships,
  role,
  webResources,
} from './arbitrary/around.ts';
import { charts } from './arbitrary/charts.ts';
import { choices } from './arbitrary/choices.ts';
import { column } from './arbitrary/columns.ts';
import { drawFrom, given, type Draw } from './arbitrary/draw.ts';
import { announceForms, forms } from './arbitrary/forms.ts';
import type { DrawnTable, Scene } from './arbitrary/scene.ts';
import { keys } from './arbitrary/keys.ts';
import { views } from './arbitrary/views.ts';
import { description, key, label, type Words } from './arbitrary/words.ts';

export interface DrawnSolution {
  readonly spec: SolutionSpec;
  /** Files of the project by path, solution.yaml among them. */
  readonly files: Readonly<Record<string, string>>;
}

export const anySolution: fc.Arbitrary<DrawnSolution> = fc
  .array(fc.nat(), { minLength: 1200, maxLength: 1200 })
  .map((numbers) => solution(drawFrom(numbers)));

const LANGUAGES = [[1033], [1033, 1042], [1042], [1031, 1033], [1033, 1031, 1042]] as const;

function solution(draw: Draw): DrawnSolution {
  const words: Words = { draw, languages: draw.pick(LANGUAGES) };
  const resources = webResources(words);
  const scene: Scene = {
    ...words,
    choices: choices(words),
    tables: [],
    manyToMany: [],
    roles: draw.times(0, 2, () => key(words)),
    webResources: Object.fromEntries(Object.entries(resources.specs).map(([name, one]) => [name, one.file])),
  };
  declareTables(scene);
  const pairs = relationships(scene);
  const tables = Object.fromEntries(scene.tables.map((one) => [one.key, wholeTable(scene, one)]));
  const boards = dashboards(scene);
  const spec: SolutionSpec = {
    format: 1,
    publisher: {
      uniqueName: 'contoso',
      name: label(words),
      prefix: draw.pick(['contoso', 'ab', 'x1234567']),
      optionPrefix: draw.pick([27000, 10000, 99999]),
    },
    solution: given({
      uniqueName: 'Drawn',
      name: label(words),
      description: description(words),
      version: '1.2.3.4',
    }),
    languages: [...words.languages],
    choices: scene.choices,
    tables,
    relationships: pairs,
    maps: maps(scene),
    roles: Object.fromEntries(scene.roles.map((name) => [name, role(scene)])),
    columnSecurity: columnSecurity(scene),
    webResources: resources.specs,
    dashboards: boards,
    apps: Object.fromEntries(draw.times(0, 1, () => [key(scene), app(scene, Object.keys(boards))])),
  };
  return { spec, files: { ...resources.files, ...sources(spec, draw) } };
}

/** Tables with their columns; what names columns of others comes when all are there. */
function declareTables(scene: Scene): void {
  const { draw, tables } = scene;
  const extended = draw.some(['opportunity', 'lead', 'account', 'contact'], 0, 2);
  const own = draw.times(1, 3, () => key(scene));
  tables.push(
    ...own.map((name) => drawnTable(name, name, 'new', draw.pick(['user', 'organization'] as const))),
    ...extended.map((name) => drawnTable(draw.chance(50) ? key(scene) : name, name, 'extension', 'user')),
  );
  for (const table of tables) {
    table.columns.push(...draw.times(0, 7, () => column(scene, table)));
    announceForms(scene, table);
  }
  for (const table of tables) {
    table.viewSpecs = views(scene, table);
    table.chartSpecs = charts(scene, table);
  }
}

function drawnTable(
  name: string,
  logicalName: string,
  kind: DrawnTable['kind'],
  ownership: DrawnTable['ownership'],
): DrawnTable {
  return {
    ...{ key: name, name: logicalName, kind, ownership, columns: [], views: [], charts: [], quickViews: [] },
    hasParent: false,
    viewSpecs: {},
    chartSpecs: {},
  };
}

function wholeTable(scene: Scene, table: DrawnTable): TableSpec {
  const { columns, kind, name, viewSpecs, chartSpecs } = table;
  return {
    ...(kind === 'new' ? ownSettings(scene, table) : { extends: name }),
    columns: Object.fromEntries(columns.map((one) => [one.key, one.spec])),
    keys: keys(scene, table),
    views: viewSpecs,
    forms: forms(scene, table),
    charts: chartSpecs,
  };
}

function ownSettings(scene: Scene, { ownership }: DrawnTable): TableSpec {
  const { draw, webResources: files } = scene;
  const icons = Object.keys(files).filter((one) => files[one]?.endsWith('.svg'));
  return given({
    name: label(scene),
    plural: draw.maybe(70, () => label(scene)),
    description: description(scene),
    ownership,
    audit: draw.maybe(30, () => draw.chance(50)),
    changeTracking: draw.maybe(30, () => draw.chance(50)),
    icon: icons.length === 0 ? undefined : draw.maybe(50, () => draw.pick(icons)),
    color: draw.maybe(20, () => '#14113b'),
    primary: draw.maybe(50, () =>
      given({
        name: draw.maybe(50, () => label(scene)),
        description: description(scene),
        maxLength: draw.maybe(50, () => draw.pick([100, 850, 4000])),
        required: draw.maybe(30, () => draw.pick(['none', 'recommended', 'required'])),
        pattern: draw.maybe(20, () => 'REF-{SEQNUM:5}'),
      }),
    ),
  });
}

/** One file, or some tables in files of their own. */
function sources(spec: SolutionSpec, draw: Draw): Readonly<Record<string, string>> {
  const apart = Object.entries(spec.tables ?? {}).filter(() => draw.chance(20));
  const paths = Object.fromEntries(apart.map(([name]) => [name, `tables/${name}.yaml`]));
  const own = apart.map(([name, table]): [string, string] => [
    `tables/${name}.yaml`,
    JSON.stringify({ format: 1, ...(table as TableSpec) }, null, 2),
  ]);
  const whole = { ...spec, tables: { ...spec.tables, ...paths } };
  return { 'solution.yaml': JSON.stringify(whole, null, 2), ...Object.fromEntries(own) };
}
