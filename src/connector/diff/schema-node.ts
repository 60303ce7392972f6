/** A schema with its references followed and what it takes over by `allOf` merged in; every part keeps its place. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { localReference, resolve, stepsOf } from '../references.ts';
import type { Part } from '../view.ts';

/** A document and where it stands. */
export interface Root {
  readonly document: JsonObject;
  readonly at: Place;
}

export interface SchemaNode {
  /** The schema itself: what leads to the same one is the same node. */
  readonly key: JsonObject;
  readonly at: Place;
  /** What counts first stands first. */
  readonly parts: readonly Part[];
  readonly root: Root;
}

/** A value in a schema; its place is where it stands, or would stand. */
export interface Facet {
  readonly value: JsonValue | undefined;
  readonly at: Place;
}

/** A schema that says nothing: what is missing, or is none. */
const NOTHING: JsonObject = {};

export function nodeOf({ value, at: place }: Facet, root: Root): SchemaNode {
  const start: Part = isObject(value) ? target({ value, at: place }, root) : { value: NOTHING, at: place };
  return { key: start.value, at: start.at, parts: partsOf(start, root), root };
}

/** Where a schema leads that is nothing but a reference. */
function target(start: Part, root: Root): Part {
  const seen = new Set<JsonObject>();
  let here = start;
  while (Object.keys(here.value).length === 1 && !seen.has(here.value)) {
    seen.add(here.value);
    const next = referred(here.value, root);
    if (next === undefined) break;
    here = next;
  }
  return here;
}

function referred(schema: JsonObject, root: Root): Part | undefined {
  const reference = localReference(schema);
  if (reference === undefined) return undefined;
  const value = resolve(root.document, reference);
  return isObject(value) ? { value, at: at(root.at, ...stepsOf(reference)) } : undefined;
}

/** Without recursion: a chain of `allOf` may be as long as its author likes. */
function partsOf(start: Part, root: Root): readonly Part[] {
  const found = new Map<JsonObject, Part>();
  const waiting = [start];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part.value)) continue;
    found.set(part.value, part);
    waiting.push(...inherited(part, root).reverse());
  }
  return [...found.values()];
}

function inherited({ value, at: place }: Part, root: Root): Part[] {
  const reference = referred(value, root);
  const all = own(value, 'allOf');
  const parts = isArray(all)
    ? all.flatMap((one, index) => (isObject(one) ? [{ value: one, at: at(place, 'allOf', index) }] : []))
    : [];
  return reference === undefined ? parts : [reference, ...parts];
}

export function own(value: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What a schema says under a key: the first part that says something wins. */
export function facet({ parts, at: place }: SchemaNode, key: string): Facet {
  const part = parts.find((one) => Object.hasOwn(one.value, key));
  return part === undefined
    ? { value: undefined, at: at(place, key) }
    : { value: part.value[key], at: at(part.at, key) };
}

export function propertiesOf({ parts }: SchemaNode): ReadonlyMap<string, Facet> {
  const found = new Map<string, Facet>();
  for (const part of parts) {
    const properties = own(part.value, 'properties');
    if (!isObject(properties)) continue;
    for (const [name, value] of Object.entries(properties)) {
      if (!found.has(name)) found.set(name, { value, at: at(part.at, 'properties', name) });
    }
  }
  return found;
}

/** The properties that have to be there. */
export function requiredOf({ parts }: SchemaNode): ReadonlySet<string> {
  const lists = parts.map((part) => own(part.value, 'required'));
  return new Set(
    lists.flatMap((list) => (isArray(list) ? list.filter((name) => typeof name === 'string') : [])),
  );
}

/** The type that a schema says; undefined when anything goes. */
export function declaredType(node: SchemaNode): string | undefined {
  const { value } = facet(node, 'type');
  if (typeof value === 'string') return value;
  // A list of types is no OpenAPI 2.0, but published documents have it, nearly always to say that null may come as well.
  const types: readonly string[] = isArray(value)
    ? value.filter((one) => typeof one === 'string').filter((one) => one !== 'null')
    : [];
  return types.length > 0 ? types.toSorted().join(' or ') : undefined;
}

/** The type that a schema says or shows. */
export function typeOf(node: SchemaNode): string | undefined {
  const declared = declaredType(node);
  if (declared !== undefined) return declared;
  if (propertiesOf(node).size > 0) return 'object';
  return facet(node, 'items').value === undefined ? undefined : 'array';
}
