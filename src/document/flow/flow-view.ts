/** A flow: what starts it, its steps as a picture, the columns it reads and writes, what it calls, and what happens when something fails. */
import type { FlowWorld } from '../../analysis/flow-world.ts';
import { factsOf } from '../../flow/facts.ts';
import { turnOnOrder } from '../../flow/turn-on-order.ts';
import type { Flow } from '../../model/flow.ts';
import { drawingOf, type Drawing } from '../diagram/drawing.ts';
import { layoutOf } from '../diagram/layout.ts';
import type { Scope } from '../scope.ts';
import type { Text } from '../text.ts';
import { fill } from '../words.ts';
import { columnText } from './column-text.ts';
import { callViews, type CallView } from './calls.ts';
import { failureTexts } from './failures.ts';
import { flowAnchor, type FlowScope } from './flow-scope.ts';
import { diagramSteps } from './steps.ts';
import { tableUseViews, type TableUseView } from './table-use-view.ts';
import { triggerLimits, triggerText } from './trigger.ts';

export interface FlowView {
  readonly id: string;
  readonly number: number;
  readonly name: Text;
  readonly description: string;
  readonly trigger: string;
  readonly limits: readonly string[];
  readonly state: string;
  readonly alternative: string;
  readonly drawing: Drawing;
  readonly tables: readonly TableUseView[];
  readonly calls: readonly CallView[];
  readonly failures: readonly string[];
}

/** A flow, and what the parts of its page need. */
export interface PlacedFlow {
  readonly flow: Flow;
  readonly around: FlowScope;
}

/** In the order of turning on: a flow comes after those that it runs. */
export function placedFlows(flows: readonly Flow[], world: FlowWorld, scope: Scope): readonly PlacedFlow[] {
  const byId = new Map(flows.map((one) => [one.id, one]));
  // Packages are in the order of ids, the world in that of solution.yaml.
  const listed = world.programs.flatMap((one) => byId.get(one.id) ?? []);
  const callers = listed.map((one) => ({
    id: one.id,
    children: factsOf(one.document).children.map((child) => child.id),
  }));
  const run = new Set(callers.flatMap((one) => one.children));
  const flowRef: FlowScope['flowRef'] = (id) => {
    const flow = byId.get(id.toLowerCase());
    return flow && { name: scope.text(flow.names), link: `#${flowAnchor(flow, scope)}` };
  };
  return turnOnOrder(callers).flatMap((id): readonly PlacedFlow[] => {
    const flow = byId.get(id);
    const program = world.flowOf(id);
    if (flow === undefined || program === undefined) return [];
    const isRun = run.has(id);
    return [{ flow, around: { scope, words: scope.words.flowWords, world, program, flowRef, isRun } }];
  });
}

export function flowView({ flow, around }: PlacedFlow, index: number): FlowView {
  const { scope, words, program } = around;
  const { trigger, steps } = program.graph();
  const name = scope.text(flow.names);
  const names = steps
    .filter((one) => one.branch?.owner === undefined)
    .map((one) => one.name.replaceAll('_', ' '));
  return {
    id: flowAnchor(flow, scope),
    number: index + 1,
    name,
    description: flow.description ?? '',
    trigger: triggerText(trigger, around),
    limits: triggerLimits(trigger, around, (table, column) => columnText(table, column, scope)),
    state: scope.words.states[flow.state],
    alternative: fill(words.stepsOf, name.text, names.length === 0 ? words.noSteps : names.join(', ')),
    drawing: drawingOf(layoutOf(diagramSteps(around))),
    tables: tableUseViews(around),
    calls: callViews(around),
    failures: failureTexts(around),
  };
}
