/** JSON as a step evaluates it → type of the value. */
import type { Template } from '../../expression/syntax/ast.ts';
import { typeOf, unionOf } from '../../expression/types/type-operations.ts';
import { ANY, NEVER, arrayOf, type Property, type Type } from '../../expression/types/type.ts';
import { valueFromJson } from '../../expression/run/value-from-json.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';

/** How texts in a value are read. */
export interface Reading {
  /** The text as an expression was found in it; undefined when it has none. */
  readonly templateOf: (text: string) => Template | undefined;
  /** The type of what stands at the path. */
  readonly typeOf: (template: Template, path: Path) => Type;
}

/** Values in values beyond which nothing is said. */
const MAX_DEPTH = 40;

export function valueType(value: JsonValue | undefined, path: Path, reading: Reading): Type {
  return typeAt(value, path, reading, 0);
}

function typeAt(value: JsonValue | undefined, path: Path, reading: Reading, depth: number): Type {
  if (value === undefined || depth > MAX_DEPTH) return ANY;
  if (typeof value === 'string') return textType(value, path, reading);
  if (isArray(value)) {
    // Items that are alike are joined one by one, so of a long list only the first ones are looked at, as if the rest were like them.
    if (value.length > MAX_ITEMS) return arrayOf(ANY);
    return arrayOf(
      value.length === 0
        ? NEVER
        : unionOf(...value.map((item, index) => typeAt(item, [...path, index], reading, depth + 1))),
    );
  }
  return isObject(value) ? objectType(value, path, reading, depth) : typeOf(valueFromJson(value));
}

const MAX_ITEMS = 500;

function textType(text: string, path: Path, reading: Reading): Type {
  const template = reading.templateOf(text);
  return template === undefined ? typeOf(text) : reading.typeOf(template, path);
}

function objectType(value: JsonObject, path: Path, reading: Reading, depth: number): Type {
  const properties = new Map<string, Property>();
  const unnamed: Type[] = [];
  for (const [key, member] of Object.entries(value)) {
    const type = typeAt(member, [...path, key], reading, depth + 1);
    const name = keyText(key, reading);
    if (name === undefined) unnamed.push(type);
    else properties.set(name, { type, optional: false });
  }
  // A computed name may be one of the others.
  const isComputed = unnamed.length > 0;
  return {
    kind: 'object',
    properties: isComputed ? widened(properties, unnamed) : properties,
    others: isComputed ? unionOf(...unnamed) : undefined,
  };
}

function widened(
  properties: ReadonlyMap<string, Property>,
  unnamed: readonly Type[],
): ReadonlyMap<string, Property> {
  const entries = [...properties].map(
    ([name, { type }]) => [name, { type: unionOf(type, ...unnamed), optional: false }] as const,
  );
  return new Map(entries);
}

/** The name that a key stands for; undefined when it is computed. */
function keyText(key: string, { templateOf }: Reading): string | undefined {
  const template = templateOf(key);
  if (template === undefined) return key;
  return template.kind === 'text' ? template.text : undefined;
}
