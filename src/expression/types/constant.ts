/** Calls without anything from the run are evaluated when they are read. */
import type { FailureFacts } from '../../diagnostics/catalog/failure.ts';
import type { Budget } from '../budget.ts';
import { EvaluationFailure, fail } from '../failure.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import { EMPTY_RUN, type RunData } from '../run/run-data.ts';
import type { Value } from '../value.ts';

export interface Constant {
  readonly value: Value;
}

export interface ConstantFailure {
  readonly failure: FailureFacts;
  /** From 0. */
  readonly argument: number | undefined;
}

/** What a check may spend on the constant parts of one text: enough for what people write, little enough to stay quick. */
const WORK = 200_000;

export function constantBudget(): Budget {
  return { left: WORK };
}

/** Even a date may look at the clock: `1/5` is one of this year. */
const NO_RUN: RunData = {
  ...EMPTY_RUN,
  now: () => fail({ kind: 'not-given', what: 'clock', key: 'now' }),
  random: () => fail({ kind: 'not-given', what: 'seed', key: 'seed' }),
};

/** The result of a call whose arguments are known; undefined when one is not, or when the budget does not suffice. */
export function constantResult(
  { name, pure, evaluate }: FunctionDefinition,
  args: readonly (Constant | undefined)[],
  budget: Budget,
): Constant | ConstantFailure | undefined {
  if (!pure) return undefined;
  const values: Value[] = [];
  for (const arg of args) {
    if (arg === undefined) return undefined;
    values.push(arg.value);
  }
  try {
    return { value: evaluate(values, { name, run: NO_RUN, budget }) };
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    return isDoubt(error.facts) ? undefined : { failure: error.facts, argument: error.argument };
  }
}

/** Failures that say more about us than about the call. */
function isDoubt({ kind }: FailureFacts): boolean {
  return kind === 'too-much-work' || kind === 'not-offline' || kind === 'not-given';
}
