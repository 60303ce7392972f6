/** The operations of the certified connector: those of ours, without what it lacks, and with what it has in addition. */
import type { CertifiedDifference } from '../model/certified-difference.ts';

/** As a key of `missingParameters` and `extraParameters`. */
export const EVERY_OPERATION = '*';

export function isCertified(operationId: string, { missingOperations }: CertifiedDifference): boolean {
  return !missingOperations.includes(operationId);
}

export interface CertifiedParameters<P> {
  readonly kept: readonly P[];
  readonly extra: readonly { readonly name: string; readonly needed: boolean }[];
}

/** What becomes of the parameters of one of our operations. */
export function certifiedParameters<P extends { readonly name: string }>(
  operationId: string,
  parameters: readonly P[],
  { missingParameters, extraParameters }: CertifiedDifference,
): CertifiedParameters<P> {
  const missing = new Set(entriesFor(operationId, missingParameters).flat());
  const extra = entriesFor(operationId, extraParameters).flatMap((one) => Object.entries(one));
  return {
    kept: parameters.filter((one) => !missing.has(one.name)),
    extra: extra.map(([name, use]) => ({ name, needed: use === 'required' })),
  };
}

/** What is said of one operation, by its own name or for every operation. */
function entriesFor<T>(operationId: string, map: Readonly<Record<string, T>>): readonly T[] {
  return Object.entries(map).flatMap(([key, value]) =>
    key === operationId || key === EVERY_OPERATION ? [value] : [],
  );
}
