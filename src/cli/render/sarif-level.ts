/** How grave a finding is, in the words of SARIF. */
import type { Severity } from '../../diagnostics/entry.ts';

export const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
