/** `cosell eval`: what a string of a flow evaluates to. */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EXPRESSION, evaluateString, type EvaluatedString } from '../../evaluate-string.ts';
import type { Expression, Template } from '../../expression/syntax/ast.ts';
import type { Evaluation } from '../../expression/evaluate.ts';
import { inferTemplate } from '../../expression/types/infer.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import { alternatives, typeOf } from '../../expression/types/type-operations.ts';
import { OPEN_SCOPE } from '../../expression/types/type-scope.ts';
import { typeText } from '../../expression/types/type-words.ts';
import { isLongerThan } from '../../expression/value-size.ts';
import { kindOf, type Value } from '../../expression/value.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { readRun } from '../data-file.ts';
import { EXIT } from '../exit-code.ts';
import { renderExplained } from '../render/explain-tree.ts';
import { renderPretty } from '../render/pretty.ts';
import { renderValue } from '../render/value.ts';
import type { Terminal } from '../terminal.ts';
import { MAX_RESULT } from '../max-result.ts';
import { evalLines } from './eval-lines.ts';

export interface EvalFlags {
  readonly data?: string;
  readonly explain: boolean;
  readonly lines: boolean;
}

export async function evaluate(
  text: string | undefined,
  flags: EvalFlags,
  terminal: Terminal,
): Promise<number> {
  if (flags.lines === (text !== undefined))
    throw new UsageError(
      flags.lines
        ? 'With --lines, the expressions come from standard input: give none as an argument.'
        : "Name an expression, e.g. '@add(1, 2)', or give --lines.",
    );
  const { run, diagnostics, sources } = readRun(terminal.folder, flags.data);
  terminal.error(renderPretty(diagnostics, sources, terminal.paint.error));
  if (run === undefined) return EXIT.findings;
  if (text === undefined) return evalLines(run, terminal);
  const results = new Map<Expression, Evaluation>();
  const evaluated = evaluateString(text, run, (part, result) => results.set(part, result));
  const shown = flags.explain
    ? explained(text, evaluated, results, terminal)
    : valueAndType(evaluated, terminal);
  terminal.out(shown);
  return finish(text, evaluated, shown === '' ? '' : '\n', terminal);
}

/** `3   integer`; the type follows the last line of a long value. */
function valueAndType({ value, template }: EvaluatedString, { paint, width }: Terminal): string {
  if (value === undefined || template === undefined) return '';
  if (isLongerThan(value, MAX_RESULT))
    throw new UsageError(`The result has more than ${MAX_RESULT} characters.`);
  const type = typeText(typeOf(value));
  const shown = type.length <= 40 ? type : kindOf(value);
  const others = otherKinds(value, template);
  const note = others.length === 0 ? '' : `, in other runs maybe ${others.join(' or ')}`;
  return `${renderValue(value, width)}   ${paint.out.dim(shown + note)}\n`;
}

/** Kinds that the value may have with other data, as far as is known. */
function otherKinds(value: Value, template: Template): readonly string[] {
  const type = inferTemplate(template, OPEN_SCOPE, () => undefined);
  return (alternatives(type) ?? []).map((one) => one.kind).filter((kind) => kind !== kindOf(value));
}

function explained(
  text: string,
  { template, value, diagnostics }: EvaluatedString,
  results: ReadonlyMap<Expression, Evaluation>,
  { paint, width }: Terminal,
): string {
  if (template === undefined) return '';
  const [failure] = diagnostics;
  const reason = failure === undefined ? undefined : words(failure).message;
  return renderExplained({ text, template, value, results, reason }, width, paint.out);
}

/** What is wrong, or worth knowing, goes to standard error, below what was shown before. */
function finish(
  text: string,
  { template, diagnostics }: EvaluatedString,
  gap: string,
  terminal: Terminal,
): number {
  const notes = template?.kind === 'text' && !text.startsWith('@') ? [textNote(text)] : [];
  const source: SourceFile = { path: EXPRESSION, text, syntax: 'none' };
  const all = [...diagnostics, ...notes];
  const rendered = renderPretty(all, new Map([[EXPRESSION, source]]), terminal.paint.error);
  if (rendered !== '') terminal.error(gap + rendered);
  return diagnostics.length > 0 ? EXIT.findings : EXIT.ok;
}

/** A string without `@` is text; when it could be an expression, the note shows how it becomes one. */
function textNote(text: string): Diagnostic {
  const { template, problems } = parseTemplate(`@${text}`);
  const isCall =
    problems.length === 0 && template.kind === 'expression' && template.expression.kind !== 'literal';
  return {
    code: 'eval/text',
    at: { file: EXPRESSION, path: [], part: 'value', offsets: [0, text.length] },
    args: { expression: isCall ? text : undefined },
  };
}
