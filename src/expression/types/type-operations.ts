/** Joining, comparing and naming types. */
import {
  ANY,
  BOOLEAN,
  DECIMAL,
  FLOAT,
  INTEGER,
  NEVER,
  NULL,
  arrayOf,
  type ObjectType,
  type Property,
  type Type,
  type UnionType,
} from './type.ts';
import { sameName } from '../names.ts';
import {
  isItems,
  isKindOf,
  isMembers,
  isNumberKind,
  kindOf,
  type Kind,
  type Value,
  type ValueKind,
} from '../value.ts';

type Single = UnionType['of'][number];

/** What a value may be, one by one: none for `NEVER`; undefined when nothing is known. */
export function alternatives(type: Type): readonly Single[] | undefined {
  if (type.kind === 'any') return undefined;
  return type.kind === 'union' ? type.of : [type];
}

export function isAny(type: Type): boolean {
  return type.kind === 'any';
}

/** The type of what may be any of these. A union holds one type of each kind: two strings are a string, arrays are joined by their items. */
export function unionOf(...types: readonly Type[]): Type {
  const singles: Single[] = [];
  for (const type of types) {
    const found = alternatives(type);
    if (found === undefined) return ANY;
    for (const one of found) if (!addTo(singles, one)) singles.push(one);
  }
  const [only] = singles;
  return only !== undefined && singles.length === 1 ? only : { kind: 'union', of: singles };
}

/** Joins `one` with a single type of its kind that is there already. */
function addTo(singles: Single[], one: Single): boolean {
  const index = singles.findIndex((other) => other.kind === one.kind);
  const other = singles[index];
  if (other === undefined) return false;
  singles[index] = joined(other, one);
  return true;
}

function joined(a: Single, b: Single): Single {
  if (a.kind === 'string' && b.kind === 'string') return a.is === b.is ? a : { kind: 'string' };
  if (a.kind === 'array' && b.kind === 'array')
    return a.items === b.items ? a : arrayOf(unionOf(a.items, b.items));
  if (a.kind === 'object' && b.kind === 'object') return a === b ? a : joinedObjects(a, b);
  return a;
}

function joinedObjects(a: ObjectType, b: ObjectType): ObjectType {
  const properties = new Map<string, Property>();
  for (const name of [...a.properties.keys(), ...b.properties.keys()]) {
    if (properties.has(name)) continue;
    properties.set(name, joinedProperty(name, a, b));
  }
  return { kind: 'object', properties, others: joinedOthers(a, b) };
}

function joinedProperty(name: string, a: ObjectType, b: ObjectType): Property {
  const inA = a.properties.get(name);
  const inB = b.properties.get(name);
  const types = [inA?.type ?? a.others, inB?.type ?? b.others].filter((type) => type !== undefined);
  return {
    type: unionOf(...types),
    optional: (inA?.optional ?? true) || (inB?.optional ?? true),
  };
}

function joinedOthers(a: ObjectType, b: ObjectType): Type | undefined {
  if (a.others === undefined) return b.others;
  return b.others === undefined ? a.others : unionOf(a.others, b.others);
}

/** The type of the items of an array; of a string, that of its characters. `any` where it may be something else. */
export function itemsOf(type: Type): Type {
  const found = alternatives(type);
  if (found === undefined) return ANY;
  return unionOf(
    ...found.map((one) => {
      if (one.kind === 'array') return one.items;
      return one.kind === 'string' ? ({ kind: 'string' } as const) : ANY;
    }),
  );
}

/** The type without null. */
export function withoutNull(type: Type): Type {
  const found = alternatives(type);
  return found === undefined ? type : unionOf(...found.filter((one) => one.kind !== 'null'));
}

/** The only string that the type has; undefined where there may be another value. */
export function onlyString(type: Type | undefined): string | undefined {
  return type?.kind === 'string' ? type.is : undefined;
}

/** The members of an object type that a name may mean: the one that is spelt so first, then those that differ in case only. */
export function propertiesOf(type: ObjectType, name: string): readonly Property[] {
  const exact = type.properties.get(name);
  const found = exact === undefined ? [] : [exact];
  for (const [key, property] of type.properties)
    if (key !== name && sameName(key, name)) found.push(property);
  return found;
}

/** The most exact type of a value. */
export function typeOf(value: Value): Type {
  if (isItems(value)) return arrayOf(unionOf(...value.map(typeOf)));
  if (isMembers(value)) {
    const properties = new Map<string, Property>();
    for (const [name, member] of value) properties.set(name, { type: typeOf(member), optional: false });
    return { kind: 'object', properties, others: undefined };
  }
  if (typeof value === 'string') return { kind: 'string', is: value };
  return PLAIN[kindOf(value)];
}

const PLAIN: Readonly<Record<ValueKind, Type>> = {
  null: NULL,
  boolean: BOOLEAN,
  integer: INTEGER,
  float: FLOAT,
  decimal: DECIMAL,
  string: { kind: 'string' },
  array: arrayOf(NEVER),
  object: { kind: 'object', properties: new Map(), others: undefined },
};

/** Whether a value is of the type. */
export function hasType(value: Value, type: Type): boolean {
  const found = alternatives(type);
  return found === undefined || found.some((one) => hasSingle(value, one));
}

function hasSingle(value: Value, type: Single): boolean {
  if (kindOf(value) !== type.kind) return false;
  if (type.kind === 'string') return type.is === undefined || type.is === value;
  if (type.kind === 'array') return isItems(value) && value.every((item) => hasType(item, type.items));
  return type.kind !== 'object' || (isMembers(value) && hasProperties(value, type));
}

function hasProperties(value: ReadonlyMap<string, Value>, type: ObjectType): boolean {
  for (const [name, property] of type.properties) if (!property.optional && !value.has(name)) return false;
  for (const [name, member] of value) {
    const expected = type.properties.get(name)?.type ?? type.others;
    if (expected === undefined || !hasType(member, expected)) return false;
  }
  return true;
}

/** Whether a value of the type can be of one of the kinds. */
export function mayBe(type: Type, kinds: readonly Kind[]): boolean {
  const found = alternatives(type);
  return (
    found === undefined ||
    found.length === 0 ||
    found.some((one) => kinds.some((kind) => isKindOf(one.kind, kind)))
  );
}

/** Whether no value of the one type can equal one of the other. Numbers of all kinds can be equal. */
export function neverEqual(a: Type, b: Type): boolean {
  const left = alternatives(a);
  const right = alternatives(b);
  if (left === undefined || right === undefined) return false;
  return left.every((one) => right.every((other) => singlesDiffer(one, other)));
}

function singlesDiffer(a: Single, b: Single): boolean {
  if (isNumberKind(a.kind) && isNumberKind(b.kind)) return false;
  // Documentation has equals(true, 1) as true, the runtime not; how a text that says "true" compares is not known.
  if (isDoubtful(a, b) || isDoubtful(b, a)) return false;
  if (a.kind === 'string' && b.kind === 'string')
    return a.is !== undefined && b.is !== undefined && a.is !== b.is;
  return a.kind !== b.kind;
}

function isDoubtful(a: Single, b: Single): boolean {
  return a.kind === 'boolean' && (b.kind === 'string' || isNumberKind(b.kind));
}
