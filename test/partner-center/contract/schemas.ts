/**
 * Schemas of an OpenAPI 2.0 document for Ajv, stricter than they stand: a property that is not declared is a fault. OpenAPI
 * 2.0 has no null, so a null counts as absent: `withoutNulls` is for the data.
 */
import { Ajv } from 'ajv';
import type { ConnectorView, OperationView } from '../../../src/connector/view.ts';
import type { Values } from '../../../src/connector/request/values.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../../src/source/json-value.ts';

/** RFC 3339, as OpenAPI 2.0 says; the other formats say how wide numbers are. */
const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  int32: true,
  double: true,
} as const;

/** What is wrong with a value, one line each; empty when nothing is. */
export type Check = (value: JsonValue) => readonly string[];

export function checkerOf({ document }: ConnectorView): (schema: JsonValue) => Check {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  const definitions = closed(document['definitions'] ?? {}) as JsonObject;
  return (schema) => {
    const validate = ajv.compile({ allOf: [closed(schema)], definitions });
    return (value) => {
      validate(withoutNulls(value));
      return (validate.errors ?? []).map(
        ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    };
  };
}

/** An object takes the properties that it declares; none when it declares none. */
function closed(schema: JsonValue): JsonValue {
  if (isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return schema['type'] === 'object' && schema['additionalProperties'] === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}

export function withoutNulls(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])),
  );
}

/** What is wrong with the values of a call: each against its parameter. */
export function requestFaults(
  operation: OperationView,
  values: Values,
  check: (schema: JsonValue) => Check,
): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const parameter = operation.parameters.find((one) => one.name === name);
    if (parameter === undefined) return [`${name} is not declared`];
    const schema = parameter.in === 'body' ? parameter.value['schema'] : parameter.value;
    return check(schemaOf(schema))(value).map((fault) => `${name}${fault}`);
  });
}

/** `required: true` of a parameter is no keyword of a schema. */
function schemaOf(value: JsonValue | undefined): JsonValue {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([key, item]) => key !== 'required' || isArray(item)),
  );
}

/**
 * What is wrong with an answer: a status that is not declared, a body that does not fit, one that is not declared or is
 * missing.
 */
export function answerFaults(
  operation: OperationView,
  answer: { readonly status: number; readonly body?: JsonValue | undefined },
  check: (schema: JsonValue) => Check,
): readonly string[] {
  const response = operation.responses.find((one) => one.status === String(answer.status));
  if (response === undefined) return [`status ${answer.status} is not declared`];
  const schema = response.value['schema'];
  if (schema === undefined) return answer.body === undefined ? [] : ['a body is not declared'];
  return answer.body === undefined ? ['the declared body is missing'] : check(schema)(answer.body);
}
