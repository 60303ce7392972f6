/** Values as a text that tells all kinds apart: `i1` integer, `f1.5` float, `s2:ab` string, `[…;]` array, `{1:a=…;}` object. */
import { numberText } from '../../../src/expression/numbers/number-text.ts';
import { isItems, isMembers, type Value } from '../../../src/expression/value.ts';

export function notationOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (typeof value === 'boolean') return String(value);
  if (isItems(value)) return `[${value.map((item) => `${notationOf(item)};`).join('')}]`;
  if (isMembers(value)) {
    const members = [...value].map(([name, one]) => `${name.length}:${name}=${notationOf(one)};`);
    return `{${members.join('')}}`;
  }
  return (typeof value === 'bigint' ? 'i' : 'f') + numberText(value);
}
