/** `cosell connector diff`: what changed between two versions of a connector, as makers of flows and apps feel it. */
import { compareConnectors } from '../../compare-connectors.ts';
import { isError, words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { UsageError } from '../../io/usage-error.ts';
import { connectorFile, type ConnectorFile } from '../connector-files.ts';
import { EXIT } from '../exit-code.ts';
import { relocate } from '../relocate.ts';
import { GRADES, renderChanges, type ChangeGrade } from '../render/changes.ts';
import { renderJson } from '../render/json.ts';
import { renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';

export interface ConnectorDiffFlags {
  readonly format: 'pretty' | 'json';
  readonly failOn?: keyof typeof FAILURES;
}

/** The grades that make the command fail. */
const FAILURES: Readonly<Record<'breaking' | 'risky' | 'any', readonly ChangeGrade[]>> = {
  breaking: ['breaking'],
  risky: ['breaking', 'risky'],
  any: ['breaking', 'risky', 'safe'],
};

export function connectorDiff(
  old: string,
  now: string,
  flags: ConnectorDiffFlags,
  terminal: Terminal,
): number {
  const [before, after] = [open(old, terminal), open(now, terminal)];
  const { changes, findings, sources } = compareConnectors(before, after);
  const shown = relocate({ diagnostics: changes, sources }, after.shown);
  const read = relocate({ diagnostics: findings, sources }, after.shown);
  if (flags.format === 'json')
    terminal.out(renderJson([...read.diagnostics, ...shown.diagnostics], shown.sources));
  else terminal.error(renderPretty(read.diagnostics, read.sources, terminal.paint.error));
  if (findings.some(isError)) return EXIT.findings;
  if (flags.format === 'pretty')
    terminal.out(renderChanges(shown.diagnostics, shown.sources, terminal.paint.out));
  return fails(changes, flags) ? EXIT.findings : EXIT.ok;
}

function open(name: string, { folder }: Terminal): ConnectorFile {
  const file = connectorFile(folder, name);
  if (file.host.read(file.path).kind === 'absent')
    throw new UsageError(`There is no file or folder '${name}'.`);
  return file;
}

function fails(changes: readonly Diagnostic[], { failOn }: ConnectorDiffFlags): boolean {
  return (
    failOn !== undefined && changes.some((one) => FAILURES[failOn].includes(GRADES[words(one).severity]))
  );
}
