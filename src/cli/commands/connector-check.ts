/** `cosell connector check`: what is wrong with any connector, ours or not. */
import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inspectConnector } from '../../inspect-connector.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { connectorFiles } from '../connector-files.ts';
import { gradesOf } from '../grades-of.ts';
import type { Paint } from '../paint.ts';
import { relocate, type Found } from '../relocate.ts';
import { renderFew } from '../render/few.ts';
import { countWords } from '../render/pretty.ts';
import { showFindings, verdict, type ReportFlags } from '../show-findings.ts';
import type { Terminal } from '../terminal.ts';

export interface ConnectorCheckFlags extends ReportFlags {
  readonly rule?: readonly string[];
}

export async function connectorCheck(
  names: readonly string[],
  flags: ConnectorCheckFlags,
  terminal: Terminal,
): Promise<number> {
  const grades = gradesOf(flags.rule);
  const files = connectorFiles(terminal.folder, names);
  const streams = flags.format === 'pretty' && flags.output === undefined;
  const all: Diagnostic[] = [];
  const sources = new Map<string, SourceFile>();
  for (const { host, path, shown } of files) {
    const found = relocate(inspectConnector(host, path, grades), shown);
    all.push(...found.diagnostics);
    if (streams) showOne(shown(path), found, flags, terminal);
    else for (const [name, source] of found.sources) sources.set(name, source);
  }
  if (streams) {
    if (files.length > 1 && !flags.quiet) terminal.error(`\n${totals(files.length, all)}\n`);
    return verdict(all, flags, terminal);
  }
  const name = files.length === 1 ? names.join(' ') : `${files.length} connectors`;
  const pretty = (paint: Paint): string => renderFew(all, sources, paint);
  return showFindings({ name, diagnostics: all, sources, pretty }, flags, terminal);
}

/** Each connector is shown when it is checked: there may be hundreds. */
function showOne(
  name: string,
  { diagnostics, sources }: Found,
  { quiet }: ConnectorCheckFlags,
  terminal: Terminal,
): void {
  const text = renderFew(diagnostics, sources, terminal.paint.out);
  terminal.out(text);
  if (!quiet) terminal.error(`${text === '' ? '' : '\n'}${name}: ${countWords(diagnostics)}\n`);
}

function totals(count: number, all: readonly Diagnostic[]): string {
  const bad = new Set(all.filter(isError).map((one) => one.at.file)).size;
  return `${count} connectors, ${bad} with errors: ${countWords(all)}`;
}
