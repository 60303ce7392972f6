/** Where the findings of a command go: the terminal, a file, the summary of a job; and what the command makes of them. */
import { resolve } from 'node:path';
import { words, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeFolderOf, writeFileWhole } from '../io/write-outputs.ts';
import { EXIT, exitCode } from './exit-code.ts';
import type { Format } from './format-option.ts';
import { plain, type Paint } from './paint.ts';
import type { Found } from './relocate.ts';
import { countWords } from './render/pretty.ts';
import { renderReport } from './render/report.ts';
import type { Terminal } from './terminal.ts';

export interface ReportFlags {
  readonly format: Format;
  readonly quiet: boolean;
  readonly output?: string;
  readonly maxWarnings?: number;
}

/** What was checked. */
export interface Checked extends Found {
  /** As people name it. */
  readonly name: string;
  /** The findings for people. */
  readonly pretty: (paint: Paint) => string;
}

/** The exit code. */
export async function showFindings(
  checked: Checked,
  flags: ReportFlags,
  terminal: Terminal,
): Promise<number> {
  const { name, diagnostics, sources } = checked;
  const warnings = warningsOver(diagnostics, flags);
  const report = { diagnostics, sources, warningsFail: warnings !== undefined };
  const paint = flags.output === undefined ? terminal.paint.out : plain;
  const text = flags.format === 'pretty' ? checked.pretty(paint) : await renderReport(flags.format, report);
  if (flags.output === undefined) terminal.out(text);
  else writeReport(flags.output, text, terminal);
  if (flags.format === 'github' && terminal.jobSummary !== undefined) {
    const { renderJobSummary } = await import('./render/job-summary.ts');
    terminal.jobSummary(renderJobSummary(name, checked));
  }
  // Beside a report for programs on standard output nothing is said.
  const isForPeople = flags.output !== undefined || flags.format === 'pretty' || flags.format === 'github';
  const gap = diagnostics.length === 0 || flags.output !== undefined ? '' : '\n';
  if (isForPeople && !flags.quiet) terminal.error(`${gap}${name}: ${countWords(diagnostics)}\n`);
  return verdict(diagnostics, flags, terminal);
}

/** A job names a folder for what it keeps, which need not be there yet. */
function writeReport(name: string, text: string, { folder }: Terminal): void {
  const path = resolve(folder, name);
  makeFolderOf(path, name);
  writeFileWhole(path, name, text);
}

/** The exit code; that warnings are too many is said, because nothing else shows why the command fails. */
export function verdict(
  diagnostics: readonly Diagnostic[],
  flags: Pick<ReportFlags, 'maxWarnings'>,
  terminal: Terminal,
): number {
  const code = exitCode(diagnostics);
  const warnings = warningsOver(diagnostics, flags);
  if (warnings === undefined) return code;
  terminal.error(`${warnings} warnings are more than --max-warnings ${flags.maxWarnings ?? 0} allows.\n`);
  return code === EXIT.ok ? EXIT.findings : code;
}

/** The number of warnings when there are more than are allowed. */
function warningsOver(
  diagnostics: readonly Diagnostic[],
  { maxWarnings = Infinity }: Pick<ReportFlags, 'maxWarnings'>,
): number | undefined {
  const count = diagnostics.filter((one) => words(one).severity === 'warning').length;
  return count > maxWarnings ? count : undefined;
}
