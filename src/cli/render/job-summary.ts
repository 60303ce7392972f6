/** All findings as Markdown, for the summary of a job of GitHub Actions. */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sources } from '../../source/source-file.ts';
import { countWords } from './pretty.ts';
import type { Found } from '../relocate.ts';
import { placeWords } from './place-words.ts';

/** A step may write 1 MiB (documentation: "Workflow commands for GitHub Actions", job summaries); the rest is left to other steps. */
const MAX_BYTES = 1_000_000;

/** `name` is what was checked. */
export function renderJobSummary(name: string, { diagnostics, sources }: Found): string {
  const head = `### ${code(name)}: ${countWords(diagnostics)}\n\n`;
  if (diagnostics.length === 0) return head;
  const lines = ['| | Finding | Where |\n| --- | --- | --- |\n'];
  let bytes = 0;
  for (const one of diagnostics) {
    const line = row(one, sources);
    bytes += Buffer.byteLength(line);
    if (bytes > MAX_BYTES) break;
    lines.push(line);
  }
  const hidden = diagnostics.length - (lines.length - 1);
  const more = hidden === 0 ? '' : `\n${hidden} more are not listed: the summary of a step is limited.\n`;
  return `${head}${lines.join('')}${more}\n`;
}

function row(diagnostic: Diagnostic, sources: Sources): string {
  const { severity, message, help } = words(diagnostic);
  const text = help === undefined ? cell(message) : `${cell(message)}<br>${cell(help)}`;
  return `| ${severity} | ${text}<br>${code(diagnostic.code)} | ${code(placeWords(diagnostic.at, sources))} |\n`;
}

/** Text of a cell: nothing in it is markup. */
function cell(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~@$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n]+/g, ' ');
}

/** In a table even code ends at a bar. */
function code(text: string): string {
  return `\`${text
    .replaceAll('`', "'")
    .replaceAll('|', '\\|')
    .replace(/[\r\n]+/g, ' ')}\``;
}
