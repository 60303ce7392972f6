/** How long the retries of a call can take. Source: limits of Power Automate (2025-02), retry policies of Azure Logic Apps. */
import { isObject, Numeral, type JsonValue } from '../source/json-value.ts';
import { secondsOf } from './duration.ts';

/** The longest wait between two tries: one day. */
const LONGEST = 86_400;

/**
 * In seconds, all waits together in the worst case. Exponential: the wait before try n is at most `interval` · 2^(n-1). `default` when nothing is said:
 * minutes to a quarter of an hour, by the plan of the maker. Undefined for what is computed, or cannot be read.
 */
export function longestWait(policy: JsonValue | undefined): number | 'default' | undefined {
  if (policy === undefined) return 'default';
  if (!isObject(policy) || typeof policy['type'] !== 'string') return undefined;
  const type = policy['type'].toLowerCase();
  if (type === 'none') return 0;
  if (type === 'default' && policy['interval'] === undefined) return 'default';
  const [count, interval] = [countOf(policy['count']), durationOf(policy['interval'])];
  if (count === undefined || interval === undefined) return undefined;
  if (type === 'fixed') return count * interval;
  const most = durationOf(policy['maximumInterval']) ?? LONGEST;
  let total = 0;
  for (let tries = 0; tries < Math.min(count, 90); tries += 1) total += Math.min(interval * 2 ** tries, most);
  return total;
}

function countOf(value: JsonValue | undefined): number | undefined {
  const count = value instanceof Numeral ? Number(value.lexeme) : value;
  return typeof count === 'number' && count >= 0 ? count : undefined;
}

function durationOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'string' ? secondsOf(value) : undefined;
}
