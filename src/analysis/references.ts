/** What expressions name of the flow around them: actions, variables, parameters, loops. */
import { functionOf } from '../expression/functions/index.ts';
import type { Call, Expression, Spot, Template } from '../expression/syntax/ast.ts';
import { expressionsIn } from '../expression/syntax/expressions-in.ts';
import { literalText } from '../expression/syntax/literal-text.ts';
import type { StepText } from './texts.ts';

export interface Reference {
  /** Of the function, in the spelling of the function table: `outputs`, `variables`, `item`… */
  readonly function: string;
  /** What its first argument says; undefined when there is none, or when it is computed. */
  readonly name: string | undefined;
  /** Of the name, of the whole call when there is none. */
  readonly at: Spot;
  readonly call: Call;
  readonly text: StepText;
}

/** Every call of a workflow function, in the order of the texts. */
export function referencesIn(texts: readonly StepText[]): readonly Reference[] {
  const found: Reference[] = [];
  for (const text of texts) {
    for (const call of callsIn(text.template)) {
      const definition = functionOf(call.name);
      if (definition?.family !== 'workflow' && definition?.name !== 'item') continue;
      const [first] = call.args;
      const name = literalText(first);
      const at = name === undefined || first === undefined ? call : first;
      found.push({ function: definition.name, name, at, call, text });
    }
  }
  return found;
}

/** Outer calls before those in their arguments. */
export function callsIn(template: Template): readonly Call[] {
  let calls = known.get(template);
  if (calls === undefined) known.set(template, (calls = findCalls(template)));
  return calls;
}

/** Several rules ask for those of one text, which may stand in many places. */
const known = new WeakMap<Template, readonly Call[]>();

function findCalls(template: Template): readonly Call[] {
  const found: Call[] = [];
  for (const one of expressionsIn(template)) visit(one, found);
  return found;
}

function visit(expression: Expression, found: Call[]): void {
  if (expression.kind === 'access') {
    visit(expression.of, found);
    visit(expression.key, found);
  } else if (expression.kind === 'call') {
    found.push(expression);
    for (const arg of expression.args) visit(arg, found);
  }
}
