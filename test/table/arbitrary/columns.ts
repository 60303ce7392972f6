/** Columns of every type with any of their settings. */
import { COLUMN_TYPES } from '../../../src/spec/column-schema.ts';
import type { ColumnSpec } from '../../../src/spec/solution-schema.ts';
import { options } from './choices.ts';
import { given, type Draw } from './draw.ts';
import { description, key, label } from './words.ts';
import { tableNamed, type DrawnColumn, type DrawnTable, type Scene } from './scene.ts';

type Type = ColumnSpec['type'];

/** Lookups more often: many other parts begin with one. */
const TYPES: readonly Type[] = [...COLUMN_TYPES, 'lookup', 'lookup', 'lookup', 'lookup'];
type Tail = Omit<Partial<ColumnSpec>, 'name' | 'type'>;

export function column(scene: Scene, table: DrawnTable): DrawnColumn {
  const { draw } = scene;
  const type = draw.pick(TYPES);
  const spec: ColumnSpec = given({
    name: label(scene),
    type,
    description: description(scene),
    required: draw.maybe(20, () => draw.pick(['recommended', 'required', 'none'])),
    readOnly: draw.maybe(20, () => draw.chance(50)),
    searchable: draw.maybe(20, () => draw.chance(50)),
    secured: draw.maybe(15, () => true),
    audit: type === 'lookup' || type === 'customer' ? undefined : draw.maybe(20, () => draw.chance(50)),
    ...tailOf(type, scene, table),
  });
  return { key: key(scene), type, spec, targets: targetsOf(spec), optionKeys: optionKeysOf(spec, scene) };
}

function targetsOf({ type, to }: ColumnSpec): readonly string[] {
  if (type === 'customer') return ['account', 'contact'];
  return to === undefined ? [] : typeof to === 'string' ? [to] : to;
}

function optionKeysOf({ options: source }: ColumnSpec, { choices }: Scene): readonly string[] {
  if (source === undefined) return [];
  return Object.keys(typeof source === 'string' ? (choices[source]?.options ?? {}) : source);
}

// One case a type.
// eslint-disable-next-line complexity
function tailOf(type: Type, scene: Scene, table: DrawnTable): Tail {
  const { draw } = scene;
  switch (type) {
    case 'text':
    case 'textArea':
    case 'email':
    case 'url':
    case 'phone':
    case 'ticker':
      return given({ maxLength: draw.maybe(50, () => draw.pick([1, 50, 400, 4000])) });
    case 'autonumber':
      return {
        pattern: draw.pick([
          '{SEQNUM:5}',
          'REF-{SEQNUM:4}-{RANDSTRING:6}',
          '{DATETIMEUTC:yyyyMMdd}&{SEQNUM:3}',
        ]),
      };
    case 'memo':
    case 'richText':
      return given({ maxLength: draw.maybe(50, () => draw.pick([1, 2000, 1048576])) });
    case 'whole':
      return range(draw, [-2147483648, -7, 0, 12, 2147483647]);
    case 'duration':
    case 'timeZone':
    case 'date':
    case 'dateTime':
      return type === 'date' || type === 'dateTime' ? given({ behavior: behaviorOf(type, draw) }) : {};
    case 'decimal':
    case 'float':
    case 'money':
      return given({
        ...range(draw, [-1000.5, -0.25, 0, 0.0001, 99.99, 100000000000]),
        precision: draw.maybe(50, () => draw.int(0, 4)),
      });
    case 'yesNo':
      return given({
        yes: draw.maybe(40, () => label(scene)),
        no: draw.maybe(40, () => label(scene)),
        default: draw.maybe(40, () => draw.chance(50)),
      });
    case 'choice':
    case 'choices':
      return choiceTail(type, scene);
    case 'lookup':
    case 'customer':
      return lookupTail(type, scene, table);
    case 'file':
    case 'image':
      return given({ maxSize: draw.maybe(40, () => draw.pick([1, 1024, 30720])) });
  }
}

function range(draw: Draw, bounds: readonly number[]): Tail {
  const [min, max] = draw.some(bounds, 2, 2);
  return given({ min: draw.chance(50) ? min : undefined, max: draw.chance(50) ? max : undefined });
}

function behaviorOf(type: 'date' | 'dateTime', draw: Draw): ColumnSpec['behavior'] {
  const all = [
    'userLocal',
    'timeZoneIndependent',
    ...(type === 'date' ? (['dateOnly'] as const) : []),
  ] as const;
  return draw.maybe(70, () => draw.pick(all));
}

function choiceTail(type: Type, scene: Scene): Tail {
  const { draw, choices } = scene;
  const names = Object.keys(choices);
  const source = names.length > 0 && draw.chance(40) ? draw.pick(names) : options(scene);
  const keys = optionKeysOf({ name: '', type, options: source }, scene);
  return given({
    options: source,
    default: type === 'choice' ? draw.maybe(40, () => draw.pick(keys)) : undefined,
  });
}

const CASCADES = ['none', 'all', 'active', 'userOwned'] as const;

function lookupTail(type: Type, scene: Scene, table: DrawnTable): Tail {
  const { draw } = scene;
  const onDelete = (): ColumnSpec['onDelete'] => draw.pick(['restrict', 'removeLink']);
  if (type === 'customer') return given({ onDelete: draw.maybe(30, onDelete) });
  const names = new Set([...scene.tables.map((one) => one.name), 'account', 'contact', 'systemuser']);
  // A lookup of several tables does not lead to its own.
  const others = [...names].filter((one) => one !== table.name);
  if (draw.chance(25)) return { to: draw.some(others, 2, 3) };
  const to = draw.pick([...names]);
  if (!canFollow(table, to, scene) || draw.chance(50))
    return given({ to, onDelete: draw.maybe(30, onDelete) });
  table.hasParent = true;
  return draw.chance(50) ? { to, cascade: 'parental' } : { to, ...cascadeOf(table, to, scene) };
}

/** A table has one parent at most, and parents make no circle: only tables that came before are parents. */
function canFollow(table: DrawnTable, to: string, { tables }: Scene): boolean {
  const before = tables.slice(0, tables.indexOf(table)).some((one) => one.name === to);
  return table.kind === 'new' && !table.hasParent && (before || to === table.name || to === 'account');
}

function cascadeOf(table: DrawnTable, to: string, scene: Scene): Tail {
  const { draw } = scene;
  const owned = [table, tableNamed(scene, to)].every((one) => one?.ownership !== 'organization');
  const words = owned ? CASCADES : CASCADES.slice(0, 3);
  const cascade = given({
    assign: draw.pick(words),
    share: draw.maybe(50, () => draw.pick(words)),
    unshare: draw.maybe(50, () => draw.pick(words)),
    reparent: draw.maybe(50, () => draw.pick(words)),
  });
  return draw.chance(50) ? { cascade } : { cascade, onDelete: 'cascade' };
}
