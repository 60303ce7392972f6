/** The parts of an evaluated string as a tree: one line a part with its value and type. */
import type { Expression, Template } from '../../expression/syntax/ast.ts';
import type { Evaluation } from '../../expression/evaluate.ts';
import { typeOf } from '../../expression/types/type-operations.ts';
import { typeText } from '../../expression/types/type-words.ts';
import type { Value } from '../../expression/value.ts';
import type { Paint } from '../paint.ts';
import { cutTo, padTo, textWidth } from './text-width.ts';
import { valueGist } from './value.ts';

export interface Explained {
  readonly text: string;
  readonly template: Template;
  /** The value of all of it; undefined when it failed. */
  readonly value: Value | undefined;
  /** What became of each part. Parts that were not evaluated are not in it. */
  readonly results: ReadonlyMap<Expression, Evaluation>;
  /** Why a part failed, in words. */
  readonly reason: string | undefined;
}

interface Row {
  readonly depth: number;
  readonly source: string;
  readonly result: RowResult;
}

type RowResult =
  | { readonly kind: 'value'; readonly value: Value }
  /** `own`: it failed itself, and not a part of it. */
  | { readonly kind: 'failed'; readonly own: boolean }
  | { readonly kind: 'not-evaluated' };

/** Deeper parts are not indented further. */
const MAX_INDENT = 16;
const GAP = '   ';

export function renderExplained(explained: Explained, width: number, paint: Paint): string {
  const rows = rowsOf(explained);
  const sources = rows.map((row) => '  '.repeat(Math.min(row.depth, MAX_INDENT)) + row.source);
  const sourceWidth = Math.min(Math.max(...sources.map(textWidth)), Math.floor(width * 0.45));
  const types = rows.map(({ result }) => (result.kind === 'value' ? cutTo(shortType(result.value), 24) : ''));
  const typeWidth = Math.max(...types.map(textWidth));
  const room = width - sourceWidth - 2 * GAP.length;
  const gists = rows.map(({ result }) =>
    result.kind === 'value' ? cutTo(valueGist(result.value, width), room - typeWidth) : '',
  );
  const valueWidth = Math.max(...gists.map(textWidth));
  const lines = rows.map(({ result }, index) => {
    const source = padTo(cutTo(sources[index] ?? '', sourceWidth), sourceWidth);
    switch (result.kind) {
      case 'value':
        return `${source}${GAP}${padTo(gists[index] ?? '', valueWidth)}${GAP}${paint.dim(types[index] ?? '')}`;
      case 'failed':
        return `${source}${GAP}${failedText(result.own, explained.reason, room, paint)}`;
      case 'not-evaluated':
        return paint.dim(`${source}${GAP}– not evaluated`);
    }
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function failedText(own: boolean, reason: string | undefined, room: number, paint: Paint): string {
  if (!own) return paint.red('✗');
  return paint.red(cutTo(`✗ ${reason ?? 'fails'}`, room));
}

/** In full where it is short: `array<integer>`, but `object` for one of many members. */
function shortType(value: Value): string {
  const type = typeOf(value);
  const text = typeText(type);
  return text.length <= 24 ? text : type.kind;
}

function rowsOf({ text, template, value, results }: Explained): readonly Row[] {
  if (template.kind === 'expression') return partRows(template.expression, text, results, 0);
  const whole: RowResult = value === undefined ? { kind: 'failed', own: false } : { kind: 'value', value };
  const head: Row = { depth: 0, source: onOneLine(text), result: whole };
  if (template.kind === 'text') return [head];
  const parts = template.parts.flatMap((part) =>
    typeof part === 'string' ? [] : partRows(part, text, results, 1),
  );
  return [head, ...parts];
}

function partRows(
  part: Expression,
  text: string,
  results: ReadonlyMap<Expression, Evaluation>,
  depth: number,
): readonly Row[] {
  const inner = innerParts(part);
  const source = onOneLine(text.slice(part.from, part.to));
  const row: Row = { depth, source, result: resultOf(part, inner, results) };
  return [row, ...inner.flatMap((one) => partRows(one, text, results, depth + 1))];
}

function resultOf(
  part: Expression,
  inner: readonly Expression[],
  results: ReadonlyMap<Expression, Evaluation>,
): RowResult {
  const found = results.get(part);
  if (found === undefined) return { kind: 'not-evaluated' };
  if ('value' in found) return { kind: 'value', value: found.value };
  const isInner = inner.some((one) => 'failure' in (results.get(one) ?? {}));
  return { kind: 'failed', own: !isInner };
}

/** The parts of a part that have a line of their own. A constant has none: it shows what it is. */
function innerParts(part: Expression): readonly Expression[] {
  const inner = part.kind === 'call' ? part.args : part.kind === 'access' ? [part.of, part.key] : [];
  return inner.filter((one) => one.kind !== 'literal');
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
