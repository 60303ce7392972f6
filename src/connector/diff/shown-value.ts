/** A value of a document as a message shows it. */
import { printJson } from '../../source/json-text.ts';
import type { JsonValue } from '../../source/json-value.ts';

const MAX = 60;

export function shownValue(value: JsonValue): string;
export function shownValue(value: JsonValue | undefined): string | undefined;
export function shownValue(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : printJson(value, { indent: '', newline: '' });
  return text.length > MAX ? `${text.slice(0, MAX - 1)}…` : text;
}
