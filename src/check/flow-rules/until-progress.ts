/**
 * A loop that ends when something is true changes it: nothing else does, so it ends after its first round or at its limit, and counts as succeeded then as
 * well. (Its condition is evaluated after each round.)
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowGraph } from '../../analysis/graph/flow-graph.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import { callsIn } from '../../analysis/references.ts';
import type { StepText } from '../../analysis/texts.ts';
import { VARIABLE_WRITERS, variablesOf } from '../../analysis/variables.ts';
import { functionOf } from '../../expression/functions/index.ts';
import type { Call } from '../../expression/syntax/ast.ts';
import type { FlowRule } from './flow-rule.ts';
import { literalText } from '../../expression/syntax/literal-text.ts';

export const untilProgress: FlowRule = (program, _world, report) => {
  for (const [loop, texts] of conditionsOf(program)) {
    const calls = texts.flatMap((one) => callsIn(one.template));
    // One without any is constant, which is said elsewhere.
    const isKnown = texts.every((one) => one.problems.length === 0) && calls.some(looksAtRun);
    if (!isKnown || calls.some((call) => mayChange(call, loop, program))) continue;
    const place = placeIn(program, [...loop.path, 'expression']);
    report('flow/until-unchanged', place, { name: loop.name, variables: variablesIn(calls) });
  }
};

function conditionsOf(program: FlowProgram): ReadonlyMap<Step, readonly StepText[]> {
  const found = new Map<Step, StepText[]>();
  for (const text of program.texts()) {
    const { step, path } = text;
    if (step.type !== 'Until' || path[step.path.length] !== 'expression') continue;
    const known = found.get(step);
    if (known === undefined) found.set(step, [text]);
    else known.push(text);
  }
  return found;
}

function looksAtRun({ name }: Call): boolean {
  return functionOf(name)?.pure !== true;
}

/** What gives the same in every round of a loop. */
const STEADY = new Set([
  ...['trigger', 'triggerBody', 'triggerOutputs', 'triggerFormDataValue', 'triggerFormDataMultiValues'],
  ...['parameters', 'workflow', 'item', 'items'],
]);

const OF_STEPS = new Set(['outputs', 'body', 'actions', 'result']);

function mayChange(call: Call, loop: Step, program: FlowProgram): boolean {
  const definition = functionOf(call.name);
  if (definition === undefined) return true;
  if (definition.pure || STEADY.has(definition.name)) return false;
  const [first] = call.args;
  const name = literalText(first);
  if (name === undefined) return true;
  const graph = program.graph();
  if (definition.name === 'variables') return isWritten(name, loop, graph);
  const other = OF_STEPS.has(definition.name) ? graph.stepNamed(name) : undefined;
  return other === undefined || isAtWork(other, loop, graph);
}

function isWritten(name: string, loop: Step, graph: FlowGraph): boolean {
  // One that nobody makes has an error of its own.
  if (!variablesOf(graph).byName.has(name.toLowerCase())) return true;
  const { byName, areKnown } = writersIn(graph);
  return !areKnown || (byName.get(name.toLowerCase()) ?? []).some((one) => isAtWork(one, loop, graph));
}

interface Writers {
  /** By the name of the variable in lower case. */
  readonly byName: ReadonlyMap<string, readonly Step[]>;
  /** False when one writes a variable whose name cannot be read. */
  readonly areKnown: boolean;
}

const writers = new WeakMap<FlowGraph, Writers>();

function writersIn(graph: FlowGraph): Writers {
  let known = writers.get(graph);
  if (known === undefined) {
    const { written } = variablesOf(graph);
    const byName = new Map<string, Step[]>();
    for (const { name, step } of written) {
      const steps = byName.get(name.toLowerCase());
      if (steps === undefined) byName.set(name.toLowerCase(), [step]);
      else steps.push(step);
    }
    const all = graph.steps.filter((one) => VARIABLE_WRITERS.has(one.type)).length;
    writers.set(graph, (known = { byName, areKnown: written.length === all }));
  }
  return known;
}

/** Whether a step can run while the loop does: inside of it, beside it, or in another round of a loop around both. */
function isAtWork(step: Step, loop: Step, graph: FlowGraph): boolean {
  const around = containersOf(loop);
  const containers = containersOf(step);
  if (containers.includes(loop)) return true;
  const isRepeated = containers.some((one) => one.type === 'Foreach' && around.includes(one));
  if (isRepeated && around.some(hasRoundsAtOnce)) return true;
  return !graph.ranBefore(step, loop) && !graph.ranBefore(loop, step);
}

function hasRoundsAtOnce({ type, action }: Step): boolean {
  return type === 'Foreach' && action['runtimeConfiguration'] !== undefined;
}

function variablesIn(calls: readonly Call[]): readonly string[] {
  const names = calls.flatMap(({ name, args: [first] }) =>
    functionOf(name)?.name === 'variables' ? (literalText(first) ?? []) : [],
  );
  return [...new Set(names)];
}
