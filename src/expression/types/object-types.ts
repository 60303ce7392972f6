/** The types of objects that are made of others. */
import { sameLetters } from '../text/letters.ts';
import { ANY_OBJECT, type ObjectType, type Property, type Type } from './type.ts';
import { alternatives, unionOf } from './type-operations.ts';

/** What an argument is, where it is an object; undefined when it cannot be one. */
export function objectIn(type: Type | undefined): ObjectType | undefined {
  const found = type === undefined ? undefined : alternatives(type);
  return found === undefined ? ANY_OBJECT : found.find((one) => one.kind === 'object');
}

/** The members of both, of two of one name that of `b`. */
export function mergedType(a: ObjectType, b: ObjectType): ObjectType {
  const properties = new Map<string, Property>();
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()]))
    properties.set(name, mergedProperty(a, b, name));
  return { kind: 'object', properties, others: unionOfSome(a.others, b.others) };
}

function mergedProperty(a: ObjectType, b: ObjectType, name: string): Property {
  const inA = a.properties.get(name);
  const inB = b.properties.get(name);
  if (inB?.optional === false) return inB;
  const type = unionOf(...[inA?.type ?? a.others, inB?.type ?? b.others].filter((one) => one !== undefined));
  return { type, optional: inA?.optional ?? true };
}

function unionOfSome(...types: readonly (Type | undefined)[]): Type | undefined {
  const known = types.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : unionOf(...known);
}

/** After `addProperty`, which fails when there is a member whose name differs in case at most. `name` undefined: it is not known. */
export function withAdded(of: ObjectType, name: string | undefined, value: Type): ObjectType {
  if (name === undefined) return { ...of, others: unionOfSome(of.others, value) };
  const properties = new Map([...of.properties].filter(([key]) => !sameLetters(key, name)));
  return { ...of, properties: properties.set(name, { type: value, optional: false }) };
}

/** After `setProperty`, which looks for the exact name first and for one that differs in case then. */
export function withSet(of: ObjectType, name: string | undefined, value: Type): ObjectType {
  if (name === undefined) return withAnySet(of, value);
  const place = placeOf(of, name);
  const properties = new Map(of.properties);
  if (place !== undefined)
    return { ...of, properties: properties.set(place, { type: value, optional: false }) };
  for (const [key, property] of of.properties)
    if (sameLetters(key, name)) properties.set(key, { ...property, type: unionOf(property.type, value) });
  // A member that is not known may have the name in another case.
  const others = of.others === undefined ? undefined : unionOf(of.others, value);
  return { ...of, properties: properties.set(name, { type: value, optional: true }), others };
}

/** The name under which a value is set for sure; undefined when it depends on what is there. */
function placeOf(of: ObjectType, name: string): string | undefined {
  if (of.properties.get(name)?.optional === false) return name;
  if (of.others !== undefined) return undefined;
  const [first, ...more] = [...of.properties.keys()].filter((key) => key !== name && sameLetters(key, name));
  if (first === undefined) return name;
  const isOnly = more.length === 0 && !of.properties.has(name);
  return isOnly && of.properties.get(first)?.optional === false ? first : undefined;
}

function withAnySet(of: ObjectType, value: Type): ObjectType {
  const properties = new Map<string, Property>();
  for (const [key, { type, optional }] of of.properties)
    properties.set(key, { type: unionOf(type, value), optional });
  return { ...of, properties, others: unionOfSome(of.others, value) };
}

/** After `removeProperty`, which looks for the name in the same way. */
export function withRemoved(of: ObjectType, name: string | undefined): ObjectType {
  const properties = new Map(of.properties);
  const place = name === undefined ? undefined : placeOf(of, name);
  if (place !== undefined) {
    properties.delete(place);
    return { ...of, properties };
  }
  for (const [key, property] of of.properties)
    if (name === undefined || sameLetters(key, name)) properties.set(key, { ...property, optional: true });
  return { ...of, properties };
}
