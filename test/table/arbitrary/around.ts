/** What stands around tables: relationships, maps, roles, profiles, web resources, dashboards and apps. */
import type {
  AppSpec,
  ColumnProfileSpec,
  DashboardSpec,
  RelationshipSpec,
  RoleSpec,
  TableMapSpec,
  WebResourceSpec,
} from '../../../src/spec/solution-schema.ts';
import { LEVELS, VERBS } from '../../../src/spec/security-schema.ts';
import { given } from './draw.ts';
import type { DrawnColumn, DrawnTable, Scene } from './scene.ts';
import { tableNamed } from './scene.ts';
import { description, key, label, text, type Words } from './words.ts';

/** Bytes that need not be what their ending says: nobody looks into them. */
const FILES: Readonly<Record<string, string>> = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  html: '<!doctype html><title>한 & <b>',
  js: 'export {};\n',
  css: 'a { color: red }\r\n',
  png: '\u0089PNG\r\n',
  resx: '<root/>',
};

export function webResources(words: Words): {
  readonly specs: Readonly<Record<string, WebResourceSpec>>;
  readonly files: Readonly<Record<string, string>>;
} {
  const { draw } = words;
  const drawn = draw.times(0, 3, () => {
    const ending = draw.pick(Object.keys(FILES));
    const name = key(words);
    const path = `files/${name}.${ending}`;
    const spec = given({
      file: path,
      name: draw.maybe(30, () => text(words)),
      description: draw.maybe(30, () => text(words)),
    });
    return { name, spec, file: [path, FILES[ending] ?? ''] };
  });
  return {
    specs: Object.fromEntries(drawn.map((one) => [one.name, one.spec])),
    files: Object.fromEntries(drawn.map((one) => one.file)) as Readonly<Record<string, string>>,
  };
}

export function relationships(scene: Scene): Readonly<Record<string, RelationshipSpec>> {
  const { draw, tables } = scene;
  const own = tables.filter((one) => one.kind === 'new');
  const others = [...tables.map((one) => one.name), 'contact'];
  const pairs = new Map(
    draw.times(0, 2, () => {
      const between = [draw.pick(own).name, draw.pick(others)] as const;
      return [[...between].sort().join(), between] as const;
    }),
  );
  return Object.fromEntries(
    [...pairs.values()].map((between): [string, RelationshipSpec] => {
      const name = key(scene);
      scene.manyToMany.push({ key: name, between });
      return [name, { between: [...between] }];
    }),
  );
}

/** Types of which a column can take over the value of any other one of the type. */
const MAPPED: readonly string[] = ['whole', 'decimal', 'float', 'money', 'yesNo', 'date', 'dateTime'];

export function maps(scene: Scene): Readonly<Record<string, TableMapSpec>> {
  const { draw, tables } = scene;
  const pairs = tables.flatMap((to) => {
    const targets = new Set(to.columns.flatMap((one) => (one.type === 'lookup' ? one.targets : [])));
    return [...targets].flatMap((name) => {
      const from = tableNamed(scene, name);
      const columns = from === undefined || from === to ? {} : sameColumns(from.columns, to.columns);
      return from === undefined || Object.keys(columns).length === 0
        ? []
        : [{ from: from.name, to: to.name, columns }];
    });
  });
  return Object.fromEntries(draw.some(pairs, 0, 2).map((one) => [key(scene), one]));
}

function sameColumns(from: readonly DrawnColumn[], to: readonly DrawnColumn[]): Record<string, string> {
  const left = to.filter((one) => MAPPED.includes(one.type));
  return Object.fromEntries(
    from.flatMap((one) => {
      const index = left.findIndex((other) => other.type === one.type);
      const [found] = index < 0 ? [] : left.splice(index, 1);
      return found === undefined ? [] : [[one.key, found.key]];
    }),
  );
}

export function role(scene: Scene): RoleSpec {
  const { draw, tables } = scene;
  const rights = draw.some(tables, 0, 4).map((one) => [one.name, rightsOf(scene, one)] as const);
  const privileges = draw.some(['prvReadOrganization', 'prvExportToExcel'], 0, 2);
  return given({
    name: text(scene),
    description: draw.maybe(30, () => text(scene)),
    level: draw.maybe(40, () => draw.pick(LEVELS)),
    tables: rights.length === 0 ? undefined : Object.fromEntries(rights),
    privileges:
      privileges.length === 0
        ? undefined
        : Object.fromEntries(privileges.map((one) => [one, 'organization' as const])),
  });
}

function rightsOf({ draw }: Scene, { ownership }: DrawnTable): NonNullable<RoleSpec['tables']>[string] {
  const verbs = ownership === 'user' ? VERBS : VERBS.filter((one) => one !== 'assign' && one !== 'share');
  const levels = ownership === 'user' ? LEVELS : (['organization'] as const);
  if (draw.chance(30)) return 'all';
  const some = draw.some(verbs, 1, 4);
  return draw.chance(50) ? some : Object.fromEntries(some.map((one) => [one, draw.pick(levels)]));
}

export function columnSecurity(scene: Scene): Readonly<Record<string, ColumnProfileSpec>> {
  const { draw, tables } = scene;
  const secured = tables.flatMap((table) =>
    table.columns.filter((one) => one.spec.secured === true).map((one) => `${table.key}.${one.key}`),
  );
  if (secured.length === 0) return {};
  const columns = secured.map(
    (one) => [one, draw.some(['read', 'update', 'create'] as const, 1, 3)] as const,
  );
  return {
    [key(scene)]: given({
      name: text(scene),
      description: draw.maybe(30, () => text(scene)),
      columns: Object.fromEntries(columns),
    }),
  };
}

export function dashboards(scene: Scene): Readonly<Record<string, DashboardSpec>> {
  const { draw, tables, roles } = scene;
  const shown = tables.flatMap((table) => {
    const views = [...(table.kind === 'new' ? ['active', 'inactive'] : []), ...table.views];
    return views.length === 0 ? [] : [{ table, views }];
  });
  return Object.fromEntries(
    draw.times(0, 2, (): [string, DashboardSpec] => {
      const columns = draw.maybe(50, () => draw.int(1, 4));
      const items = draw.times(1, 4, (): [string, DashboardSpec['items'][string]] => {
        const { table, views } = draw.pick(shown);
        return [
          key(scene),
          given({
            name: draw.maybe(40, () => label(scene)),
            table: table.key,
            view: draw.pick(views),
            chart: table.charts.length === 0 ? undefined : draw.maybe(50, () => draw.pick(table.charts)),
            span: draw.maybe(30, () => draw.int(1, columns ?? 2)),
          }),
        ];
      });
      return [
        key(scene),
        given({
          name: label(scene),
          description: description(scene),
          columns,
          roles: roles.length === 0 ? undefined : draw.maybe(30, () => draw.some(roles, 1, 2)),
          items: Object.fromEntries(items),
        }),
      ];
    }),
  );
}

type Area = AppSpec['areas'][string];
type Group = Area['groups'][string];
type SiteMapItem = Group['items'][string];

export function app(scene: Scene, boards: readonly string[]): AppSpec {
  const { draw, tables, roles } = scene;
  const resources = Object.entries(scene.webResources);
  const icons = resources.filter(([, path]) => path.endsWith('.svg')).map(([name]) => name);
  const pages = resources.filter(([, path]) => path.endsWith('.html')).map(([name]) => name);
  const named = tables.map((one) => one.name);
  const others: SiteMapItem[] = [
    { url: 'https://example.com/?a=1&b=2', name: label(scene) },
    ...named.map((table) => given({ table, name: draw.maybe(40, () => label(scene)), icon: icons[0] })),
    ...boards.map((dashboard) => ({ dashboard })),
    ...pages.map((webResource) => ({ webResource, name: label(scene) })),
  ];
  const group = (): [string, Group] => {
    const items = [draw.pick(named), ...draw.some(others, 0, 3)].map((one) => [key(scene), one] as const);
    return [key(scene), { name: label(scene), items: Object.fromEntries(items) }];
  };
  const area = (): [string, Area] => [
    key(scene),
    { name: label(scene), groups: Object.fromEntries(draw.times(1, 2, group)) },
  ];
  return given({
    name: label(scene),
    description: description(scene),
    icon: icons.length === 0 ? undefined : draw.maybe(50, () => draw.pick(icons)),
    roles: draw.chance(80) ? draw.some(roles, 0, 2) : undefined,
    areas: Object.fromEntries(draw.times(1, 2, area)),
    tables: draw.maybe(40, () => Object.fromEntries(tables.map((one) => [one.name, shownOf(scene, one)]))),
  });
}

/** Forms and views of a table that an app shows; those of a table that exists already have ids. */
function shownOf({ draw }: Scene, { kind, views }: DrawnTable): NonNullable<AppSpec['tables']>[string] {
  const id = '5a2c4d0e-0000-4000-8000-000000000001';
  const all = [...(kind === 'new' ? ['active', 'inactive'] : [id]), ...views];
  return given({
    forms: draw.maybe(50, () => (kind === 'new' ? ['main'] : [id])),
    views: draw.maybe(50, () => draw.some(all, 1, 3)),
  });
}
