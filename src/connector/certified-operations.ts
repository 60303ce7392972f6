/** The operations of the certified connector: those of ours, without what it lacks, and with what it has in addition. */
import type { CertifiedDifference } from '../model/certified-difference.ts';
import type { Operation, Parameter } from './operations.ts';

/** What a flow has to know of an operation to call it. */
export interface CallableOperation {
  readonly operationId: string;
  readonly parameters: readonly Pick<Parameter, 'name' | 'needed'>[];
}

/** As a key of `missingParameters` and `extraParameters`. */
export const EVERY_OPERATION = '*';

export function certifiedOperations(
  ours: readonly Operation[],
  difference: CertifiedDifference,
): readonly CallableOperation[] {
  return ours
    .filter((one) => !difference.missingOperations.includes(one.operationId))
    .map((one) => certifiedOperation(one, difference));
}

function certifiedOperation(
  { operationId, parameters }: Operation,
  { missingParameters, extraParameters }: CertifiedDifference,
): CallableOperation {
  const missing = entriesFor(operationId, missingParameters).flat();
  const extra = entriesFor(operationId, extraParameters).flatMap((one) => Object.entries(one));
  return {
    operationId,
    parameters: [
      ...parameters.filter((one) => !missing.includes(one.name)),
      ...extra.map(([name, use]) => ({ name, needed: use === 'required' })),
    ],
  };
}

/** What is said of one operation, by its own name or for every operation. */
function entriesFor<T>(operationId: string, map: Readonly<Record<string, T>>): readonly T[] {
  return Object.entries(map).flatMap(([key, value]) =>
    key === operationId || key === EVERY_OPERATION ? [value] : [],
  );
}
