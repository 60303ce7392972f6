/** The characters of an OpenAPI document in a solution, where it stands without blanks. */
import { printJson } from '../source/json-text.ts';
import type { JsonValue } from '../source/json-value.ts';

export function documentSize(document: JsonValue): number {
  return printJson(document, { indent: '', newline: '' }).length;
}
