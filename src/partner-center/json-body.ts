/** The JSON of a request. */
import { parseJson } from '../source/json-text.ts';
import type { JsonValue } from '../source/json-value.ts';
import type { Request } from './protocol.ts';
import { invalid, refusal, type Refusal } from './refusal.ts';

/** `text/json` is in the service's own model of webhooks; the patch type is the registered one of JSON Patch. */
const JSON_TYPE = /^\s*(?:(?:application|text)\/json|application\/json-patch\+json)\s*(?:;|$)/i;

export function readJson({
  headers,
  body,
}: Request): { readonly kind: 'json'; readonly value: JsonValue } | Refusal {
  if (!JSON_TYPE.test(headers['content-type'] ?? ''))
    return refusal(415, 'invalidRequest', 'The content type must be application/json.');
  const { value, errors } = parseJson(body);
  if (value === undefined || errors.length > 0)
    return invalid({ path: '', text: 'The body is not valid JSON.' });
  return { kind: 'json', value };
}
