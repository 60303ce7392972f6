/** A value as it stands in a path, a query or a header. */
import { Numeral, isArray, type JsonValue } from '../../source/json-value.ts';
import type { ParameterView } from '../view.ts';

/** The separators of `collectionFormat` (OpenAPI 2.0); `multi` repeats the parameter instead. */
const SEPARATORS: ReadonlyMap<JsonValue | undefined, string> = new Map([
  ['csv', ','],
  ['ssv', ' '],
  ['tsv', '\t'],
  ['pipes', '|'],
]);

/** One text, or several when the parameter is repeated; undefined for a value that has no such form. */
export function textsOf(
  { value: parameter }: ParameterView,
  value: JsonValue,
): readonly string[] | undefined {
  const texts = (isArray(value) ? value : [value]).map(textOf);
  if (!texts.every((one) => one !== undefined)) return undefined;
  if (!isArray(value) || parameter['collectionFormat'] === 'multi') return texts;
  return [texts.join(SEPARATORS.get(parameter['collectionFormat']) ?? ',')];
}

function textOf(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Numeral)
    return String(value);
  return undefined;
}

/** A value inside a path. Some services unescape twice; `x-ms-url-encoding: double` is for them. */
export function inPath({ value: parameter }: ParameterView, text: string): string {
  const once = encodeURIComponent(text);
  return parameter['x-ms-url-encoding'] === 'double' ? encodeURIComponent(once) : once;
}

/** `$filter` keeps its dollar sign: nothing requires it to be escaped, and logs are easier to read. */
export function inQuery(name: string, text: string): string {
  return `${encodeURIComponent(name).replaceAll('%24', '$')}=${encodeURIComponent(text)}`;
}
