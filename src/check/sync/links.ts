/**
 * What starts what: a flow changes rows that start another one, runs it as a child, or changes something through a connector that comes back as a
 * call of a flow (an echo, which the solution declares, because no document says it).
 */
import { callsIn } from '../../analysis/flow-calls.ts';
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Echo, FlowWorld } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { connectorCallOf } from '../../analysis/contract/connector-call.ts';
import { rowChanges, type RowChange } from './row-changes.ts';
import { isStartedBy, rowTriggerOf, type RowTrigger } from './row-trigger.ts';

export interface Link {
  readonly from: FlowProgram;
  readonly to: FlowProgram;
  readonly kind: 'rows' | 'child' | 'echo';
  /** Every step of `from` that does it; a link holds as long as one of them runs. */
  readonly steps: readonly LinkStep[];
}

export interface LinkStep {
  readonly step: Step;
  /** Of a link by rows. */
  readonly change?: RowChange;
}

export function linksOf(world: FlowWorld): readonly Link[] {
  const triggers = new Map<FlowProgram, RowTrigger>();
  for (const program of world.programs) {
    const trigger = rowTriggerOf(program, world);
    if (trigger !== undefined) triggers.set(program, trigger);
  }
  return world.programs.flatMap((from) => [
    ...rowLinks(from, world, triggers),
    ...childLinks(from, world),
    ...echoLinks(from, world),
  ]);
}

function rowLinks(
  from: FlowProgram,
  world: FlowWorld,
  triggers: ReadonlyMap<FlowProgram, RowTrigger>,
): readonly Link[] {
  if (triggers.size === 0) return [];
  const changes = rowChanges(from, world);
  return [...triggers].flatMap(([to, trigger]) => {
    const steps = changes
      .filter((change) => isStartedBy(trigger, change))
      .map((change) => ({ step: change.step, change }));
    return linkOf({ from, to, kind: 'rows', steps });
  });
}

function childLinks(from: FlowProgram, world: FlowWorld): readonly Link[] {
  const byChild = new Map<FlowProgram, Step[]>();
  for (const { step, id } of callsIn(from)) {
    const to = world.flowOf(id);
    const known = to === undefined ? undefined : byChild.get(to);
    if (known !== undefined) known.push(step);
    else if (to !== undefined) byChild.set(to, [step]);
  }
  return [...byChild].flatMap(([to, steps]) =>
    linkOf({ from, to, kind: 'child', steps: steps.map((step) => ({ step })) }),
  );
}

function echoLinks(from: FlowProgram, world: FlowWorld): readonly Link[] {
  return world.echoes.flatMap((echo) => {
    const to = world.flowOf(echo.starts);
    if (to === undefined) return [];
    const steps = from.graph().steps.filter((step) => isEcho(step, from, echo));
    return linkOf({ from, to, kind: 'echo', steps: steps.map((step) => ({ step })) });
  });
}

function isEcho(step: Step, program: FlowProgram, echo: Echo): boolean {
  const call = connectorCallOf(step);
  return call !== undefined && echo.isCausedBy(program, call.alias, call.operationId);
}

function linkOf(link: Link): readonly Link[] {
  return link.steps.length === 0 ? [] : [link];
}
