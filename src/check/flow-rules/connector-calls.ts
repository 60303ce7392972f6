/**
 * A step on a connector whose contract is known calls an operation that exists, in the way that it is made for, with parameters that it has. The
 * platform refuses the others when the flow is turned on (WorkflowOperationInputsApiOperationNotFound, WorkflowOperationParametersExtraParameter).
 */
import { connectorCallOf, legacyCallOf, type ConnectorCall } from '../../analysis/contract/connector-call.ts';
import type { Contract, OperationContract } from '../../analysis/contract/contract.ts';
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Place } from '../../source/place.ts';
import { checkCallValues } from './call-values.ts';
import { checkParameters } from './call-parameters.ts';
import type { FlowRule } from './flow-rule.ts';

/** A call of an operation that exists. */
export interface Called {
  readonly call: ConnectorCall;
  readonly operation: OperationContract;
  readonly contract: Contract;
  readonly program: FlowProgram;
  readonly world: FlowView;
}

export const connectorCalls: FlowRule = (program, world, report) => {
  const contractOf = (alias: string): Contract | undefined => world.contractOf(program, alias);
  for (const step of program.graph().all) {
    const call = connectorCallOf(step) ?? legacyCallOf(step, contractOf);
    const contract = call === undefined ? undefined : contractOf(call.alias);
    if (call === undefined || contract === undefined) continue;
    const operation = contract.operations.get(call.operationId);
    if (operation === undefined) {
      reportUnknown(call, contract, placeOf(call, program), report);
      continue;
    }
    const called = { call, operation, contract, program, world };
    checkKind(called, report);
    checkParameters(called, report);
    checkCallValues(called, report);
  }
};

function placeOf({ step }: ConnectorCall, program: FlowProgram): Place {
  return placeIn(program, [...step.path, 'inputs', 'host', 'operationId']);
}

function reportUnknown(
  { operationId: operation, isTrigger }: ConnectorCall,
  { connector, operations, elsewhere }: Contract,
  place: Place,
  report: Report,
): void {
  if (elsewhere?.operations.has(operation) === true) {
    report('flow/operation-other-binding', place, { operation, isTrigger });
    return;
  }
  const known = [...operations.keys()];
  const isOtherCase = known.some((one) => one.toLowerCase() === operation.toLowerCase());
  const facts = { operation, connector, nearest: suggest(operation, known), known };
  report('flow/operation-unknown', place, facts, undefined, isOtherCase ? 'warning' : undefined);
}

/** InvalidOpenApiConnectionOperationType; an action that waits for its answer may be made of the operation of a trigger. */
function checkKind({ call, operation, program }: Called, report: Report): void {
  const { type } = call.step;
  // Which operations can notify is not written in their documents.
  if (type !== 'OpenApiConnection' && type !== 'OpenApiConnectionWebhook') return;
  const waits = type === 'OpenApiConnectionWebhook';
  const problem = kindProblem(call.isTrigger, operation, waits);
  if (problem === undefined) return;
  const facts = {
    operation: operation.operationId,
    problem,
    keyword: keywordFor(call.isTrigger, operation.isWebhook),
    type: operation.isWebhook ? 'OpenApiConnectionWebhook' : 'OpenApiConnection',
  };
  report('flow/operation-kind', placeOf(call, program), facts, undefined, 'warning');
}

/** Of the YAML form. */
function keywordFor(isTrigger: boolean, isWebhook: boolean): string {
  if (isTrigger) return isWebhook ? 'when' : 'poll';
  return isWebhook ? 'callAndWait' : 'call';
}

function kindProblem(
  isTrigger: boolean,
  operation: OperationContract,
  waits: boolean,
): 'action-as-trigger' | 'trigger-as-action' | 'webhook-called' | 'call-awaited' | undefined {
  if (isTrigger && !operation.isTrigger) return 'action-as-trigger';
  if (!isTrigger && operation.isTrigger && !(waits && operation.isWebhook)) return 'trigger-as-action';
  if (waits === operation.isWebhook) return undefined;
  return waits ? 'call-awaited' : 'webhook-called';
}
