/** Value → text, as `@{…}`, `concat`, `join` and `string` give it. Source: results observed on the runtime. */
import type { Budget } from '../budget.ts';
import { contentText } from '../content/content.ts';
import { jsonText } from '../json/json-print.ts';
import { numberText } from '../numbers/number-text.ts';
import { isItems, isMembers, type Value } from '../value.ts';

/** Null is the empty text, booleans begin with a capital, content is decoded, objects and arrays are JSON. `budget` pays for that. */
export function textOf(value: Value, budget?: Budget): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isItems(value) || isMembers(value)) return contentText(value) ?? jsonText(value, budget);
  return numberText(value);
}
