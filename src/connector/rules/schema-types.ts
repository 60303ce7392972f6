/** The types of schemas, parameters and headers are words that OpenAPI 2.0 has, and lists say what is in them. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { printJson } from '../../source/json-text.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import type { ConnectorView, OperationView, Part } from '../view.ts';
import type { ConnectorRule } from './rule.ts';

const OF_VALUES = ['string', 'number', 'integer', 'boolean', 'array'];
const OF_FORM_FIELDS = [...OF_VALUES, 'file'];
const OF_SCHEMAS = [...OF_VALUES, 'object', 'file', 'null'];

interface Typed extends Part {
  readonly allowed: readonly string[];
}

export const schemaTypes: ConnectorRule = (connector, report) => {
  const seen = new Set<unknown>();
  for (const one of typedParts(connector)) {
    if (seen.has(one.value)) continue;
    seen.add(one.value);
    checkType(one, report);
  }
};

function typedParts({ operations, schemas }: ConnectorView): readonly Typed[] {
  return [
    ...operations.flatMap(parametersOf),
    ...operations.flatMap(headersOf),
    ...schemas
      .filter((one) => one.value['$ref'] === undefined)
      .map((one) => ({ value: one.value, at: one.at, allowed: OF_SCHEMAS })),
  ];
}

function parametersOf({ parameters }: OperationView): readonly Typed[] {
  return parameters
    .filter((one) => one.in !== 'body')
    .map((one) => ({
      value: one.value,
      at: one.at,
      allowed: one.in === 'formData' ? OF_FORM_FIELDS : OF_VALUES,
    }));
}

function headersOf({ responses }: OperationView): readonly Typed[] {
  return responses.flatMap(({ value: { headers }, at: place }) =>
    Object.entries(isObject(headers) ? headers : {}).flatMap(([name, value]) =>
      isObject(value) ? [{ value, at: at(place, 'headers', name), allowed: OF_VALUES }] : [],
    ),
  );
}

function checkType({ value, at: place, allowed }: Typed, report: Report): void {
  const { type, items } = value;
  const here = at(place, 'type');
  if (isArray(type)) report('connector/type-list', here, {});
  else if (type !== undefined && !allowed.includes(wordOf(type))) {
    const found = wordOf(type);
    report('connector/type', here, { found, nearest: suggest(found, allowed), allowed });
  }
  if (type === 'array' && items === undefined) report('connector/array-items', here, {});
  else if (type !== 'array' && typeof type === 'string' && items !== undefined)
    report('connector/items-of-other', at(place, 'items'), { type });
}

function wordOf(value: JsonValue): string {
  return typeof value === 'string' ? value : printJson(value, { indent: '', newline: '' });
}
