/** Element → value. */
import type {
  AttributeField,
  Beside,
  ChildField,
  Entry,
  Extra,
  Kept,
  Loose,
  OwnField,
  Presence,
} from './shape.ts';
import { childrenOf, ownText, printXml, type XmlElement } from './xml.ts';

/** The fields of a shape, sorted out once: elements are many. */
export interface FieldTable {
  readonly all: readonly Entry[];
  readonly attributes: readonly AttributeEntry[];
  readonly own: OwnEntry | undefined;
  readonly children: readonly ChildEntry[];
  /** Indexes in `children` of the fields that take an element of a name. */
  readonly takers: (name: string) => readonly number[];
}

type AttributeEntry = readonly [string, AttributeField<unknown, Presence>];
type OwnEntry = readonly [string, OwnField<unknown, Presence>];
type ChildEntry = readonly [string, ChildField<unknown, Presence>];

export function fieldTable(all: readonly Entry[]): FieldTable {
  const children = all.filter((one): one is ChildEntry => one[1].place === 'child');
  // A field may ask for a shape that is not made yet, so names are looked up when the first element comes.
  const known = new Map<string, readonly number[]>();
  return {
    all,
    attributes: all.filter((one): one is AttributeEntry => one[1].place === 'attribute'),
    own: all.find((one): one is OwnEntry => one[1].place === 'own'),
    children,
    takers: (name) => {
      const found = known.get(name);
      if (found !== undefined) return found;
      const made = [...children.keys()].filter((index) => children[index]?.[1].accepts(name) === true);
      known.set(name, made);
      return made;
    },
  };
}

export function readFields(table: FieldTable, found: XmlElement): Loose | undefined {
  const values = new Map<string, unknown>();
  const others = readAttributes(table, found, values);
  if (!readOwnText(table, found, values)) return undefined;
  const beside = readChildren(table, found, values);
  const result: Record<string, unknown> = {};
  for (const [key, field] of table.all) {
    const value = values.get(key);
    if (value === undefined) {
      if (field.presence === 'required') return undefined;
      if (field.presence === 'usual') result[key] = null;
    } else if (field.presence !== 'usual' || !same(value, field.usual)) result[key] = value;
  }
  return {
    ...result,
    ...(others === undefined ? {} : { others }),
    ...beside,
  };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The attributes that no field stands for; undefined when there are none. */
function readAttributes(
  { attributes }: FieldTable,
  found: XmlElement,
  values: Map<string, unknown>,
): Readonly<Record<string, string>> | undefined {
  const names = Object.keys(found.attributes);
  if (names.length === 0) return undefined;
  const others = new Set(names);
  for (const [key, field] of attributes) {
    const text = found.attributes[field.name];
    const value = text === undefined ? undefined : field.text.read(text);
    if (value === undefined) continue;
    values.set(key, value);
    others.delete(field.name);
  }
  if (others.size === 0) return undefined;
  return Object.fromEntries(Object.entries(found.attributes).filter(([name]) => others.has(name)));
}

/** False when the element has a text that no field stands for, or text among its children: a value has no place for their order. */
function readOwnText({ own }: FieldTable, found: XmlElement, values: Map<string, unknown>): boolean {
  const text = ownText(found);
  if (text !== '' && childrenOf(found).length > 0) return false;
  if (own === undefined) return text === '';
  const [key, field] = own;
  const value = field.text.read(text);
  if (value !== undefined) values.set(key, value);
  return value !== undefined;
}

/** Each child belongs to the first field that can read it: of those that follow the last one, then of all. No field takes one twice. */
function readChildren(
  table: FieldTable,
  found: XmlElement,
  values: Map<string, unknown>,
): Pick<Beside, 'more' | 'inside' | 'childOrder'> {
  const more: Extra[] = [];
  const inside: Record<string, Kept> = {};
  const order: number[] = [];
  for (const [at, child] of childrenOf(found).entries()) {
    const last = order.at(-1) ?? -1;
    const read = readChild(table, child, last, values);
    if (read === undefined) {
      more.push({ at, xml: printXml(child) });
      continue;
    }
    if (read.index !== last) order.push(read.index);
    values.set(read.key, read.value);
    if (read.kept !== undefined) inside[read.key] = read.kept;
  }
  const usual = order.every((index, position) => index > (order[position - 1] ?? -1));
  return {
    ...(more.length === 0 ? {} : { more }),
    ...(Object.keys(inside).length === 0 ? {} : { inside }),
    ...(usual ? {} : { childOrder: order.flatMap((index) => table.children[index]?.[0] ?? []) }),
  };
}

interface ReadChild {
  readonly index: number;
  readonly key: string;
  readonly value: unknown;
  readonly kept?: Kept;
}

/** `last` is the index of the field that took the child before: it may take another one when it repeats. */
function readChild(
  { children, takers }: FieldTable,
  child: XmlElement,
  last: number,
  values: ReadonlyMap<string, unknown>,
): ReadChild | undefined {
  const take = (index: number): ReadChild | undefined => {
    const [key, field] = children[index] ?? [];
    if (key === undefined || field === undefined) return undefined;
    if (values.has(key) && !(index === last && field.repeats)) return undefined;
    const read = field.readChild(child, values.get(key));
    return read === undefined ? undefined : { index, key, ...read };
  };
  const all = takers(child.name);
  for (const index of all) {
    const read = index >= last ? take(index) : undefined;
    if (read !== undefined) return read;
  }
  for (const index of all) {
    const read = index < last ? take(index) : undefined;
    if (read !== undefined) return read;
  }
  return undefined;
}
