/** What one evaluation may use, so that hostile text ends with an error in bounded time and memory. */
import { fail } from './failure.ts';

/** Characters of a string; the limit of the platform (limits reference of Power Automate and Logic Apps: 104,857,600). */
export const MAX_STRING = 104_857_600;

/** Characters and items that one evaluation may make in all. The platform stops by time; this is our bound, a second or less. */
const MAX_WORK = 40_000_000;

export interface Budget {
  left: number;
}

export function newBudget(): Budget {
  return { left: MAX_WORK };
}

/** Called before a string of `length` UTF-16 units is made. */
export function spendText(budget: Budget, length: number): void {
  if (length > MAX_STRING) fail({ kind: 'long-text', length, limit: MAX_STRING });
  spend(budget, length);
}

/** Called before an array or object of `count` members is made: each costs as much as a dozen characters. */
export function spendItems(budget: Budget, count: number): void {
  spend(budget, 12 * count);
}

function spend(budget: Budget, work: number): void {
  budget.left -= work;
  if (budget.left < 0) fail({ kind: 'too-much-work' });
}
