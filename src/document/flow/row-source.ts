/** Which column of which rows an expression takes: `triggerOutputs()?['body/name']`, `first(outputs('Find')?['body/value'])?['name']`, `items('Each')?['name']`. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { StepText } from '../../analysis/texts.ts';
import { itemSourceAt, sourceOfLoop, type ItemSource } from '../../analysis/types/item-source.ts';
import { valueAt } from '../../analysis/written.ts';
import { functionOf } from '../../expression/functions/index.ts';
import type { Call, Expression } from '../../expression/syntax/ast.ts';
import { expressionsIn } from '../../expression/syntax/expressions-in.ts';

export interface Taken {
  /** The step, or the trigger, that gave the rows. */
  readonly step: Step;
  /** As it is written: `name`, `_owner_value`, `name@OData.Community…`. */
  readonly name: string;
}

/** Everything that a text takes out of rows. Each access once, the longest one of a chain. */
export function takenIn(text: StepText, program: FlowProgram): readonly Taken[] {
  const found: Taken[] = [];
  for (const one of expressionsIn(text.template)) visit(one, text, program, found);
  return found;
}

function visit(expression: Expression, text: StepText, program: FlowProgram, found: Taken[]): void {
  if (expression.kind === 'access') {
    const taken = takenBy(expression, text, program);
    if (taken !== undefined) found.push(taken);
    else visit(expression.of, text, program, found);
    visit(expression.key, text, program, found);
  } else if (expression.kind === 'call') {
    for (const arg of expression.args) visit(arg, text, program, found);
  }
}

function takenBy(expression: Expression, text: StepText, program: FlowProgram): Taken | undefined {
  const source = sourceOf(expression, { text, program, depth: 0 });
  if (source === undefined) return undefined;
  const [name] = source.keys.filter((one) => one !== 'body' && one !== 'value' && !/^\d+$/.test(one));
  return name === undefined ? undefined : { step: source.step, name };
}

interface Source {
  readonly step: Step;
  readonly keys: readonly string[];
}

interface Look {
  readonly text: Pick<StepText, 'step' | 'path'>;
  readonly program: FlowProgram;
  readonly depth: number;
}

/** Loops in loops, and lists of lists. */
const MAX_DEPTH = 20;

function sourceOf(expression: Expression, look: Look): Source | undefined {
  if (look.depth > MAX_DEPTH) return undefined;
  const deeper = { ...look, depth: look.depth + 1 };
  if (expression.kind === 'call') return sourceOfCall(expression, deeper);
  if (expression.kind !== 'access' || expression.key.kind !== 'literal') return undefined;
  const { of, key } = expression;
  const source = sourceOf(of, deeper);
  return source && { ...source, keys: [...source.keys, ...String(key.value).split('/')] };
}

function sourceOfCall({ name, args: [first] }: Call, look: Look): Source | undefined {
  switch (functionOf(name)?.name ?? '') {
    case 'outputs':
    case 'body':
      return sourceAt(stepIn(first, look));
    case 'triggerBody':
    case 'triggerOutputs':
      return sourceAt(look.program.graph().trigger);
    case 'first':
    case 'last':
      return first && sourceOf(first, look);
    case 'items': {
      const loop = stepIn(first, look);
      return loop && itemOf(sourceOfLoop(loop), look);
    }
    case 'item':
      return itemOf(itemSourceAt(look.text.step, look.text.path), look);
    default:
      return undefined;
  }
}

function stepIn(name: Expression | undefined, { program }: Look): Step | undefined {
  if (name?.kind !== 'literal' || typeof name.value !== 'string') return undefined;
  return program.graph().stepNamed(name.value);
}

function sourceAt(step: Step | undefined): Source | undefined {
  return step === undefined ? undefined : { step, keys: [] };
}

/** An item of a list that another step gave. */
function itemOf(source: ItemSource | undefined, look: Look): Source | undefined {
  if (source === undefined) return undefined;
  const list = valueAt(look.program.document, source.list);
  if (typeof list !== 'string') return undefined;
  const { template } = look.program.readingOf(list);
  // `item()` in the list of a loop is that of the loop around it.
  const text = { step: source.step, path: source.list };
  return template.kind === 'expression' ? sourceOf(template.expression, { ...look, text }) : undefined;
}
