/** Texts of several lines in the usual form of YAML: `|` and `>` without a number or `+`, and plain ones that go on below. */
import { indentOf, unusual, type Lines } from './lines.ts';
import { plainLine } from './scalar.ts';

const HEADER = /^([|>])(-?)(?: +#.*)?$/;

/** The text below the header; `holder` is the indent of what holds it. */
export function blockText(lines: Lines, header: string, holder: number): string {
  const [, style, chomp] = HEADER.exec(header) ?? unusual();
  lines.next += 1;
  const content = contentLines(lines, holder);
  return (style === '|' ? content.join('\n') : folded(content)) + (chomp === '-' ? '' : '\n');
}

/** Without their indent, without empty lines at the end. */
function contentLines(lines: Lines, holder: number): readonly string[] {
  const indent = indentOf(lines.all[lines.next] ?? '');
  const content: string[] = [];
  for (; lines.next < lines.all.length; lines.next += 1) {
    const line = lines.all[lines.next] ?? '';
    const own = indentOf(line);
    if (own === line.length) {
      if (own > indent) unusual();
      content.push('');
    } else if (own >= indent) content.push(line.slice(indent));
    else {
      if (own > holder) unusual();
      break;
    }
  }
  while (content.at(-1) === '') content.pop();
  if (content.length === 0 || content[0] === '' || indent <= holder) unusual();
  return content;
}

/** A line break is a space; of several in a row the first one counts for nothing. */
function folded(content: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const line of content) {
    // Lines that stand deeper keep their breaks.
    if (line.startsWith(' ')) unusual();
    if (line === '') breaks += 1;
    else {
      text += text === '' ? line : (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line;
      breaks = 0;
    }
  }
  return text;
}

/** A plain text that begins with `first` on the next line. */
export function plainText(lines: Lines, first: string, holder: number): string {
  const start = plainLine(first);
  let { text } = start;
  for (lines.next += 1; lines.next < lines.all.length; lines.next += 1) {
    const line = lines.all[lines.next] ?? '';
    const indent = indentOf(line);
    if (indent === line.length || line[indent] === '#') return text;
    if (indent <= holder) return text;
    const more = plainLine(line.slice(indent));
    if (start.hasComment || more.hasComment) unusual();
    text += ` ${more.text}`;
  }
  return text;
}
