/** Views of both kinds, with columns over lookups, filters of every kind of value, and sorts. */
import type { ViewSpec } from '../../../src/spec/solution-schema.ts';
import { given } from './draw.ts';
import type { DrawnColumn, DrawnTable, Scene } from './scene.ts';
import { NAMES, tableNamed } from './scene.ts';
import { description, key, label } from './words.ts';

const STANDARD = ['active', 'inactive', 'own', 'quickFind', 'lookup', 'associated', 'advancedFind'] as const;

export function views(scene: Scene, table: DrawnTable): Readonly<Record<string, ViewSpec>> {
  const { draw } = scene;
  const changed = table.kind === 'new' ? draw.some(STANDARD, 0, 3) : [];
  const added = draw.times(0, 2, () => key(scene));
  table.views.push(...added);
  const openFirst = table.kind === 'new' && draw.chance(30) ? added[0] : undefined;
  return Object.fromEntries([
    ...changed.map((one) => [one, view(scene, table, one)] as const),
    ...added.map((one): [string, ViewSpec] => [
      one,
      given({
        ...view(scene, table, undefined),
        name: label(scene),
        default: one === openFirst ? (true as const) : undefined,
      }),
    ]),
  ]);
}

function view(scene: Scene, table: DrawnTable, standard: (typeof STANDARD)[number] | undefined): ViewSpec {
  const { draw } = scene;
  const shown = table.columns.filter((one) => !isFile(one));
  return given({
    name: draw.maybe(40, () => label(scene)),
    description: description(scene),
    columns: standard === 'own' ? undefined : draw.maybe(60, () => columnsOf(scene, table, shown)),
    filter: draw.maybe(60, () => filterOf(scene, table, shown)),
    sort: standard === 'own' ? undefined : draw.maybe(50, () => sortOf(scene, shown)),
    find:
      standard === 'quickFind'
        ? draw.maybe(70, () => [...draw.some(textsOf(shown), 0, 3), 'createdon'])
        : undefined,
  });
}

function isFile({ type }: DrawnColumn): boolean {
  return type === 'file' || type === 'image';
}

const TEXTS: readonly string[] = ['text', 'textArea', 'email', 'url', 'phone', 'ticker', 'autonumber'];

function textsOf(columns: readonly DrawnColumn[]): readonly string[] {
  return columns.filter((one) => TEXTS.includes(one.type)).map((one) => one.key);
}

function columnsOf(
  scene: Scene,
  table: DrawnTable,
  shown: readonly DrawnColumn[],
): NonNullable<ViewSpec['columns']> {
  const { draw } = scene;
  const own = draw.some(shown, 0, 4).map((one) => one.key);
  const linked = draw.some(linkedColumns(scene, table), 0, 2);
  const names = [...(table.kind === 'new' ? ['name'] : ['createdon']), ...own, ...linked];
  return names.map((column) => (draw.chance(25) ? { column, width: draw.pick([100, 25, 300]) } : column));
}

/** `lookup.column` for lookups that point at one table. */
function linkedColumns(scene: Scene, { columns }: DrawnTable): readonly string[] {
  return columns.flatMap(({ key: lookup, targets, type }) => {
    const [target = ''] = targets;
    if (type !== 'lookup' || targets.length !== 1) return [];
    const other = tableNamed(scene, target);
    const own = (other?.columns ?? []).filter((one) => !isFile(one)).map((one) => one.key);
    const name = other?.kind === 'new' ? 'name' : NAMES[target];
    return [...(name === undefined ? [] : [name]), ...own].map((column) => `${lookup}.${column}`);
  });
}

function sortOf(scene: Scene, shown: readonly DrawnColumn[]): NonNullable<ViewSpec['sort']> {
  const { draw } = scene;
  const names = shown.filter(
    (one) => one.type !== 'choices' && one.type !== 'memo' && one.type !== 'richText',
  );
  const sorted = ['createdon', ...draw.some(names, 0, 2).map((one) => one.key)];
  const signed = sorted.map((one) => (draw.chance(50) ? `-${one}` : one));
  return draw.chance(30) ? (signed[0] ?? 'createdon') : signed;
}

type Filter = NonNullable<ViewSpec['filter']>;

function filterOf(scene: Scene, table: DrawnTable, shown: readonly DrawnColumn[]): Filter {
  const { draw } = scene;
  const own = draw.some(shown, 0, 3).map((one) => [one.key, conditionOf(scene, one)] as const);
  const linked = draw
    .some(linkedColumns(scene, table), 0, 1)
    .map((one) => [one, { 'not-null': true }] as const);
  const system = [
    [
      'createdon',
      draw.pick([{ 'last-x-days': 14 }, { 'this-month': true }, { between: ['2026-01-01', '2026-12-31'] }]),
    ],
    ...(table.kind === 'new' ? [['statecode', draw.pick(['active', 'inactive'])]] : []),
    ...(table.ownership === 'user'
      ? [['ownerid', draw.pick([{ 'eq-userid': true }, { 'eq-userteams': true }])]]
      : []),
  ] as const;
  const all: Filter = Object.fromEntries([...own, ...linked, ...draw.some(system, 1, 2)]) as Filter;
  if (!draw.chance(30)) return all;
  const either = { any: [{ createdon: { today: true } }, { all: [{ createdon: { yesterday: true } }] }] };
  return { ...all, ...either };
}

function conditionOf({ draw }: Scene, { type, optionKeys }: DrawnColumn): unknown {
  // The rest are texts.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (type) {
    case 'whole':
    case 'duration':
    case 'timeZone':
    case 'decimal':
    case 'float':
    case 'money':
      return draw.pick([5, { gt: 1 }, { between: [1, 2] }, { 'not-null': true }, [1, 2]]);
    case 'yesNo':
      return draw.chance(50);
    case 'choice':
      return draw.pick([optionKeys[0], [...optionKeys], { ne: optionKeys[0] }, null]);
    case 'choices':
      return draw.pick([optionKeys[0], { 'contain-values': [...optionKeys] }, { 'not-null': true }]);
    case 'date':
    case 'dateTime':
      return draw.pick([
        '2026-03-31',
        { today: true },
        { 'on-or-after': '2026-03-31' },
        { 'olderthan-x-days': 7 },
      ]);
    case 'lookup':
    case 'customer':
      return draw.pick([{ 'not-null': true }, '5a2c4d0e-0000-5000-8000-000000000001', null]);
    default:
      return draw.pick(['a & b', { like: '%<x>%' }, { 'begins-with': "O'N" }, ['a', 'b'], { null: true }]);
  }
}
