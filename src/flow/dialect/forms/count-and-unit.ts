/** `5 Minute`: a whole number and a unit in one text. */
import type { JsonValue } from '../../../source/json-value.ts';

export const COUNT_AND_UNIT = /^(0|[1-9]\d{0,8}) ([A-Za-z]+)$/;

export function countAndUnit(count: JsonValue | undefined, unit: JsonValue | undefined): string | undefined {
  if (typeof count !== 'number' || typeof unit !== 'string') return undefined;
  const text = `${count} ${unit}`;
  return COUNT_AND_UNIT.test(text) ? text : undefined;
}

export function parseCountAndUnit(
  text: string,
): { readonly count: number; readonly unit: string } | undefined {
  const [, count, unit] = COUNT_AND_UNIT.exec(text) ?? [];
  return count === undefined || unit === undefined ? undefined : { count: Number(count), unit };
}
