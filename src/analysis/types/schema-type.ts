/**
 * JSON Schema → type, as OpenAPI 2.0 and 3.0, ParseJson and request triggers write it. What is not understood is `any`. Objects are open: a schema
 * says what is there, seldom what is not. Sources: JSON Schema drafts 4 to 7 (validation: type, enum, const, required, allOf, anyOf, oneOf,
 * additionalProperties, items), OpenAPI 2.0 with `x-nullable`, OpenAPI 3.0 with `nullable`.
 */
import { valueFromJson } from '../../expression/run/value-from-json.ts';
import { alternatives, typeOf, unionOf } from '../../expression/types/type-operations.ts';
import {
  ANY,
  BOOLEAN,
  CONTENT,
  INTEGER,
  NULL,
  NUMBER,
  STRING,
  arrayOf,
  type ObjectType,
  type PlainType,
  type Property,
  type Type,
} from '../../expression/types/type.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';

/** The schema that a `$ref` names; undefined when there is none. */
export type ResolveReference = (reference: string) => JsonValue | undefined;

/** Schemas in schemas beyond which nothing is said. */
const MAX_DEPTH = 24;
/** Schemas in all of a schema beyond which nothing is said: definitions that refer to each other can stand for very large types. */
const MAX_SCHEMAS = 5000;

const DECLARED_NULL: PlainType = { ...NULL, claimed: true };

interface Reading {
  readonly resolve: ResolveReference;
  /** Schemas that are being read: one inside of itself says nothing. */
  readonly open: Set<JsonObject>;
  readonly depth: number;
  readonly left: { schemas: number };
}

/**
 * The type of the values that a schema describes. Nulls that it declares are claimed, and so are objects, whose members it need not list; whether the rest
 * is a claim is for the caller to say ({@link claimed}): nobody compares the answers of connectors with their contract, `ParseJson` does.
 */
export function schemaType(schema: JsonValue | undefined, resolve: ResolveReference = () => undefined): Type {
  return typeIn(schema, { resolve, open: new Set(), depth: 0, left: { schemas: MAX_SCHEMAS } });
}

function typeIn(schema: JsonValue | undefined, reading: Reading): Type {
  if (!isObject(schema) || reading.depth > MAX_DEPTH || reading.open.has(schema)) return ANY;
  reading.left.schemas -= 1;
  if (reading.left.schemas < 0) return ANY;
  reading.open.add(schema);
  const type = openedType(schema, { ...reading, depth: reading.depth + 1 });
  reading.open.delete(schema);
  return type;
}

function openedType(schema: JsonObject, reading: Reading): Type {
  const reference = schema['$ref'];
  // What stands beside a reference is not looked at.
  if (typeof reference === 'string') return typeIn(reading.resolve(reference), reading);
  const found = describedType(schema, reading);
  return isNullable(schema) ? unionOf(found, DECLARED_NULL) : found;
}

function isNullable(schema: JsonObject): boolean {
  return schema['x-nullable'] === true || schema['nullable'] === true;
}

function describedType(schema: JsonObject, reading: Reading): Type {
  const listed = listedType(schema);
  if (listed !== undefined) return listed;
  const { allOf } = schema;
  if (isArray(allOf)) return mergedTypes(schema, allOf, reading);
  for (const key of ['anyOf', 'oneOf']) {
    const choices = schema[key];
    // Beside a type of its own, it only narrows that one.
    if (isArray(choices) && choices.length > 0 && schema['type'] === undefined)
      return unionOf(...choices.map((one) => typeIn(one, reading)));
  }
  return typedType(schema, reading);
}

/** Of `enum` and `const`. A string among them may be another one: lists of allowed words grow, and only their kind is sure. */
function listedType(schema: JsonObject): Type | undefined {
  const { enum: list, const: only } = schema;
  const values = only === undefined ? list : [only];
  if (!isArray(values) || values.length === 0 || values.some((one) => isObject(one) || isArray(one)))
    return undefined;
  const words = values.filter((one) => typeof one === 'string');
  const text: Type = { ...STRING, listed: { values: words, isClosed: false } };
  return unionOf(...values.map((one) => (typeof one === 'string' ? text : kindOfListed(one))));
}

function kindOfListed(value: Exclude<JsonValue, string>): Type {
  if (value === null) return DECLARED_NULL;
  return typeof value === 'boolean' ? typeOf(valueFromJson(value)) : NUMBER;
}

function typedType(schema: JsonObject, reading: Reading): Type {
  const { type } = schema;
  const kinds = isArray(type) ? type : [type ?? impliedKind(schema)];
  return kinds.length === 0 ? ANY : unionOf(...kinds.map((kind) => typeOfKind(kind, schema, reading)));
}

/** Schemas without a type mean the one that their other words speak of. */
function impliedKind(schema: JsonObject): string | undefined {
  if (isObject(schema['properties'])) return 'object';
  return isObject(schema['items']) ? 'array' : undefined;
}

function typeOfKind(kind: JsonValue | undefined, schema: JsonObject, reading: Reading): Type {
  if (kind === 'object') return objectType(schema, reading);
  if (kind === 'array') return arrayOf(typeIn(schema['items'], reading));
  if (kind === 'string') return stringType(schema['format']);
  return (typeof kind === 'string' && Object.hasOwn(PLAIN, kind) ? PLAIN[kind] : undefined) ?? ANY;
}

const PLAIN: Readonly<Record<string, Type | undefined>> = {
  integer: INTEGER,
  number: NUMBER,
  boolean: BOOLEAN,
  null: DECLARED_NULL,
};

/** Binary content of any size arrives as an object with the content in it, or as the text itself. */
function stringType(format: JsonValue | undefined): Type {
  return format === 'binary' || format === 'byte' ? unionOf(STRING, { ...CONTENT, claimed: true }) : STRING;
}

function objectType(schema: JsonObject, reading: Reading): Type {
  const { properties, required, additionalProperties } = schema;
  const needed = new Set(isArray(required) ? required : []);
  const found = new Map<string, Property>();
  for (const [name, one] of Object.entries(isObject(properties) ? properties : {})) {
    // OpenAPI 2.0 of some tools, and draft 3, say it at the member itself.
    const isNeeded = needed.has(name) || (isObject(one) && one['required'] === true);
    found.set(name, { type: typeIn(one, reading), optional: !isNeeded });
  }
  for (const name of needed)
    if (typeof name === 'string' && !found.has(name)) found.set(name, { type: ANY, optional: false });
  const others = othersType(additionalProperties, found.size === 0, reading);
  return { kind: 'object', properties: found, others, claimed: true };
}

function othersType(schema: JsonValue | undefined, isMap: boolean, reading: Reading): Type | undefined {
  if (schema === false) return undefined;
  return isMap && isObject(schema) ? typeIn(schema, reading) : ANY;
}

/** `allOf`: the members of all of them; where they are no objects, what the first that says something says. */
function mergedTypes(schema: JsonObject, all: readonly JsonValue[], reading: Reading): Type {
  const types = [typedType(schema, reading), ...all.map((one) => typeIn(one, reading))];
  const known = types.filter((one) => one.kind !== 'any');
  const objects = known.flatMap((one) => objectOf(one) ?? []);
  const [first = ANY] = known;
  if (objects.length === 0) return first;
  const properties = new Map(objects.flatMap((one) => [...one.properties]));
  const merged: ObjectType = { kind: 'object', properties, others: ANY, claimed: true };
  // It is null only where all of them can be.
  const isEachNullable = known.every((one) => alternatives(one)?.some(({ kind }) => kind === 'null'));
  return isEachNullable ? unionOf(merged, DECLARED_NULL) : merged;
}

function objectOf(type: Type): ObjectType | undefined {
  return alternatives(type)?.find((one) => one.kind === 'object');
}
