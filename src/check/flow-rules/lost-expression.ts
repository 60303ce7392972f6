/**
 * Text that was meant to be an expression: `concat(…)` without its `@`, `@@concat(…)`, a blank before the `@`, `@ {…}`, `${…}` and `{{…}}`. It is taken
 * as it stands (first rules of the workflow language: only an `@` in the first place begins an expression, only `@{` one inside of a text). In 1,066
 * published flows the only calls without an `@` are those of OData and four that were forgotten.
 */
import { callsIn } from '../../analysis/references.ts';
import { functionOf } from '../../expression/functions/index.ts';
import type { Expression, Spot } from '../../expression/syntax/ast.ts';
import { parseExpression } from '../../expression/syntax/parser.ts';
import { arityOf, hasRightCount } from '../../expression/types/signature.ts';

export interface LostExpression {
  readonly how: 'no sign' | 'two signs' | 'blank before' | 'blank in sign' | 'braces';
  /** In the text. */
  readonly at: Spot;
  /** What was meant. */
  readonly meant: string;
}

/** A call with more in it than a number: `Items (3)` is a caption. */
export function lostExpression(text: string): LostExpression | undefined {
  return text.includes('(') ? (lostWhole(text) ?? lostPart(text)) : undefined;
}

function lostWhole(text: string): LostExpression | undefined {
  const found = /^(\s*)(@{0,2})(?=[A-Za-z])/.exec(text);
  if (found === null) return undefined;
  const [all, blank = '', signs = ''] = found;
  // An expression as it should be.
  if (signs === '@' && blank === '') return undefined;
  const how = signs === '@@' ? 'two signs' : signs === '@' ? 'blank before' : 'no sign';
  // Behind a blank, two signs are text.
  if (how === 'two signs' && blank !== '') return undefined;
  const to = text.trimEnd().length;
  if (!/[)\]\w]/.test(text.charAt(to - 1)) || !isMeant(text, all.length, to)) return undefined;
  return { how, at: { from: 0, to }, meant: `@${text.slice(all.length, to)}` };
}

/** Not what stands behind `@`, nor in a text that begins with `@@`, of which nothing is read. */
const PART = /@\s+\{\s*(?=[A-Za-z])|(?<![@{])(?:\{\{|\$?\{)\s*(?=[A-Za-z]\w*\s*\()/g;

function lostPart(text: string): LostExpression | undefined {
  if (!text.includes('{') || /^@(?!\{)/.test(text)) return undefined;
  for (const found of text.matchAll(PART)) {
    const [opening] = found;
    const from = found.index + opening.length;
    const to = closingBrace(text, from);
    if (to === undefined || !isMeant(text, from, to)) continue;
    const close = opening.startsWith('{{') ? /^\}\}?/.exec(text.slice(to))?.[0].length : 1;
    const at = { from: found.index, to: to + (close ?? 1) };
    const how = opening.startsWith('@') ? 'blank in sign' : 'braces';
    return { how, at, meant: `@{${text.slice(from, to).trim()}}` };
  }
  return undefined;
}

/** The first `}` outside of single quotes. */
function closingBrace(text: string, from: number): number | undefined {
  let inText = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "'") inText = !inText;
    else if (letter === '}' && !inText) return at;
  }
  return undefined;
}

function isMeant(text: string, from: number, to: number): boolean {
  const name = /^[A-Za-z]\w*(?=\s*\()/.exec(text.slice(from, from + 40))?.[0];
  if (name === undefined || functionOf(name) === undefined) return false;
  const { expression, problems } = parseExpression(text, from, to);
  if (problems.length > 0) return false;
  const calls = callsIn({ kind: 'expression', expression });
  return (
    calls.every((call) => {
      const definition = functionOf(call.name);
      return definition !== undefined && hasRightCount(arityOf(definition), call.args.length);
    }) && calls.some((call) => call.args.length === 0 || call.args.some(isTelling))
  );
}

/** No number, no word. */
function isTelling(arg: Expression): boolean {
  return arg.kind !== 'literal' || typeof arg.value === 'string';
}
