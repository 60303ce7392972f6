/** Many values as texts, for functions that join them. */
import { spendText, type Budget } from '../budget.ts';
import { textOf } from './text.ts';
import type { Value } from '../value.ts';

/** The text of each value. Strings are not made anew; what is made is spent. */
export function textsOf(values: readonly Value[], budget: Budget): readonly string[] {
  return values.map((value) => {
    if (typeof value === 'string') return value;
    const text = textOf(value, budget);
    spendText(budget, text.length);
    return text;
  });
}

/** Of all together, in UTF-16 units. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
