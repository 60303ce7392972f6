/**
 * An OpenAPI document as the rules look at it: operations with their parameters and responses, references followed, and every schema once,
 * each with its place. Whatever has the wrong type is left out here; `rules/openapi-schema.ts` says that it is wrong.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';
import type { ConnectorSource } from './connector-source.ts';
import { resolve, stepsOf } from './references.ts';
import { schemasOf, type SchemaView } from './schemas.ts';

export interface ConnectorView extends ConnectorSource {
  readonly document: JsonObject;
  readonly operations: readonly OperationView[];
  /** By operationId; of those that stand twice, the first. */
  readonly byId: ReadonlyMap<string, OperationView>;
  readonly schemas: readonly SchemaView[];
}

export interface OperationView extends Part {
  readonly method: string;
  /** The key below `paths`. */
  readonly path: string;
  /** '' when there is none. */
  readonly operationId: string;
  /** Its own and those that its path shares. */
  readonly parameters: readonly ParameterView[];
  readonly responses: readonly ResponseView[];
  readonly isTrigger: boolean;
}

export interface ParameterView extends Part {
  readonly name: string;
  /** `path`, `query`, `header`, `body`, `formData`, or whatever stands there. */
  readonly in: string;
  /** Where the operation names it: another place than `at` when that is a reference. */
  readonly usedAt: Place;
}

export interface ResponseView extends Part {
  /** `200`, `default`. */
  readonly status: string;
}

/** A part of the document and where it stands. */
export interface Part {
  readonly value: JsonObject;
  readonly at: Place;
}

/** The view of a document that is a map; undefined for anything else. */
export function viewOf(source: ConnectorSource): ConnectorView | undefined {
  const { document } = source;
  if (!isObject(document)) return undefined;
  const operations = operationsIn(document, source.at);
  const byId = new Map<string, OperationView>();
  for (const one of operations) if (!byId.has(one.operationId)) byId.set(one.operationId, one);
  return { ...source, document, operations, byId, schemas: schemasOf(document, source.at) };
}

export const METHODS: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
]);

/** The operations in the order of the document, which stands at `root`. */
export function operationsIn(document: JsonObject, root: Place): readonly OperationView[] {
  const paths = document['paths'];
  return isObject(paths) ? Object.keys(paths).flatMap((path) => operationsAt(document, root, path)) : [];
}

/** Those of one path. */
export function operationsAt(document: JsonObject, root: Place, path: string): readonly OperationView[] {
  const paths = document['paths'];
  const item = isObject(paths) ? paths[path] : undefined;
  if (!isObject(item)) return [];
  const here = at(root, 'paths', path);
  const shared = parametersIn(item['parameters'], at(here, 'parameters'), document, root);
  return Object.entries(item).flatMap(([method, value]): OperationView[] => {
    if (!METHODS.has(method) || !isObject(value)) return [];
    return [operationOf({ value, at: at(here, method) }, { method, path, shared, document, root })];
  });
}

interface Around {
  readonly method: string;
  readonly path: string;
  readonly shared: readonly ParameterView[];
  readonly document: JsonObject;
  readonly root: Place;
}

function operationOf(
  { value, at: place }: Part,
  { method, path, shared, document, root }: Around,
): OperationView {
  const own = parametersIn(value['parameters'], at(place, 'parameters'), document, root);
  const given = new Set(own.map(keyOf));
  const kept = shared.filter((one) => !given.has(keyOf(one)));
  return {
    value,
    at: place,
    method,
    path,
    operationId: textOf(value['operationId']),
    parameters: [...kept, ...own],
    responses: responsesIn(value['responses'], at(place, 'responses'), document, root),
    isTrigger: value['x-ms-trigger'] !== undefined,
  };
}

/** Parameters are told apart by name and place. */
function keyOf(one: ParameterView): string {
  return `${one.in} ${one.name}`;
}

function parametersIn(
  list: JsonValue | undefined,
  place: Place,
  document: JsonObject,
  root: Place,
): readonly ParameterView[] {
  if (!isArray(list)) return [];
  return list.flatMap((item, index): ParameterView[] => {
    const usedAt = at(place, index);
    const part = followed(item, usedAt, document, root);
    if (part === undefined) return [];
    return [{ ...part, name: textOf(part.value['name']), in: textOf(part.value['in']), usedAt }];
  });
}

function responsesIn(
  map: JsonValue | undefined,
  place: Place,
  document: JsonObject,
  root: Place,
): readonly ResponseView[] {
  if (!isObject(map)) return [];
  return Object.entries(map).flatMap(([status, item]): ResponseView[] => {
    if (status.startsWith('x-')) return [];
    const part = followed(item, at(place, status), document, root);
    return part === undefined ? [] : [{ ...part, status }];
  });
}

/** More steps than any honest chain has: a circle ends here. */
const MAX_STEPS = 20;

/** What stands at a place, or what the reference there leads to. */
export function followed(
  value: JsonValue | undefined,
  place: Place,
  document: JsonObject,
  root: Place,
): Part | undefined {
  let part: { value: JsonValue | undefined; at: Place } = { value, at: place };
  for (let step = 0; step < MAX_STEPS && isObject(part.value); step += 1) {
    const reference = part.value['$ref'];
    if (typeof reference !== 'string') return { value: part.value, at: part.at };
    if (!reference.startsWith('#/')) return undefined;
    part = { value: resolve(document, reference), at: at(root, ...stepsOf(reference)) };
  }
  return undefined;
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
