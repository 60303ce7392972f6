/** Forms of every type, with whatever may stand in a cell. */
import type { FormSpec } from '../../../src/spec/solution-schema.ts';
import { given } from './draw.ts';
import type { DrawnTable, Scene } from './scene.ts';
import { tableNamed } from './scene.ts';
import { description, key, label } from './words.ts';

type Tabs = NonNullable<FormSpec['tabs']>;
type Item = NonNullable<FormSpec['fields']>[number];
type FormType = NonNullable<FormSpec['type']>;

/** Keys of quick view forms, which forms of other tables name before they are drawn. */
export function announceForms(scene: Scene, table: DrawnTable): void {
  if (table.kind === 'new') table.quickViews.push('quickView');
  if (scene.draw.chance(30)) table.quickViews.push(key(scene));
}

export function forms(scene: Scene, table: DrawnTable): Readonly<Record<string, FormSpec>> {
  const { draw } = scene;
  const changed =
    table.kind === 'new' ? draw.some(['main', 'card', 'quickView', 'quickCreate'] as const, 0, 3) : [];
  const views = table.quickViews.filter((one) => one !== 'quickView');
  const added = draw.times(
    0,
    2,
    () => [key(scene), draw.pick(['main', 'quickCreate', 'card'] as const)] as const,
  );
  return Object.fromEntries([
    ...changed.map((type) => [type, form(scene, table, type)] as const),
    ...views.map((one): [string, FormSpec] => [one, named(scene, table, 'quickView')]),
    ...added.map(([one, type]): [string, FormSpec] => [one, named(scene, table, type)]),
  ]);
}

function named(scene: Scene, table: DrawnTable, type: FormType): FormSpec {
  return { ...form(scene, table, type), name: label(scene), type };
}

function form(scene: Scene, table: DrawnTable, type: FormType): FormSpec {
  const { draw, roles } = scene;
  const columns = table.columns.map((one) => one.key);
  const body = draw.chance(40) ? { fields: fields(scene, table, type) } : { tabs: tabs(scene, table, type) };
  return given({
    name: draw.maybe(30, () => label(scene)),
    description: description(scene),
    ...body,
    header: type === 'main' ? draw.maybe(30, () => draw.some([...columns, 'createdon'], 1, 4)) : undefined,
    roles: type === 'main' && roles.length > 0 ? draw.maybe(20, () => draw.some(roles, 1, 2)) : undefined,
  });
}

function tabs(scene: Scene, table: DrawnTable, type: FormType): Tabs {
  const { draw } = scene;
  if (type === 'card') return { [key(scene)]: { name: label(scene), sections: cardSections(scene, table) } };
  const isMain = type === 'main';
  // Of the other types none shows a column twice.
  const left = [...table.columns.map((one) => one.key)];
  return Object.fromEntries(
    draw.times(1, isMain ? 2 : 1, () => {
      const wide = type === 'quickView' ? 1 : draw.int(1, 3);
      const sections = draw.times(1, 3, () => {
        const columns = isMain ? draw.int(1, 4) : 1;
        const items = isMain
          ? mainItems(scene, table, columns)
          : left.splice(0, draw.int(0, 2)).map((one): Item => one);
        return [
          key(scene),
          given({
            name: draw.maybe(50, () => label(scene)),
            column: draw.maybe(50, () => draw.int(1, wide)),
            columns: isMain ? columns : undefined,
            fields: items,
          }),
        ] as const;
      });
      const widths = [[100], [60, 40], [34, 33, 33]][wide - 1];
      return [key(scene), { name: label(scene), widths, sections: Object.fromEntries(sections) }];
    }),
  ) as Tabs;
}

function cardSections(scene: Scene, table: DrawnTable): Tabs[string]['sections'] {
  const { draw } = scene;
  const left = table.columns.map((one) => one.key);
  const sections = { header: 3, details: 5, footer: 4 };
  const chosen = draw.some(Object.entries(sections), 1, 3);
  return Object.fromEntries(
    chosen.map(([name, most]) => [name, { fields: left.splice(0, draw.int(0, most)) }]),
  );
}

function fields(scene: Scene, table: DrawnTable, type: FormType): Item[] {
  const { draw } = scene;
  if (type === 'main') return mainItems(scene, table, 1);
  const own = draw.some(table.columns, 0, 4).map((one): Item => one.key);
  const blank: Item[] = draw.chance(20) ? [{ blank: true }] : [];
  return [...own, ...blank, ...(type === 'quickView' ? draw.some(subgrids(scene, table), 0, 1) : [])];
}

function mainItems(scene: Scene, table: DrawnTable, columns: number): Item[] {
  const { draw } = scene;
  const own = draw.some(table.columns, 0, 4).map((one): Item =>
    draw.chance(40)
      ? given({
          field: one.key,
          readOnly: draw.maybe(30, () => draw.chance(50)),
          hidden: draw.maybe(30, () => draw.chance(50)),
          span: draw.maybe(30, () => draw.int(1, columns)),
          height: draw.maybe(30, () => draw.int(1, 3)),
        })
      : one.key,
  );
  const others: Item[] = [
    { blank: true },
    ...subgrids(scene, table),
    ...quickViews(scene, table),
    ...(table.kind === 'new' ? [{ timeline: true as const }] : []),
    ...shownResources(scene).map((one) =>
      given({ webResource: one, height: draw.maybe(40, () => draw.int(1, 40)) }),
    ),
  ];
  return [...own, ...draw.some(others, 0, 3)];
}

/** The rows of every table that points here. */
function subgrids(scene: Scene, here: DrawnTable): readonly Item[] {
  const { draw, tables, manyToMany } = scene;
  const ofLookups = tables.flatMap((table) =>
    table.columns.flatMap((one) => (one.targets.includes(here.name) ? [{ table, via: one.key }] : [])),
  );
  const ofPairs = manyToMany.flatMap(({ key: via, between: [first, second] }) => {
    const other = first === here.name ? second : second === here.name ? first : undefined;
    const table = other === undefined ? undefined : tableNamed(scene, other);
    return table === undefined ? [] : [{ table, via }];
  });
  return [...ofLookups, ...ofPairs].flatMap(({ table, via }): readonly Item[] => {
    const views = [...(table.kind === 'new' ? [undefined, 'active'] : []), ...table.views];
    if (views.length === 0) return [];
    const rows = draw.maybe(30, () => draw.pick([2, 10, 250]));
    return [{ subgrid: given({ table: table.name, via, view: draw.pick(views), rows }) }];
  });
}

function quickViews(scene: Scene, { columns }: DrawnTable): readonly Item[] {
  return columns.flatMap(({ key: via, targets }) =>
    targets.flatMap((target) =>
      (tableNamed(scene, target)?.quickViews ?? []).map((form) => ({ quickView: { via, form } })),
    ),
  );
}

function shownResources({ webResources }: Scene): readonly string[] {
  return Object.keys(webResources).filter((one) => /\.(?:html?|svg|png)$/.test(webResources[one] ?? ''));
}
