/** What changed between two versions, for people: under three headings, two lines a change. Of safe changes of a kind, the first few. */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { locate } from '../../source/locate.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Paint } from '../paint.ts';

/** How a change is felt. */
export type ChangeGrade = 'breaking' | 'risky' | 'safe';

export const GRADES: Readonly<Record<Severity, ChangeGrade>> = {
  error: 'breaking',
  warning: 'risky',
  info: 'safe',
};

export function renderChanges(changes: readonly Diagnostic[], sources: Sources, paint: Paint): string {
  if (changes.length === 0) return 'No changes that makers of flows and apps would feel.\n';
  const groups = [
    { severity: 'error', title: 'Breaking', mark: paint.red },
    { severity: 'warning', title: 'Risky', mark: paint.yellow },
    { severity: 'info', title: 'Safe', mark: paint.green },
  ] as const;
  const blocks = groups.flatMap(({ severity, title, mark }) => {
    const found = changes.filter((one) => words(one).severity === severity);
    if (found.length === 0) return [];
    const head = `${mark(paint.bold(title))} (${found.length})`;
    const shown = severity === 'info' ? firstOfEach(found) : found;
    const lines = shown.map((one) => renderChange(one, sources, paint)).join('');
    return [`${head}\n${lines}${moreOfEach(found, shown, paint)}`];
  });
  return blocks.join('\n');
}

const FEW = 3;

/** A new label for every field of a connector is no news after the third. */
function firstOfEach(changes: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  return changes.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= FEW;
  });
}

function moreOfEach(found: readonly Diagnostic[], shown: readonly Diagnostic[], paint: Paint): string {
  const count = (all: readonly Diagnostic[], code: string): number =>
    all.filter((one) => one.code === code).length;
  const rest = [...new Set(found.map((one) => one.code))].flatMap((code) => {
    const more = count(found, code) - count(shown, code);
    return more === 0 ? [] : [`${more} more of ${code}`];
  });
  return rest.length === 0 ? '' : `  ${paint.dim(`${rest.join(', ')} (--format json lists all)`)}\n`;
}

function renderChange(change: Diagnostic, sources: Sources, paint: Paint): string {
  const { message } = words(change);
  const span = locate(change.at, sources);
  const where =
    span === undefined ? change.at.file : `${change.at.file}:${span.start.line}:${span.start.column}`;
  return `  ${message}\n    ${paint.dim(`${change.code}  ${where}`)}\n`;
}
