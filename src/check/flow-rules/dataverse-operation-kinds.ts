/**
 * Operations of the Dataverse connector are used as what they are: all but those that wait for a change answer at once, and are no triggers. Each of the
 * 4,213 actions in 774 published flows is called so; one of the 171 triggers is not of the type that waits.
 */
import { placeIn } from '../../analysis/flow-program.ts';
import { isKnownOperation } from '../../dataverse/operations.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { dataverseCalls, type DataverseCall } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseOperationKinds: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) {
    const { step, operationId } = call;
    if (!step.type.startsWith(ONCE) || !isKnownOperation(operationId)) continue;
    const problem = problemOf(call);
    if (problem === undefined) continue;
    const place = placeIn(program, [...step.path, 'inputs', 'host', 'operationId']);
    report('flow/operation-kind', place, { ...factsOf(call), problem }, undefined, gradeOf(call));
  }
};

const ONCE = 'OpenApiConnection';
const WAITING = 'OpenApiConnectionWebhook';
const TRIGGERS: readonly string[] = ['BusinessEventsTrigger'];

function isWaiting({ operation, operationId }: DataverseCall): boolean {
  return operation?.kind === 'wait' || TRIGGERS.includes(operationId);
}

type Problem = 'action-as-trigger' | 'webhook-called' | 'call-awaited';

function problemOf(call: DataverseCall): Problem | undefined {
  const { step } = call;
  if (isWaiting(call)) return step.type === WAITING ? undefined : 'webhook-called';
  if (step.branch === undefined) return 'action-as-trigger';
  return step.type === ONCE ? undefined : 'call-awaited';
}

function factsOf(call: DataverseCall): { operation: string; keyword: string; type: string } {
  const { operationId: operation, step } = call;
  if (!isWaiting(call)) return { operation, keyword: 'call', type: ONCE };
  return { operation, keyword: step.branch === undefined ? 'when' : 'callAndWait', type: WAITING };
}

/** A trigger that waits in another way may have worked once. */
function gradeOf(call: DataverseCall): Severity {
  return call.step.branch === undefined && isWaiting(call) ? 'warning' : 'error';
}
