/** An expression that puts a text together, as a text in which the parts that are computed are holes: `concat('accounts(', x, ')')`. */
import type { Expression, Template } from '../../expression/syntax/ast.ts';
import { HOLE, type HoledText } from './holed-text.ts';

/** With every place in it that of the whole expression; undefined when nothing of the text stands there. */
export function holedExpression(expression: Expression): HoledText | undefined {
  const letters = lettersOf(expression);
  const { from, to } = expression;
  return letters === undefined ? undefined : { letters, spot: () => ({ from, to }) };
}

function lettersOf(expression: Expression): string | undefined {
  if (expression.kind === 'literal')
    return typeof expression.value === 'string' ? expression.value : undefined;
  if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'concat') return undefined;
  return expression.args.map((one) => lettersOf(one) ?? HOLE).join('');
}

/** What is computed in a text that is put together by a template or by `concat`. */
export function holesIn(template: Template): readonly Expression[] {
  if (template.kind === 'text') return [];
  if (template.kind === 'mixed') return template.parts.filter((one) => typeof one !== 'string');
  return lettersOf(template.expression) === undefined ? [template.expression] : holesOf(template.expression);
}

function holesOf(expression: Expression): readonly Expression[] {
  if (expression.kind !== 'call') return [];
  return expression.args.flatMap((one) => (lettersOf(one) === undefined ? [one] : holesOf(one)));
}
