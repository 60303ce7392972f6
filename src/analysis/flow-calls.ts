/** Which flow runs which. */
import { isObject } from '../source/json-value.ts';
import type { FlowProgram } from './flow-program.ts';
import type { Step } from './graph/step.ts';

/** A step that runs another flow. */
export interface FlowCall {
  readonly caller: FlowProgram;
  readonly step: Step;
  /** WorkflowId of the flow that is run, in lower case. */
  readonly id: string;
}

export function callsIn(caller: FlowProgram): readonly FlowCall[] {
  return caller.graph().steps.flatMap((step): FlowCall[] => {
    const { inputs } = step.action;
    const host = step.type === 'Workflow' && isObject(inputs) ? inputs['host'] : undefined;
    const id = isObject(host) ? host['workflowReferenceName'] : undefined;
    return typeof id === 'string' && id !== '' ? [{ caller, step, id: id.toLowerCase() }] : [];
  });
}

/** By the WorkflowId of the flow that is run. */
export function callsById(programs: readonly FlowProgram[]): ReadonlyMap<string, readonly FlowCall[]> {
  const found = new Map<string, FlowCall[]>();
  for (const call of programs.flatMap(callsIn)) {
    const known = found.get(call.id);
    if (known === undefined) found.set(call.id, [call]);
    else known.push(call);
  }
  return found;
}
