/**
 * Dynamic values and schemas: an operation of the same connector gives them, with parameters that it has and values from fields that the
 * calling operation has (Microsoft Learn, "Extend an OpenAPI definition for a custom connector", dynamic values, dynamic schema).
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { ConnectorView, OperationView, Part } from '../view.ts';
import { itemsAreObjects } from './dynamic-items.ts';
import { nearest } from './nearest.ts';
import type { ConnectorRule } from './rule.ts';

/** What says where in the answer the list is, and which field of an item is the value. */
const LISTS = [
  { key: 'x-ms-dynamic-values', list: 'value-collection', value: 'value-path' },
  { key: 'x-ms-dynamic-list', list: 'itemsPath', value: 'itemValuePath' },
] as const;
const SCHEMAS = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'] as const;
/** A tree to pick from: one call for its roots, one for what is below an item. */
const TREE = 'x-ms-dynamic-tree';

export const dynamic: ConnectorRule = (connector, report) => {
  const seen = new Set<unknown>();
  for (const part of partsWithDynamics(connector)) {
    if (seen.has(part.value)) continue;
    seen.add(part.value);
    for (const one of LISTS) {
      const use = useOf(part, one.key);
      const target = use === undefined ? undefined : checkUse(one.key, use, connector, report);
      if (use !== undefined && target !== undefined) checkValue(one, use, target, connector, report);
    }
    for (const [key, use] of otherUses(part)) checkUse(key, use, connector, report);
  }
};

function partsWithDynamics({ operations, schemas }: ConnectorView): readonly Part[] {
  return [
    ...operations.flatMap((one) => one.parameters),
    ...operations.flatMap((one) => one.responses),
    ...schemas,
  ];
}

interface Use {
  readonly value: JsonValue;
  readonly at: Place;
}

function useOf({ value, at: place }: Part, key: string): Use | undefined {
  const use = value[key];
  return use === undefined ? undefined : { value: use, at: at(place, key) };
}

function otherUses(part: Part): readonly (readonly [key: string, use: Use])[] {
  const schemas = SCHEMAS.map((key) => [key, useOf(part, key)] as const);
  const tree = part.value[TREE];
  const calls = isObject(tree)
    ? ['open', 'browse'].map((call) => [TREE, useOf({ value: tree, at: at(part.at, TREE) }, call)] as const)
    : [];
  return [...schemas, ...calls].flatMap(([key, use]) => (use === undefined ? [] : [[key, use] as const]));
}

/** The operation that is called. */
function checkUse(
  key: string,
  { value, at: place }: Use,
  { byId }: ConnectorView,
  report: Report,
): OperationView | undefined {
  const use = isObject(value) ? value : {};
  const { operationId } = use;
  // The file picker and the users of the directory are built in and name no operation.
  const isBuiltIn = use['capability'] !== undefined || use['builtInOperation'] !== undefined;
  if (operationId === undefined && isBuiltIn) return undefined;
  const found = typeof operationId === 'string' ? operationId : '';
  const target = found === '' ? undefined : byId.get(found);
  if (target === undefined) {
    const args = { key, found, nearest: nearest(found, byId) };
    report('connector/dynamic-operation', at(place, 'operationId'), args);
  } else checkParameters(use['parameters'], at(place, 'parameters'), target, report);
  return target;
}

/** Where items are plain values, each is the value itself. */
function checkValue(
  { key, list, value: name }: (typeof LISTS)[number],
  { value, at: place }: Use,
  target: OperationView,
  { document }: ConnectorView,
  report: Report,
): void {
  if (!isObject(value) || value[name] !== undefined) return;
  if (!itemsAreObjects(target, value[list], document)) return;
  report('connector/dynamic-setting', place, { key, name, operationId: target.operationId });
}

function checkParameters(
  given: JsonValue | undefined,
  place: Place,
  target: OperationView,
  report: Report,
): void {
  const parameters = isObject(given) ? given : {};
  const known = new Set(target.parameters.map((one) => one.name));
  for (const name of hasBody(target) ? [] : Object.keys(parameters)) {
    if (isKnown(name, known)) continue;
    const args = { name, operationId: target.operationId, nearest: nearest(name, known) };
    report('connector/dynamic-parameter', at(place, name), args);
  }
  for (const one of target.parameters) {
    if (!isNeeded(one.value) || one.in === 'body' || Object.hasOwn(parameters, one.name)) continue;
    report('connector/dynamic-missing', place, { name: one.name, operationId: target.operationId });
  }
}

/** `body/field` reaches into a body. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || known.has(name.slice(0, Math.max(0, name.indexOf('/'))));
}

function isNeeded(value: JsonObject): boolean {
  return value['required'] === true && value['default'] === undefined;
}

/** Some name the fields of a body without the body's own name; which fields a body has is not looked at. */
function hasBody({ parameters }: OperationView): boolean {
  return parameters.some((one) => one.in === 'body');
}
