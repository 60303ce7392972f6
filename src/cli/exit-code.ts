/** Exit codes: 0 ok, 1 findings of error level, 2 wrong use, 70 a mistake of our own, 130 interrupted. */
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';

export const EXIT = { ok: 0, findings: 1, usage: 2, internal: 70, interrupted: 130 } as const;

export function exitCode(diagnostics: readonly Diagnostic[]): number {
  if (diagnostics.some((one) => one.code === 'package/not-proven')) return EXIT.internal;
  return diagnostics.some(isError) ? EXIT.findings : EXIT.ok;
}
