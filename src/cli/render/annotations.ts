/**
 * Findings as workflow commands of GitHub Actions, which it shows in the changed files of a pull request. Of each kind it shows 10 a step
 * (documentation: "Workflow commands for GitHub Actions", limits of annotations); the rest are plain lines of the log, and all of them
 * are in the job summary.
 */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { locate, type Span } from '../../source/locate.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Report } from './report.ts';
import { placeWords } from './place-words.ts';

const SHOWN_OF_A_KIND = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function renderAnnotations({ diagnostics, sources }: Report): string {
  const counts = { error: 0, warning: 0, info: 0 };
  const lines = diagnostics.map((one) => {
    const { severity } = words(one);
    counts[severity] += 1;
    return counts[severity] <= SHOWN_OF_A_KIND ? annotation(one, sources) : plainLine(one, sources);
  });
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(diagnostic: Diagnostic, sources: Sources): string {
  const { severity, message, help } = words(diagnostic);
  const properties = {
    file: diagnostic.at.file,
    ...range(locate(diagnostic.at, sources)),
    title: diagnostic.code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const text = help === undefined ? message : `${message}\n${help}`;
  return `::${COMMANDS[severity]} ${listed.join(',')}::${data(text)}`;
}

/** Columns only within one line: an annotation over several lines takes none (REST API, check runs: annotations). */
function range(span: Span | undefined): Readonly<Record<string, string>> {
  if (span === undefined) return {};
  const { start, end } = span;
  const lines = { line: String(start.line), endLine: String(end.line) };
  return start.line === end.line
    ? { ...lines, col: String(start.column), endColumn: String(end.column) }
    : lines;
}

/** A line of the log that is no command, whatever stands in it. */
function plainLine(diagnostic: Diagnostic, sources: Sources): string {
  const { severity, message } = words(diagnostic);
  return `${placeWords(diagnostic.at, sources)} ${severity}[${diagnostic.code}] ${message}`
    .replace(/[\r\n]+/g, ' ')
    .replace(/^(?=\s*::)/, '- ')
    .replaceAll('##[', '# #[');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
