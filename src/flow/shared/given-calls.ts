/** Calls of `given('x')` in the texts of shared steps. No run knows this function: it is replaced before. */
import type { Call, Expression, Template } from '../../expression/syntax/ast.ts';

export interface GivenCall {
  readonly call: Call;
  /** Undefined when the argument is not one text. */
  readonly name: string | undefined;
  /**
   * What it is a part of. whole: it is the text, `@given('x')`; piece: `@{given('x')}`; member: `given('x')['y']`; argument: something else in an
   * expression.
   */
  readonly as: 'whole' | 'piece' | 'member' | 'argument';
}

export function isGivenCall(call: Call): boolean {
  return call.name.toLowerCase() === 'given';
}

/** Every call in a template, those of `given` among them, outer ones first. */
export function eachCall(template: Template, visit: (call: Call, as: GivenCall['as']) => void): void {
  if (template.kind === 'expression') enter(template.expression, 'whole', visit);
  if (template.kind === 'mixed')
    for (const part of template.parts) if (typeof part !== 'string') enter(part, 'piece', visit);
}

function enter(
  expression: Expression,
  as: GivenCall['as'],
  visit: (call: Call, as: GivenCall['as']) => void,
): void {
  if (expression.kind === 'access') {
    enter(expression.of, 'member', visit);
    enter(expression.key, 'argument', visit);
  } else if (expression.kind === 'call') {
    visit(expression, as);
    // The name of what is given is no call.
    if (isGivenCall(expression)) return;
    for (const arg of expression.args) enter(arg, 'argument', visit);
  }
}

export function givenCalls(template: Template): readonly GivenCall[] {
  const found: GivenCall[] = [];
  eachCall(template, (call, as) => {
    if (isGivenCall(call)) found.push({ call, name: nameOf(call), as });
  });
  return found;
}

export function nameOf({ args }: Call): string | undefined {
  const [first, second] = args;
  if (first?.kind !== 'literal' || second !== undefined) return undefined;
  return typeof first.value === 'string' ? first.value : undefined;
}
