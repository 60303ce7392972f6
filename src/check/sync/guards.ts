/**
 * What keeps a step from running again and again when flows start each other. A condition is a guard when it turns out otherwise the second time:
 * - it compares what came in with what is there already (a difference check), or asks whether a list of differences is empty;
 * - it asks for a column that the step itself sets;
 * - it asks whether the row to be created is there already;
 * - it tells the user of the flows from other people (who changed the row last).
 */
import { callsIn } from '../../analysis/references.ts';
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowGraph } from '../../analysis/graph/flow-graph.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import type { StepText } from '../../analysis/texts.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { expressionsIn } from '../../expression/syntax/expressions-in.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { isWithin, type Path } from '../../source/place.ts';
import type { LinkStep } from './links.ts';
import { COMPARISONS, originsIn, type Origins } from './origins.ts';
import { negated, signedCalls, type SignedCall } from './signed-calls.ts';

export interface Guard {
  readonly program: FlowProgram;
  /** The condition, or the trigger with its conditions. */
  readonly step: Step;
  /** Of what is asked. */
  readonly path: Path;
  readonly why: 'difference' | 'own column' | 'exists' | 'user';
}

/** The guard of a step in its own flow, if there is one. */
export function guardBefore(program: FlowProgram, { step, change }: LinkStep): Guard | undefined {
  const origins = originsIn(program);
  for (const { condition, runsWhen } of conditionsBefore(program, step)) {
    const path = [...condition.path, 'expression'];
    const asked = origins.textsOf(condition).filter((text) => isWithin(text.path, path));
    const why = reasonOf({ condition, runsWhen, path, asked, origins, change });
    if (why !== undefined) return { program, step: condition, path, why };
  }
  return undefined;
}

/** The guard that stands in the trigger of the flow that a change of rows starts. */
export function guardOfTrigger(program: FlowProgram, { change }: LinkStep): Guard | undefined {
  const { trigger } = program.graph();
  if (trigger === undefined) return undefined;
  const { inputs } = trigger.action;
  const parameters = isObject(inputs) ? inputs['parameters'] : undefined;
  const filter = isObject(parameters) ? parameters[`${REQUEST}filterexpression`] : undefined;
  const asked: readonly (readonly [Path, string])[] = [
    ...textsBelow(trigger.action['conditions'], [...trigger.path, 'conditions']),
    ...(typeof filter === 'string'
      ? [[[...trigger.path, 'inputs', 'parameters', `${REQUEST}filterexpression`], filter] as const]
      : []),
  ];
  for (const [path, text] of asked) {
    const words = wordsIn(text);
    if (USERS.some((name) => words.has(name))) return { program, step: trigger, path, why: 'user' };
    if ([...(change?.columns ?? [])].some((name) => words.has(name)))
      return { program, step: trigger, path, why: 'own column' };
  }
  return undefined;
}

/** Who changed or made a row, as flows read it. */
const USERS = ['_modifiedby_value', '_createdby_value', 'modifiedby', 'createdby'];

interface Condition {
  readonly condition: Step;
  /** What it has to be for the step to run; undefined for a Switch. */
  readonly runsWhen: boolean | undefined;
}

/** Conditions around a step, and those before it that may end the run. */
function conditionsBefore(program: FlowProgram, step: Step): readonly Condition[] {
  const graph = program.graph();
  return [
    ...choicesAround(step),
    ...exitsIn(graph).filter(({ condition }) => graph.ranBefore(condition, step)),
  ];
}

function choicesAround(step: Step): readonly Condition[] {
  return containersOf(step)
    .filter(({ type }) => type === 'If' || type === 'Switch')
    .map((condition) => ({ condition, runsWhen: branchOf(step, condition) }));
}

/** In which branch of a condition a step stands. */
function branchOf(step: Step, condition: Step): boolean | undefined {
  if (condition.type !== 'If') return undefined;
  return step.path[condition.path.length] !== 'else';
}

const exits = new WeakMap<FlowGraph, readonly Condition[]>();

/** Conditions in which a Terminate stands; found once for each graph. */
function exitsIn(graph: FlowGraph): readonly Condition[] {
  let found = exits.get(graph);
  if (found === undefined) {
    const ends = graph.steps.filter((one) => one.type === 'Terminate').flatMap(choicesAround);
    const firsts = new Map(ends.map(({ condition, runsWhen }) => [condition, negated(runsWhen)]));
    found = [...firsts].map(([condition, runsWhen]) => ({ condition, runsWhen }));
    exits.set(graph, found);
  }
  return found;
}

interface Asked extends Condition {
  readonly path: Path;
  readonly asked: readonly StepText[];
  readonly origins: Origins;
  readonly change: LinkStep['change'];
}

function reasonOf(one: Asked): Guard['why'] | undefined {
  const { asked, origins, change, condition } = one;
  if (comparesTwo(one) || asksForDifferences(one)) return 'difference';
  const columns = change?.columns ?? new Set<string>();
  const words = new Set(asked.flatMap(({ text }) => [...wordsIn(text)]));
  if ([...columns].some((name) => words.has(name) || words.has(`_${name}_value`))) return 'own column';
  if (USERS.some((name) => words.has(name))) return 'user';
  if (change?.creates === true && !change.updates && readsSet(origins.ofStep(condition), change.entitySet))
    return 'exists';
  return undefined;
}

/** Two values that come from different places, when they differ. */
function comparesTwo(one: Asked): boolean {
  const { asked, origins, condition, path, runsWhen } = one;
  const inCalls = asked.some((text) =>
    signedIn(text, one).some(({ call: { name, args }, wanted }) => {
      const [left, right] = args;
      if (!isComparison(name, wanted) || left === undefined || right === undefined) return false;
      return areApart(origins.ofExpression(left, text), origins.ofExpression(right, text));
    }),
  );
  return (
    inCalls || comparesInObject(condition.action['expression'], { path, asked, origins, wanted: runsWhen })
  );
}

/** Of two values that are the same, `equals` is true: a step that runs then runs again. */
function isComparison(name: string, wanted: boolean | undefined): boolean {
  const found = functionOf(name)?.name ?? '';
  return COMPARISONS.has(found) && !(found === EQUALS && wanted === true);
}

const EQUALS = functionOf('equals')?.name ?? 'equals';

/** Calls in a text of a condition, which may be a part of a tree of operators. */
function signedIn(
  text: StepText,
  { path, runsWhen }: Pick<Asked, 'path' | 'runsWhen'>,
): readonly SignedCall[] {
  const operators = text.path.slice(path.length).filter((key) => typeof key === 'string');
  const flips = operators.filter((key) => key.toLowerCase() === 'not').length;
  const isOperand = operators.some((key) => !['and', 'or', 'not'].includes(key.toLowerCase()));
  const wanted = isOperand ? undefined : flips % 2 === 0 ? runsWhen : negated(runsWhen);
  return expressionsIn(text.template).flatMap((expression) => signedCalls(expression, wanted));
}

function areApart(left: ReadonlySet<Step>, right: ReadonlySet<Step>): boolean {
  return left.size > 0 && right.size > 0 && new Set([...left, ...right]).size > 1;
}

interface Tree extends Pick<Asked, 'path' | 'asked' | 'origins'> {
  readonly wanted: boolean | undefined;
}

/** `{ "equals": ["@…", "@…"] }` at any depth. */
function comparesInObject(value: JsonValue | undefined, tree: Tree): boolean {
  const { path, asked, origins, wanted } = tree;
  if (isArray(value))
    return value.some((item, index) => comparesInObject(item, { ...tree, path: [...path, index] }));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, args]) => {
    const here = [...path, name];
    if (!isComparison(name, wanted) || !isArray(args)) {
      const inner = name.toLowerCase() === 'not' ? negated(wanted) : wanted;
      return comparesInObject(args, { ...tree, path: here, wanted: inner });
    }
    const [left, right] = [0, 1].map((index) => originsBelow([...here, index], asked, origins));
    return left !== undefined && right !== undefined && areApart(left, right);
  });
}

function originsBelow(path: Path, asked: readonly StepText[], origins: Origins): ReadonlySet<Step> {
  const texts = asked.filter((text) => isWithin(text.path, path));
  return new Set(
    texts.flatMap((text) =>
      expressionsIn(text.template).flatMap((one) => [...origins.ofExpression(one, text)]),
    ),
  );
}

function callsOf({ template }: StepText) {
  return callsIn(template);
}

/** `empty(body('Changed_columns'))`, `length(outputs('Changes'))`: what is left of a comparison of two values, and may be nothing. */
function asksForDifferences(one: Asked): boolean {
  const { asked, origins } = one;
  return asked.some((text) =>
    signedIn(text, one).some(({ call: { name, args }, wanted }) => {
      const [value] = args;
      const asks = name.toLowerCase();
      if (value === undefined || !(asks === 'length' || (asks === 'empty' && wanted !== true))) return false;
      return origins
        .behind(value, text)
        .some((behind) => callsOf(behind).some((call) => isDifference(call, behind, origins)));
    }),
  );
}

/** Two values that are read, perhaps by one step, such as a column and what a related row holds of it. */
function isDifference(
  { name, args: [left, right] }: ReturnType<typeof callsIn>[number],
  text: StepText,
  origins: Origins,
): boolean {
  if (!COMPARISONS.has(functionOf(name)?.name ?? '') || left === undefined || right === undefined)
    return false;
  const sides = [left, right].map((side) => text.text.slice(side.from, side.to));
  return sides[0] !== sides[1] && [left, right].every((side) => origins.ofExpression(side, text).size > 0);
}

/** Whether one of these steps reads rows of a table. */
function readsSet(steps: ReadonlySet<Step>, entitySet: string): boolean {
  return [...steps].some(({ action }) => {
    const { inputs } = action;
    const parameters = isObject(inputs) ? inputs['parameters'] : undefined;
    return isObject(parameters) && parameters['entityName'] === entitySet;
  });
}

function textsBelow(value: JsonValue | undefined, path: Path): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (isArray(value)) return value.flatMap((item, index) => textsBelow(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => textsBelow(item, [...path, key]));
}

/** Words as columns are called. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g) ?? []);
}
