/** Findings for people: message, place, frame, help. */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { locate } from '../../source/locate.ts';
import type { Place } from '../../source/place.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Paint } from '../paint.ts';
import { codeFrame, firstLine, type FrameStyle } from './code-frame.ts';
import { placeWords } from './place-words.ts';
import { withoutSecrets } from './without-secrets.ts';

export function renderPretty(diagnostics: readonly Diagnostic[], sources: Sources, paint: Paint): string {
  const shown = withoutSecrets(diagnostics, sources);
  return diagnostics.map((one) => renderOne(one, shown, paint)).join('\n');
}

/** One finding with its frame; it ends with a line end. `sources` are without secrets. */
export function renderOne(diagnostic: Diagnostic, sources: Sources, paint: Paint, width?: number): string {
  const { help } = words(diagnostic);
  const mark = colourOf(words(diagnostic).severity, paint);
  const lines = [
    headline(diagnostic, paint),
    ...renderPlace(diagnostic.at, sources, { mark, paint, width }),
    ...(help === undefined ? [] : [`${paint.dim('  =')} ${paint.blue('help')}: ${help}`]),
    ...(diagnostic.related === undefined
      ? []
      : [
          `${paint.dim('  =')} ${diagnostic.related.note}:`,
          ...renderPlace(diagnostic.related.at, sources, { mark: paint.blue, paint, width }),
        ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** One finding in one line. */
export function renderLine(diagnostic: Diagnostic, sources: Sources, paint: Paint): string {
  return `${headline(diagnostic, paint)} ${paint.dim(`(${placeWords(diagnostic.at, sources)})`)}\n`;
}

function headline(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, message } = words(diagnostic);
  const mark = colourOf(severity, paint);
  return `${mark(paint.bold(`${severity}[${diagnostic.code}]`))} ${paint.bold(message)}`;
}

function renderPlace(at: Place, sources: Sources, style: FrameStyle): readonly string[] {
  const span = locate(at, sources);
  const source = sources.get(at.file);
  const head = `${style.paint.dim(' -->')} ${placeWords(at, sources)}`;
  if (span === undefined || source === undefined || source.text === '') return [head];
  // Of a whole text the beginning says enough; a part of one is marked to its end.
  const marked = at.inside === undefined ? firstLine(source, span) : span;
  return [head, ...codeFrame(source, marked, style).map((line) => `  ${line}`)];
}

function colourOf(severity: Severity, paint: Paint): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue;
}

/** "2 errors and 1 warning", or "no findings". */
export function countWords(diagnostics: readonly Diagnostic[]): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const one of diagnostics) counts[words(one).severity] += 1;
  const parts = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    plural(counts.info, 'remark'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function plural(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
