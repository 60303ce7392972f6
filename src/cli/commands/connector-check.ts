/** `cosell connector check`: what is wrong with any connector, ours or not. */
import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inspectConnector } from '../../inspect-connector.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { connectorFiles } from '../connector-files.ts';
import { exitCode } from '../exit-code.ts';
import { relocate } from '../relocate.ts';
import { renderFew } from '../render/few.ts';
import { renderJson } from '../render/json.ts';
import { countWords } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';

export interface ConnectorCheckFlags {
  readonly format: 'pretty' | 'json';
  readonly quiet: boolean;
}

export function connectorCheck(
  names: readonly string[],
  flags: ConnectorCheckFlags,
  terminal: Terminal,
): number {
  const files = connectorFiles(terminal.folder, names);
  const all: Diagnostic[] = [];
  const sources = new Map<string, SourceFile>();
  for (const { host, path, shown } of files) {
    const found = relocate(inspectConnector(host, path), shown);
    all.push(...found.diagnostics);
    if (flags.format === 'json') for (const [name, source] of found.sources) sources.set(name, source);
    else showOne(shown(path), found, flags, terminal);
  }
  if (flags.format === 'json') terminal.out(renderJson(all, sources));
  else if (files.length > 1 && !flags.quiet) terminal.error(`${totals(files.length, all)}\n`);
  return exitCode(all);
}

function showOne(
  name: string,
  { diagnostics, sources }: ReturnType<typeof relocate>,
  { quiet }: ConnectorCheckFlags,
  terminal: Terminal,
): void {
  const text = renderFew(diagnostics, sources, terminal.paint.out);
  terminal.out(text);
  if (!quiet) terminal.error(`${text === '' ? '' : '\n'}${name}: ${countWords(diagnostics)}\n`);
}

function totals(count: number, all: readonly Diagnostic[]): string {
  const bad = new Set(all.filter(isError).map((one) => one.at.file)).size;
  return `\n${count} connectors, ${bad} with errors: ${countWords(all)}`;
}
