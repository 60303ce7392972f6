/** Why an evaluation stopped. Thrown inside the evaluator, and an outcome outside of it. */
import type { FailureFacts } from '../diagnostics/catalog/failure.ts';
import type { Spot } from './syntax/ast.ts';

/** A class, because only an Error can be thrown well. `argument` counts from 0 and says which one is to blame. */
export class EvaluationFailure extends Error {
  readonly facts: FailureFacts;
  readonly argument: number | undefined;
  /** Set where the call is known. */
  readonly at: Spot | undefined;
  constructor(facts: FailureFacts, argument?: number, at?: Spot) {
    super(facts.kind);
    this.facts = facts;
    this.argument = argument;
    this.at = at;
  }
}

/** Stops the evaluation. `argument` counts from 0. */
export function fail(facts: FailureFacts, argument?: number): never {
  throw new EvaluationFailure(facts, argument);
}
