/** The shape of a catalog entry: severity, message and help; `A` are the facts that the words are made of. */
export type Severity = 'error' | 'warning' | 'info';

export interface Entry<A> {
  readonly severity: Severity;
  /** Rules grade some findings of this code lower; those can be accepted. */
  readonly atTimes?: 'warning' | 'info';
  /** What stands at the place is a secret: no frame shows it. */
  readonly isSecret?: true;
  readonly message: (facts: A) => string;
  readonly help: (facts: A) => string | undefined;
}

/** No facts. */
export type NoFacts = Readonly<Record<string, never>>;

/** A word that is not one of those allowed. */
export interface UnknownWord {
  readonly found: string;
  readonly nearest: string | undefined;
  readonly allowed: readonly string[];
}

export function entry<A = NoFacts>(definition: {
  readonly severity: Severity;
  readonly atTimes?: 'warning' | 'info';
  readonly isSecret?: true;
  readonly message: (facts: A) => string;
  readonly help?: (facts: A) => string | undefined;
}): Entry<A> {
  return { help: () => undefined, ...definition };
}

/** "Did you mean 'x'?", or the list when it is short, or nothing. */
export function didYouMean(nearest: string | undefined, all: readonly string[] = []): string | undefined {
  if (nearest !== undefined) return `Did you mean '${nearest}'?`;
  if (all.length === 0 || all.length > 12) return undefined;
  return `Use one of: ${all.join(', ')}.`;
}
