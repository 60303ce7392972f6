/** Expressions that always have the same value, by one text. */
import { functionOf } from '../expression/functions/index.ts';
import type { Expression } from '../expression/syntax/ast.ts';
import { keyOf } from '../expression/equality.ts';

/**
 * The same for two expressions that differ in blanks, in the case of functions or in `?` only. Undefined where two evaluations of one may differ (`guid()`),
 * or where a part could not be read.
 */
export function expressionKey(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'literal':
      return keyOf(expression.value);
    case 'broken':
      return undefined;
    case 'access':
      return joined('', [expression.of, expression.key]);
    case 'call': {
      const definition = functionOf(expression.name);
      const isSteady = definition?.pure === true || definition?.family === 'workflow';
      // The item is the same for all of a text, too.
      if (definition === undefined || !(isSteady || definition.name === 'item')) return undefined;
      return joined(definition.name, expression.args);
    }
  }
}

function joined(name: string, parts: readonly Expression[]): string | undefined {
  const keys: string[] = [];
  for (const part of parts) {
    const key = expressionKey(part);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return `${name}(${keys.join(',')})`;
}
