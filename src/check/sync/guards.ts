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
import type { Expression } from '../../expression/syntax/ast.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { LinkStep } from './links.ts';
import { COMPARISONS, originsIn, type Origins } from './origins.ts';

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
  for (const condition of conditionsBefore(program, step)) {
    const path = [...condition.path, 'expression'];
    const asked = origins.textsOf(condition).filter((text) => isBelow(text.path, path));
    const why = reasonOf({ program, condition, path, asked, origins, change });
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

function isBelow(path: Path, root: Path): boolean {
  return root.every((step, index) => path[index] === step);
}

/** Conditions around a step, and those before it that may end the run. */
function conditionsBefore(program: FlowProgram, step: Step): readonly Step[] {
  const graph = program.graph();
  return [...choicesAround(step), ...exitsIn(graph).filter((one) => graph.ranBefore(one, step))];
}

function choicesAround(step: Step): readonly Step[] {
  return containersOf(step).filter(({ type }) => type === 'If' || type === 'Switch');
}

const exits = new WeakMap<FlowGraph, readonly Step[]>();

/** Conditions in which a Terminate stands; found once for each graph. */
function exitsIn(graph: FlowGraph): readonly Step[] {
  let found = exits.get(graph);
  if (found === undefined) {
    const ends = graph.steps.filter((one) => one.type === 'Terminate');
    exits.set(graph, (found = [...new Set(ends.flatMap(choicesAround))]));
  }
  return found;
}

interface Asked {
  readonly program: FlowProgram;
  readonly condition: Step;
  readonly path: Path;
  readonly asked: readonly StepText[];
  readonly origins: Origins;
  readonly change: LinkStep['change'];
}

function reasonOf(one: Asked): Guard['why'] | undefined {
  const { asked, origins, change, condition } = one;
  if (
    comparesTwo(one) ||
    asked.some((text) => callsOf(text).some((call) => asksForDifferences(call, text, origins)))
  )
    return 'difference';
  const columns = change?.columns ?? new Set<string>();
  const words = new Set(asked.flatMap(({ text }) => [...wordsIn(text)]));
  if ([...columns].some((name) => words.has(name) || words.has(`_${name}_value`))) return 'own column';
  if (USERS.some((name) => words.has(name))) return 'user';
  if (change?.creates === true && !change.updates && readsSet(origins.ofStep(condition), change.entitySet))
    return 'exists';
  return undefined;
}

/** Two values that come from different places. */
function comparesTwo({ asked, origins, condition, path }: Asked): boolean {
  const inCalls = asked.some((text) =>
    callsOf(text).some(({ name, args: [left, right] }) => {
      if (!COMPARISONS.has(functionOf(name)?.name ?? '') || left === undefined || right === undefined)
        return false;
      return areApart(origins.ofExpression(left, text), origins.ofExpression(right, text));
    }),
  );
  return inCalls || comparesInObject(condition.action['expression'], path, asked, origins);
}

function areApart(left: ReadonlySet<Step>, right: ReadonlySet<Step>): boolean {
  return left.size > 0 && right.size > 0 && new Set([...left, ...right]).size > 1;
}

/** `{ "equals": ["@…", "@…"] }` at any depth. */
function comparesInObject(
  value: JsonValue | undefined,
  path: Path,
  asked: readonly StepText[],
  origins: Origins,
): boolean {
  if (isArray(value))
    return value.some((item, index) => comparesInObject(item, [...path, index], asked, origins));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, args]) => {
    const here = [...path, name];
    if (!COMPARISONS.has(functionOf(name)?.name ?? '') || !isArray(args))
      return comparesInObject(args, here, asked, origins);
    const [left, right] = [0, 1].map((index) => originsBelow([...here, index], asked, origins));
    return left !== undefined && right !== undefined && areApart(left, right);
  });
}

function originsBelow(path: Path, asked: readonly StepText[], origins: Origins): ReadonlySet<Step> {
  const texts = asked.filter((text) => isBelow(text.path, path));
  return new Set(
    texts.flatMap((text) => expressionsOf(text).flatMap((one) => [...origins.ofExpression(one, text)])),
  );
}

function expressionsOf({ template }: StepText): readonly Expression[] {
  if (template.kind === 'expression') return [template.expression];
  return template.kind === 'mixed' ? template.parts.filter((part) => typeof part !== 'string') : [];
}

function callsOf({ template }: StepText) {
  return callsIn(template);
}

/** `empty(outputs('Changes'))`, `length(body('Changed_columns'))`: what is made of two sources and may be nothing. */
function asksForDifferences(
  { name, args: [value] }: ReturnType<typeof callsIn>[number],
  text: StepText,
  origins: Origins,
): boolean {
  if (!['empty', 'length'].includes(name.toLowerCase()) || value === undefined) return false;
  return origins.ofExpression(value, text).size > 1;
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
