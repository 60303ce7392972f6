/** The operations of an OpenAPI 2.0 document as flows call them. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly at: Path;
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  /** The caller has to give it: required, and without a default that the platform fills in. */
  readonly needed: boolean;
}

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** Every operation, those without an operationId as ''. */
export function operationsOf(document: JsonValue): readonly Operation[] {
  const paths = isObject(document) ? document['paths'] : undefined;
  if (!isObject(document) || !isObject(paths)) return [];
  return Object.entries(paths).flatMap(([path, item]) => {
    if (!isObject(item)) return [];
    const shared = parametersOf(item['parameters'], document);
    return Object.entries(item).flatMap(([method, operation]): Operation[] => {
      if (!METHODS.includes(method) || !isObject(operation)) return [];
      const own = parametersOf(operation['parameters'], document);
      const operationId = typeof operation['operationId'] === 'string' ? operation['operationId'] : '';
      return [
        { operationId, method, path, at: ['paths', path, method], parameters: overridden(shared, own) },
      ];
    });
  });
}

/** An operation's own parameter takes the place of the one that its path shares, by name and place. */
function overridden(shared: readonly Parameter[], own: readonly Parameter[]): Parameter[] {
  const kept = shared.filter((one) => !own.some((other) => other.name === one.name && other.in === one.in));
  return [...kept, ...own];
}

function parametersOf(list: JsonValue | undefined, document: JsonObject): Parameter[] {
  if (!isArray(list)) return [];
  return list.flatMap((one): Parameter[] => {
    const parameter = isObject(one) && typeof one['$ref'] === 'string' ? resolve(document, one['$ref']) : one;
    if (!isObject(parameter) || typeof parameter['name'] !== 'string') return [];
    const needed = parameter['required'] === true && parameter['default'] === undefined;
    return [
      { name: parameter['name'], in: typeof parameter['in'] === 'string' ? parameter['in'] : '', needed },
    ];
  });
}

/** What a local reference (`#/definitions/X`) leads to. */
export function resolve(document: JsonValue, reference: string): JsonValue | undefined {
  let here: JsonValue | undefined = document;
  for (const step of stepsOf(reference)) here = memberOf(here, step);
  return here;
}

/** The keys and indexes that a local reference goes through. */
export function stepsOf(reference: string): readonly string[] {
  return reference.slice(2).split('/').map(keyOfStep);
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A reference is an address that holds a JSON pointer: percent signs are undone first, then the pointer's own escapes. */
function keyOfStep(step: string): string {
  return percentDecoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A percent sign that escapes nothing stands for itself. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
