/** The calls in a condition, each with the value that it has to have for a step behind the condition to run. */
import type { Call, Expression } from '../../expression/syntax/ast.ts';

export interface SignedCall {
  readonly call: Call;
  /** Undefined where it does not follow from the condition alone. */
  readonly wanted: boolean | undefined;
}

/** `wanted` is that of the condition: one part of an `and` or an `or` may decide. */
export function signedCalls(expression: Expression, wanted: boolean | undefined): readonly SignedCall[] {
  if (expression.kind === 'access')
    return [...signedCalls(expression.of, undefined), ...signedCalls(expression.key, undefined)];
  if (expression.kind !== 'call') return [];
  return [
    { call: expression, wanted },
    ...expression.args.flatMap((arg) => signedCalls(arg, ofArgument(expression.name, wanted))),
  ];
}

function ofArgument(name: string, wanted: boolean | undefined): boolean | undefined {
  switch (name.toLowerCase()) {
    case 'and':
    case 'or':
      return wanted;
    case 'not':
      return negated(wanted);
    default:
      return undefined;
  }
}

export function negated(wanted: boolean | undefined): boolean | undefined {
  return wanted === undefined ? undefined : !wanted;
}
