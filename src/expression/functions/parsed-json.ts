/** JSON in functions: what cannot be read is a failure. */
import { fail } from '../failure.ts';
import { parseJson } from '../json/json-parse.ts';
import type { Value } from '../value.ts';

export function parsedJson(text: string): Value {
  const found = parseJson(text);
  if ('value' in found) return found.value;
  const { reason, offset } = found.problem;
  return fail({ kind: 'unreadable', as: 'JSON', reason: `${reason} (at letter ${offset + 1})` }, 0);
}
