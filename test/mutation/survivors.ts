/** Why a fault is not found: by what `mutations.test.ts` says of it. */
export const REASONS: Readonly<Record<string, string | undefined>> = {};
