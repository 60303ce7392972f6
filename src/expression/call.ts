/** What an evaluator knows besides its arguments. */
import type { Budget } from './budget.ts';
import type { RunData } from './run/run-data.ts';

export interface Call {
  /** The function as the table spells it, for messages. */
  readonly name: string;
  readonly run: RunData;
  readonly budget: Budget;
}
