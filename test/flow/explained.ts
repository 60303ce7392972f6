/** Errors in published flows that are truly broken: `<flow> <code>` and why. */
export const EXPLAINED: Readonly<Record<string, string | undefined>> = {};
