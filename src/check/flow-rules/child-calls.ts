/** A flow that another one runs can be run, gets what it asks for, and answers. */
import { inputSchemaOf, responsesOf } from '../../analysis/child-flow.ts';
import { callsIn, type FlowCall } from '../../analysis/flow-calls.ts';
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { checkChildInputs } from './child-inputs.ts';
import type { FlowRule } from './flow-rule.ts';

/**
 * "Child workflows only support manual, powerapp and http request triggers" (the platform's `ChildFlowUnsupportedTriggerType`,
 * microsoft/coe-starter-kit#3806).
 */
const KINDS = ['Button', 'PowerApp', 'PowerAppV2', 'Http'];

export const childCalls: FlowRule = (program, world, report) => {
  // Many steps may run one flow.
  const silent = new Map<FlowProgram, boolean>();
  for (const call of callsIn(program)) {
    const child = world.flowOf(call.id);
    if (child === undefined || !canBeRun(call, child, report)) continue;
    // `NestedWorkflowDoesNotContainResponseAction` when the caller is saved.
    const isSilent = silent.get(child) ?? responsesOf(child).length === 0;
    silent.set(child, isSilent);
    if (isSilent) {
      const at = triggerPlace(child);
      report(
        'flow/child-no-response',
        hostPlace(call),
        { flow: child.title },
        { at, note: 'the flow that is run' },
      );
    }
    const schema = inputSchemaOf(child);
    if (schema !== undefined) checkChildInputs(call, { child, schema, world }, report);
  }
};

function canBeRun(call: FlowCall, child: FlowProgram, report: Report): boolean {
  const { trigger } = child.graph();
  if (trigger === undefined || trigger.type === '') return true;
  const kind = typeof trigger.action['kind'] === 'string' ? trigger.action['kind'] : undefined;
  const isRequest = trigger.type === 'Request';
  if (isRequest && (kind === undefined || KINDS.includes(kind))) return true;
  report(
    'flow/child-trigger',
    hostPlace(call),
    { flow: child.title, trigger: isRequest ? `Request, kind ${kind ?? ''}` : trigger.type },
    { at: triggerPlace(child), note: 'the trigger of the flow that is run' },
    isRequest ? 'warning' : undefined,
  );
  return false;
}

function hostPlace({ caller, step }: FlowCall): ReturnType<typeof placeIn> {
  return placeIn(caller, [...step.path, 'inputs', 'host', 'workflowReferenceName']);
}

function triggerPlace(child: FlowProgram): ReturnType<typeof placeIn> {
  const { trigger } = child.graph();
  return trigger === undefined ? child.at : keyIn(child, trigger.path);
}
