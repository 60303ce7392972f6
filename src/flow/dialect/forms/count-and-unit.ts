/** `5 Minute`: a whole number and a unit in one text. */
import type { JsonValue } from '../../../source/json-value.ts';

const PATTERN = /^(0|[1-9]\d{0,8}) ([A-Za-z]+)$/;

export function countAndUnit(count: JsonValue | undefined, unit: JsonValue | undefined): string | undefined {
  if (typeof count !== 'number' || typeof unit !== 'string') return undefined;
  const text = `${count} ${unit}`;
  return PATTERN.test(text) ? text : undefined;
}

export function parseCountAndUnit(
  text: string,
): { readonly count: number; readonly unit: string } | undefined {
  const [, count, unit] = PATTERN.exec(text) ?? [];
  return count === undefined || unit === undefined ? undefined : { count: Number(count), unit };
}
