/**
 * Findings for people, where one mistake may stand in a hundred places: errors in full; of every other code the first few, and how many
 * more there are.
 */
import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Paint } from '../paint.ts';
import { renderPretty } from './pretty.ts';
import { withoutSecrets } from './without-secrets.ts';

const SHOWN = 3;

export function renderFew(diagnostics: readonly Diagnostic[], sources: Sources, paint: Paint): string {
  const counts = new Map<string, number>();
  const shown = diagnostics.filter((one) => {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    return isError(one) || count <= SHOWN;
  });
  const more = [...counts].flatMap(([code, count]) => {
    const hidden = count - shown.filter((one) => one.code === code).length;
    return hidden === 0 ? [] : [`  ${String(hidden).padStart(6)}  ${code}`];
  });
  const rest =
    more.length === 0
      ? ''
      : `\n${paint.bold('More of the same')} ${paint.dim('(--format json lists all)')}\n${more.join('\n')}\n`;
  return renderPretty(shown, withoutSecrets(diagnostics, sources), paint) + rest;
}
