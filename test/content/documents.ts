/** The shipped connectors as data, and Microsoft's own referrals connector where its file is at hand. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { resolve } from '../../src/connector/references.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';

const CONNECTORS = new URL('../../connector/', import.meta.url).pathname;

export type Key = 'referrals' | 'events';

export function documentOf(key: Key): JsonObject {
  return parse(readFileSync(`${CONNECTORS}${key}/openapi.yaml`, 'utf8')) as JsonObject;
}

export function settingsOf(key: Key): JsonObject {
  return parse(readFileSync(`${CONNECTORS}${key}/connector.yaml`, 'utf8')) as JsonObject;
}

/** Path of the swagger file of Microsoft's connector "Partner Center Referrals" (microsoft/PowerPlatformConnectors). */
const OFFICIAL = process.env['COSELL_OFFICIAL_CONNECTOR'];

export const official: JsonObject | undefined =
  OFFICIAL === undefined ? undefined : (JSON.parse(readFileSync(OFFICIAL, 'utf8')) as JsonObject);

/** A member some keys further in; references on the way are followed. */
export function memberAt(document: JsonObject, value: JsonValue, ...keys: readonly string[]): JsonValue {
  const here = followed(document, value);
  const [first, ...rest] = keys;
  if (first === undefined) return here;
  return memberAt(document, isObject(here) ? (here[first] ?? null) : null, ...rest);
}

export function followed(document: JsonObject, value: JsonValue): JsonValue {
  if (!isObject(value) || typeof value['$ref'] !== 'string') return value;
  return followed(document, resolve(document, value['$ref']) ?? null);
}

export interface RawOperation {
  readonly method: string;
  readonly value: JsonObject;
  readonly parameters: readonly RawParameter[];
}

export interface RawParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: JsonValue;
}

/** By operationId. */
export function rawOperations(document: JsonObject): ReadonlyMap<string, RawOperation> {
  const found = new Map<string, RawOperation>();
  for (const item of Object.values(document['paths'] as Record<string, JsonObject>)) {
    for (const [method, value] of Object.entries(item)) {
      if (!isObject(value) || typeof value['operationId'] !== 'string') continue;
      const list = isArray(value['parameters']) ? value['parameters'] : [];
      const parameters = list
        .map((one) => followed(document, one))
        .filter(isObject)
        .map(rawParameter);
      found.set(value['operationId'], { method, value, parameters });
    }
  }
  return found;
}

function rawParameter(value: JsonObject): RawParameter {
  const { name, required, schema = null } = value;
  return { name: textOf(name), in: textOf(value['in']), required: required === true, schema };
}

/** '' for what is no text. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function operation(document: JsonObject, operationId: string): RawOperation {
  const found = rawOperations(document).get(operationId);
  if (found === undefined) throw new Error(`no operation ${operationId}`);
  return found;
}

export function bodyOf(document: JsonObject, operationId: string): JsonValue {
  const body = operation(document, operationId).parameters.find((one) => one.in === 'body');
  return followed(document, body?.schema ?? null);
}

/** The schema of the answer that says that it worked. */
export function answerOf(document: JsonObject, operationId: string): JsonValue {
  const { value } = operation(document, operationId);
  const ok = memberAt(document, value, 'responses', '200');
  return memberAt(document, ok ?? memberAt(document, value, 'responses', '204'), 'schema');
}

/** Every schema below a schema, itself first, with the way to it: `/team[]/email`. */
export function schemasBelow(
  document: JsonObject,
  schema: JsonValue,
  way = '',
): readonly { readonly way: string; readonly schema: JsonObject }[] {
  const here = followed(document, schema);
  if (!isObject(here)) return [];
  const properties = isObject(here['properties']) ? Object.entries(here['properties']) : [];
  return [
    { way, schema: here },
    ...('items' in here ? schemasBelow(document, here['items'] ?? null, `${way}[]`) : []),
    ...properties.flatMap(([name, one]) => schemasBelow(document, one, `${way}/${name}`)),
  ];
}
