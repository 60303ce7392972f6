/** Shape first: a part of a source is decoded only when it has the shape that its schema asks for. */
import type { JsonValue } from '../source/json-value.ts';
import { fileStart } from '../source/place.ts';
import { validate, type Schema } from '../spec/validate.ts';

const NOWHERE = fileStart('');

/**
 * True when the value can be decoded; what is wrong was reported when the whole file was validated. Keys that nobody reads keep
 * nothing from being decoded.
 */
export function isValid(schema: Schema, value: JsonValue | undefined): boolean {
  return value !== undefined && validate(opened(schema), value, NOWHERE, () => undefined);
}

const known = new WeakMap<Schema, Schema>();

/** The schema that admits further keys. */
function opened(schema: Schema): Schema {
  const made = known.get(schema) ?? open(schema);
  known.set(schema, made);
  return made;
}

function open({ additionalProperties, properties, items, anyOf, ...rest }: Schema): Schema {
  return {
    ...rest,
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: opened(additionalProperties) }
      : {}),
    ...(properties === undefined ? {} : { properties: openedMembers(properties) }),
    ...(items === undefined ? {} : { items: opened(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(opened) }),
  };
}

function openedMembers(properties: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, opened(schema)]));
}
