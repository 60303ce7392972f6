/**
 * How the certified connector differs from the one of this project in what flows send; everything else is the same. What it answers is
 * not part of it.
 */
export interface CertifiedDifference {
  readonly missingOperations: readonly string[];
  /** By operationId; `*` stands for every operation. */
  readonly missingParameters: Readonly<Record<string, readonly string[]>>;
  /** By operationId or `*`, then by the name of the parameter. */
  readonly extraParameters: Readonly<Record<string, Readonly<Record<string, 'required' | 'optional'>>>>;
}
