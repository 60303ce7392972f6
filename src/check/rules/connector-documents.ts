/** What a custom connector's OpenAPI document must be for the platform to take it at all. */
import { operationsOf, resolve } from '../../connector/operations.ts';
import { withValues } from '../../connector/variable-expressions.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { printJson } from '../../source/json-text.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

/** Characters that the platform's column for the document takes. */
const MAX_DOCUMENT = 500_000;

export const connectorDocuments: Rule = (solution, report) => {
  for (const { model, openApiFile } of solution.connectors) {
    const place: Place = { file: openApiFile, path: [], part: 'value' };
    const document = model.openApi;
    if (!isObject(document) || document['swagger'] !== '2.0') {
      reportVersion(document, place, report);
      continue;
    }
    checkAddress(document, place, report);
    checkOperations(document, place, report);
    checkReferences(document, document, place, report);
    const size = printJson(document, { indent: '', newline: '' }).length;
    if (size > MAX_DOCUMENT)
      report('connector/size', place, { part: 'OpenAPI document', size, limit: MAX_DOCUMENT });
  }
};

function reportVersion(document: JsonValue, place: Place, report: Report): void {
  const members = isObject(document) ? document : {};
  const key: 'swagger' | 'openapi' = members['swagger'] === undefined ? 'openapi' : 'swagger';
  const version = members[key];
  const isNumber = typeof version === 'number' || version instanceof Numeral;
  const unquoted = key === 'swagger' && isNumber && Number(version) === 2;
  const found = isNumber || typeof version === 'string' ? { key, version: String(version), unquoted } : {};
  report('connector/not-openapi-2', at(place, key), found);
}

function checkAddress(document: JsonObject, place: Place, report: Report): void {
  const { host, basePath } = document;
  if (typeof host === 'string' && /[/\s]|^$/.test(withValues(host, 'host')))
    report('connector/host', at(place, 'host'), { host });
  if (typeof basePath === 'string' && !withValues(basePath, '/path').startsWith('/'))
    report('connector/base-path', at(place, 'basePath'), { basePath });
}

function checkOperations(document: JsonObject, place: Place, report: Report): void {
  const operations = operationsOf(document);
  if (operations.length === 0) report('connector/no-operations', at(place, 'paths'), {});
  const seen = new Map<string, Place>();
  for (const { operationId, method, path, at: steps } of operations) {
    const here = at(place, ...steps, 'operationId');
    const first = seen.get(operationId);
    if (operationId === '') report('connector/no-operation-id', here, { method, path });
    else if (first !== undefined)
      report('connector/same-operation-id', here, { operationId }, { at: first, note: 'the first one' });
    seen.set(operationId, here);
  }
}

function checkReferences(value: JsonValue, document: JsonObject, place: Place, report: Report): void {
  if (isArray(value)) {
    for (const [index, item] of value.entries()) checkReferences(item, document, at(place, index), report);
  }
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const here = at(place, key);
    if (key !== '$ref' || typeof item !== 'string') checkReferences(item, document, here, report);
    else if (!item.startsWith('#/')) report('connector/external-reference', here, { reference: item });
    else if (resolve(document, item) === undefined)
      report('connector/unknown-reference', here, { reference: item });
  }
}
