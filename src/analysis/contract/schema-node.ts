/** A schema as the values of a call are held against it: references followed, `allOf` joined, and how much it says at all. */
import { localReference, resolve } from '../../connector/references.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';

export type SchemaType = (typeof TYPES)[number];

const TYPES = ['object', 'array', 'string', 'integer', 'number', 'boolean'] as const;

export interface SchemaNode {
  /** Undefined when anything can stand here. */
  readonly type: SchemaType | undefined;
  /** `enum`, `format`, `maxLength`, `items`…: of the schema itself before those of what it takes over. */
  readonly facts: JsonObject;
  /** The values that there are, as texts; undefined when the list is none, or only a help. */
  readonly choices: ReadonlySet<string> | undefined;
  readonly properties: ReadonlyMap<string, JsonValue>;
  readonly required: readonly string[];
  /** There may be members that are not listed. */
  readonly isOpen: boolean;
}

export type NodeOf = (schema: JsonValue | undefined) => SchemaNode | undefined;

/** The nodes of a document, each made once. */
export function schemaNodes(document: JsonValue): NodeOf {
  const known = new WeakMap<JsonObject, SchemaNode>();
  return (schema) => {
    if (!isObject(schema)) return undefined;
    let node = known.get(schema);
    if (node === undefined) known.set(schema, (node = nodeOf(basesOf(schema, document))));
    return node;
  };
}

/** The schema, what its reference leads to and what it takes over, each once; the nearest first. */
function basesOf(schema: JsonObject, document: JsonValue): readonly JsonObject[] {
  const found = new Set<JsonObject>([schema]);
  // What is added to a set while it is walked is walked too.
  for (const one of found) {
    const reference = localReference(one);
    const target = reference === undefined ? undefined : resolve(document, reference);
    const { allOf } = one;
    for (const base of [target, ...(isArray(allOf) ? allOf : [])]) if (isObject(base)) found.add(base);
    // A reference that leads nowhere hides what it is.
    if (typeof one['$ref'] === 'string' && !isObject(target)) found.add(UNKNOWN);
  }
  return [...found];
}

/** Stands for what cannot be read. */
const UNKNOWN: JsonObject = { 'x-unknown': true };

/** Words that say that another call, or a choice, decides what a value looks like. */
const DYNAMIC = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'anyOf', 'oneOf', 'not', 'x-unknown'];

function nodeOf(bases: readonly JsonObject[]): SchemaNode {
  const isDynamic = bases.some((one) => DYNAMIC.some((key) => one[key] !== undefined));
  const facts = Object.assign({}, ...bases.toReversed()) as JsonObject;
  const properties = new Map<string, JsonValue>();
  for (const one of bases)
    for (const [name, value] of Object.entries(isObject(one['properties']) ? one['properties'] : {}))
      if (!properties.has(name)) properties.set(name, value);
  const required = bases.flatMap((one) => (isArray(one['required']) ? one['required'] : []));
  return {
    type: isDynamic ? undefined : typeIn(facts, properties),
    facts,
    choices: choicesIn(facts),
    properties,
    required: [...new Set(required)].filter((name) => typeof name === 'string'),
    isOpen: isDynamic || properties.size === 0 || bases.some((one) => mayHaveMore(one)),
  };
}

function choicesIn({ enum: list, 'x-ms-enum': hints }: JsonObject): ReadonlySet<string> | undefined {
  if (!isArray(list) || list.length === 0) return undefined;
  if (isObject(hints) && hints['modelAsString'] === true) return undefined;
  const texts = list.filter((one) => !isObject(one) && !isArray(one)).map(String);
  return texts.length === list.length ? new Set(texts) : undefined;
}

function typeIn({ type }: JsonObject, properties: ReadonlyMap<string, JsonValue>): SchemaType | undefined {
  if (type === undefined) return properties.size > 0 ? 'object' : undefined;
  return TYPES.find((one) => one === type);
}

function mayHaveMore({ additionalProperties }: JsonObject): boolean {
  return additionalProperties !== undefined && additionalProperties !== false;
}
