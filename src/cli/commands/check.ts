/** `cosell check`: the findings alone. */
import { renderBrief } from '../render/brief.ts';
import { showFindings, type ReportFlags } from '../show-findings.ts';
import { inspectTarget } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { inspectOptions, type SolutionFlags } from './solution-flags.ts';

export type CheckFlags = SolutionFlags & ReportFlags & { readonly watch?: boolean };

export async function check(path: string, flags: CheckFlags, terminal: Terminal): Promise<number> {
  const options = inspectOptions(flags);
  if (flags.watch === true) {
    const { checkWatch } = await import('./check-watch.ts');
    return checkWatch(path, flags, options, terminal);
  }
  const { diagnostics, sources, shown } = await inspectTarget(terminal.folder, path, options);
  const pretty = (paint: Terminal['paint']['out']): string =>
    renderBrief(diagnostics, sources, paint, terminal.width);
  return showFindings({ diagnostics, sources, name: shown, pretty }, flags, terminal);
}
