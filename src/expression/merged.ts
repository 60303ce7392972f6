/** Objects put together. */
import { spendItems, type Budget } from './budget.ts';
import type { Members, Value } from './value.ts';

/** Of members of one name the last one stays, at the place of the first. */
export function merged(objects: readonly Members[], budget: Budget): Members {
  const all = new Map<string, Value>();
  for (const object of objects) {
    spendItems(budget, object.size);
    for (const [name, value] of object) all.set(name, value);
  }
  return all;
}
