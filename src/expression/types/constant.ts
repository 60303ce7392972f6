/** Calls without anything from the run are evaluated when they are read. */
import type { FailureFacts } from '../../diagnostics/catalog/failure.ts';
import type { Budget } from '../budget.ts';
import { EvaluationFailure, fail } from '../failure.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import { EMPTY_RUN, type RunData } from '../run/run-data.ts';
import type { Value } from '../value.ts';
import { parameterAt } from './signature.ts';

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
  { name, family, pure, evaluate }: FunctionDefinition,
  args: readonly (Constant | undefined)[],
  budget: Budget,
): Constant | ConstantFailure | undefined {
  // What needs the run, the clock or chance gives no value here, but may refuse its arguments before it asks for them.
  if (!pure && (family === 'workflow' || args.length < 2)) return undefined;
  const values: Value[] = [];
  for (const arg of args) {
    if (arg === undefined) return undefined;
    values.push(arg.value);
  }
  try {
    const value = evaluate(values, { name, run: NO_RUN, budget });
    return pure ? { value } : undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/** The first constant argument that the function cannot use, whatever the others are. */
export function argumentFailure(
  definition: FunctionDefinition,
  args: readonly (Constant | undefined)[],
  budget: Budget,
): ConstantFailure | undefined {
  const call = { name: definition.name, run: NO_RUN, budget };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    const test = arg === undefined ? undefined : parameterAt(definition, index)?.test;
    if (arg === undefined || test === undefined) continue;
    try {
      test(arg.value, call, index);
    } catch (error) {
      const found = failureOf(error);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function failureOf(error: unknown): ConstantFailure | undefined {
  if (!(error instanceof EvaluationFailure)) throw error;
  return isDoubt(error.facts) ? undefined : { failure: error.facts, argument: error.argument };
}

/** Failures that say more about us than about the call. */
function isDoubt({ kind }: FailureFacts): boolean {
  return kind === 'too-much-work' || kind === 'not-offline' || kind === 'not-given';
}
