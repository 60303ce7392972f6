/** A value in a message. */
import { jsonText } from '../json/json-print.ts';
import type { Value } from '../value.ts';

const MOST = 40;

/** Strings as in an expression, other values as JSON; long ones are cut. */
export function shown(value: Value): string {
  const text =
    typeof value === 'string' ? `'${value.slice(0, MOST).replaceAll("'", "''")}'` : jsonText(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
