/** Statuses in a flow document. Case does not count. */
import { STATUSES } from '../../model/statuses.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';

const KNOWN: ReadonlySet<string> = new Set(STATUSES.map((status) => status.toLowerCase()));

export function isStatus(text: string): boolean {
  return KNOWN.has(text.toLowerCase());
}

/** A list of known statuses in any case. */
export function isStatusList(value: JsonValue | undefined): value is readonly string[] {
  return isArray(value) && value.every((one) => typeof one === 'string' && isStatus(one));
}

export function hasStatus(list: readonly string[], status: (typeof STATUSES)[number]): boolean {
  return list.some((one) => one.toLowerCase() === status.toLowerCase());
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
