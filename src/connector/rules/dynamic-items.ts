/** What is in the list that an operation answers with. */
import type { JsonObject, JsonValue } from '../../source/json-value.ts';
import type { OperationView } from '../view.ts';
import { isOpen, objectSchema, propertyOf } from './object-schema.ts';

/** True when the items have fields; false too when that is not described. `path` leads to the list: names with slashes between. */
export function itemsAreObjects(
  { responses }: OperationView,
  path: JsonValue | undefined,
  document: JsonObject,
): boolean {
  const answer = responses.find(({ status }) => status.startsWith('2'))?.value['schema'];
  const steps = typeof path === 'string' ? path.split('/').filter((step) => step !== '') : [];
  const list = steps.reduce((schema, step) => propertyIn(schema, step, document), answer);
  const items = objectSchema(itemsOf(list, document), document);
  return items !== undefined && !isOpen(items);
}

function propertyIn(
  schema: JsonValue | undefined,
  name: string,
  document: JsonObject,
): JsonValue | undefined {
  const object = objectSchema(schema, document);
  return object === undefined ? undefined : propertyOf(object, name);
}

function itemsOf(schema: JsonValue | undefined, document: JsonObject): JsonValue | undefined {
  const schemas = objectSchema(schema, document)?.schemas ?? [];
  return schemas.find((one) => one['items'] !== undefined)?.['items'];
}
