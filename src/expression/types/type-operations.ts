/** Joining, comparing and naming types. */
import {
  ANY,
  ANY_OBJECT,
  BOOLEAN,
  DECIMAL,
  FLOAT,
  INTEGER,
  NEVER,
  NULL,
  arrayOf,
  type Listed,
  type ObjectType,
  type PlainType,
  type Property,
  type StringType,
  type Type,
  type UnionType,
} from './type.ts';
import { sameName } from '../names.ts';
import { onceForType } from './once-for-type.ts';
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
  return unionOfAll(types);
}

function unionOfAll(types: readonly Type[]): Type {
  const singles: Single[] = [];
  for (const type of types) {
    const found = alternatives(type);
    if (found === undefined) return ANY;
    for (const one of found) if (!addTo(singles, one)) singles.push(one);
  }
  const [only] = singles;
  return only !== undefined && singles.length === 1 ? only : { kind: 'union', of: singles };
}

/** What may be null as well. Nearly every read of a flow gives such a type. */
export const orNull = onceForType((type) => unionOf(type, NULL));

/** Joins `one` with a single type of its kind that is there already. */
function addTo(singles: Single[], one: Single): boolean {
  const index = singles.findIndex((other) => other.kind === one.kind);
  const other = singles[index];
  if (other === undefined) return false;
  const both = joined(other, one);
  // What is true of one of the two only because someone claims it is no more certain of both.
  const isClaimed = other.claimed === true || one.claimed === true;
  singles[index] = isClaimed && both.claimed !== true ? { ...both, claimed: true } : both;
  return true;
}

function joined(a: Single, b: Single): Single {
  if (a.kind === 'string' && b.kind === 'string')
    return a.is === b.is && a.listed === b.listed && a.idOf === b.idOf ? a : { kind: 'string' };
  if (a.kind === 'array' && b.kind === 'array')
    return a.items === b.items ? a : arrayOf(unionOf(a.items, b.items));
  if (a.kind === 'object' && b.kind === 'object') return a === b ? a : knownJoin(a, b);
  return isScalar(a) && isScalar(b) && a.listed !== b.listed ? { kind: a.kind } : a;
}

function isScalar(type: Single): type is PlainType | StringType {
  return type.kind !== 'array' && type.kind !== 'object';
}

/** Types of a flow hold one another many times over, so each pair is joined once. */
const joins = new WeakMap<ObjectType, WeakMap<ObjectType, ObjectType>>();

function knownJoin(a: ObjectType, b: ObjectType): ObjectType {
  let ofA = joins.get(a);
  if (ofA === undefined) joins.set(a, (ofA = new WeakMap<ObjectType, ObjectType>()));
  let made = ofA.get(b);
  if (made === undefined) ofA.set(b, (made = joinedObjects(a, b)));
  return made;
}

function joinedObjects(a: ObjectType, b: ObjectType): ObjectType {
  const properties = new Map<string, Property>();
  for (const name of [...a.properties.keys(), ...b.properties.keys()]) {
    if (properties.has(name)) continue;
    properties.set(name, joinedProperty(name, a, b));
  }
  // Of many objects without members in common, the names say nothing, and to join each with all before would take too long.
  if (properties.size > MAX_JOINED) return ANY_OBJECT;
  return { kind: 'object', properties, others: joinedOthers(a, b) };
}

const MAX_JOINED = 400;

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

/** The table of whose rows a value is the id, if it is not null. */
export function onlyId(type: Type): string | undefined {
  const [only, ...others] = alternatives(type)?.filter((one) => one.kind !== 'null') ?? [];
  return only?.kind === 'string' && others.length === 0 ? only.idOf : undefined;
}

/** What a value of the type is said to be one of, if it is not null. Undefined where nothing is said of one of its kinds. */
export function listedOf(type: Type): Listed | undefined {
  const found = alternatives(type)?.filter((one) => one.kind !== 'null') ?? [];
  const lists = found.map((one) => (isScalar(one) ? one.listed : undefined));
  const known = lists.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < lists.length) return undefined;
  return { values: known.flatMap((one) => one.values), isClosed: known.every((one) => one.isClosed) };
}

/** Whether what is known of the type, or of one of its alternatives, is a claim. */
export function isClaimed(type: Type): boolean {
  return alternatives(type)?.some((one) => one.claimed === true) ?? false;
}

/** Whether null is among what its values are declared to be. */
export function isDeclaredNull(type: Type): boolean {
  return alternatives(type)?.some((one) => one.kind === 'null' && one.claimed === true) ?? false;
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
  if (isItems(value)) return arrayOf(unionOfAll(value.map(typeOf)));
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

/** Whether no value of the one type can equal one of the other; nothing is said of what has no value. Numbers of all kinds can be equal. */
export function neverEqual(a: Type, b: Type): boolean {
  const left = alternatives(a);
  const right = alternatives(b);
  if (left === undefined || right === undefined) return false;
  if (left.length === 0 || right.length === 0) return false;
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
