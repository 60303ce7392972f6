/** What is given, in the place of `given('x')`: as an operand of an expression, or between the letters of a text. */
import type { Expression, Spot } from '../../expression/syntax/ast.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import { Numeral, isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import type { Part } from './edited-text.ts';

export interface GivenValue {
  readonly value: JsonValue;
  /** Undefined for a default: what comes of that stands in the shared steps. */
  readonly at: Place | undefined;
}

/** What it is in an expression: data has no form there, and a text that cannot be read was reported where it stands. */
export type Operand =
  { readonly parts: readonly Part[]; readonly isConstant: boolean } | 'data' | 'unreadable';

export function operandOf({ value, at }: GivenValue): Operand {
  if (typeof value === 'string') return operandOfText(value, at);
  if (isArray(value) || isObject(value)) return 'data';
  return { parts: [value instanceof Numeral ? value.lexeme : String(value)], isConstant: true };
}

function operandOfText(text: string, at: Place | undefined): Operand {
  const { template, problems } = parseTemplate(text);
  if (problems.length > 0) return 'unreadable';
  const copied = (part: Expression): Part => copy(text, part, at);
  switch (template.kind) {
    case 'text':
      return { parts: [quoted(template.text)], isConstant: true };
    case 'expression':
      return { parts: [copied(template.expression)], isConstant: template.expression.kind === 'literal' };
    case 'mixed': {
      // Both write what is not a text as one in the same way.
      const operands = template.parts.flatMap((part) => [
        ', ',
        typeof part === 'string' ? quoted(part) : copied(part),
      ]);
      return { parts: ['concat(', ...operands.slice(1), ')'], isConstant: false };
    }
  }
}

function copy(text: string, { from, to }: Spot, at: Place | undefined): Part {
  return at === undefined ? text.slice(from, to) : { from, to, given: { at, text } };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * What it is between the letters of a text, in place of `@{given('x')}` as a whole; undefined when it is best left in `@{…}`. Letters become part of
 * the text where nothing in it is read in another way then. `isFirst`: the text begins there.
 */
export function textPartOf({ value, at }: GivenValue, isFirst: boolean): readonly Part[] | undefined {
  if (value === null) return isFirst ? undefined : [];
  if (typeof value !== 'string') return undefined;
  const { template, problems } = parseTemplate(value);
  if (problems.length > 0) return undefined;
  const whole = copy(value, { from: 0, to: value.length }, at);
  if (template.kind === 'mixed') return value.endsWith('@') ? undefined : [whole];
  if (template.kind === 'expression' || value.includes('@')) return undefined;
  return value === '' && isFirst ? undefined : [whole];
}
