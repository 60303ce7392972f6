/** Tree → text. Reading what is printed gives the same tree. */
import type { Expression, Literal, Template } from './ast.ts';

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return printLiteral(expression.value);
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`;
    case 'access':
      return `${printExpression(expression.of)}${expression.safe ? '?' : ''}[${printExpression(expression.key)}]`;
    case 'broken':
      return '';
  }
}

function printLiteral(value: Literal['value']): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'number' ? printFloat(value) : String(value);
}

/** With a point or an exponent, so that it stays a float. */
function printFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '1e999' : '-1e999';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export function printTemplate(template: Template): string {
  switch (template.kind) {
    case 'text':
      return printText(template.text);
    case 'expression':
      return `@${printExpression(template.expression)}`;
    case 'mixed':
      return template.parts
        .map((part) =>
          typeof part === 'string' ? part.replaceAll('@{', '@@{') : `@{${printExpression(part)}}`,
        )
        .join('');
  }
}

/** A text that begins with `@` is marked as a whole, others where they would be read. */
function printText(text: string): string {
  if (text.startsWith('@')) return text.length < 2 ? text : `@${text}`;
  return text.replaceAll('@{', '@@{');
}
