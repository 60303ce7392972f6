/** The body of a call: at most one, with a schema, and not beside form fields. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';
import type { ConnectorView, OperationView } from '../view.ts';
import type { ConnectorRule } from './rule.ts';

export const bodies: ConnectorRule = (connector, report) => {
  const seen = new Set<unknown>();
  for (const one of connector.operations) {
    checkCount(one, report);
    checkSchemas(one, seen, report);
    checkFiles(one, connector, report);
  }
};

function checkCount({ parameters, method, value }: OperationView, report: Report): void {
  const body = parameters.filter((one) => one.in === 'body');
  const [first, second] = body;
  const field = parameters.find((one) => one.in === 'formData');
  if (first !== undefined && second !== undefined)
    report('connector/two-bodies', second.usedAt, {}, { at: first.usedAt, note: 'the first one' });
  if (first !== undefined && field !== undefined)
    report('connector/body-and-form', first.usedAt, {}, { at: field.usedAt, note: 'a form field' });
  const sent = first ?? field;
  // A webhook trigger describes its own call.
  if (sent !== undefined && method === 'get' && value['x-ms-trigger'] === undefined)
    report('connector/body-of-get', sent.usedAt, {});
}

function checkSchemas({ parameters }: OperationView, seen: Set<unknown>, report: Report): void {
  for (const { in: where, value, at: place } of parameters) {
    // A shared body is wrong once.
    if (where !== 'body' || value['schema'] !== undefined || seen.has(value)) continue;
    seen.add(value);
    report('connector/body-schema', place, {});
  }
}

/** "If type is file, consumes must be multipart/form-data or application/x-www-form-urlencoded" (OpenAPI 2.0, parameter object). */
function checkFiles({ parameters, value }: OperationView, { document }: ConnectorView, report: Report): void {
  const consumes = value['consumes'] ?? document['consumes'];
  for (const one of parameters) {
    if (one.in !== 'formData' || one.value['type'] !== 'file' || takesForms(consumes)) continue;
    report('connector/file-consumes', one.usedAt, { name: one.name });
  }
}

function takesForms(consumes: JsonValue | undefined): boolean {
  const types = isArray(consumes) ? consumes : [];
  return types.some((one) => typeof one === 'string' && FORM.test(one));
}

/** Parameters such as a charset may follow. */
const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
