/**
 * Operations of the Dataverse connector exist, get what they need, and nothing that they do not have. A parameter that an operation does not have, or a
 * needed one that is missing, keeps the flow from being saved.
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { OPERATION_NAMES, isKnownOperation, type DataverseOperation } from '../../dataverse/operations.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { editDistance, suggest } from '../../diagnostics/suggest.ts';
import { isObject } from '../../source/json-value.ts';
import { dataverseCalls, namePlace, type DataverseCall } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';

export const dataverseOperations: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) {
    const { operation, operationId, step } = call;
    if (operation !== undefined) checkParameters(call, operation, program, report);
    else if (!isKnownOperation(operationId)) {
      const place = placeIn(program, [...step.path, 'inputs', 'host', 'operationId']);
      reportUnknown(operationId, (facts, severity) => {
        report('dataverse/unknown-operation', place, facts, undefined, severity);
      });
    }
  }
};

const MAX_SLIP = 2;

/** The list of operations may be incomplete: only what looks like a slip of the keys is sure to be wrong. A later version has a number behind. */
function reportUnknown(
  name: string,
  say: (facts: { readonly name: string; readonly nearest: string | undefined }, severity?: 'warning') => void,
): void {
  const nearest = suggest(name, OPERATION_NAMES);
  const isSlip =
    nearest !== undefined &&
    editDistance(name.toLowerCase(), nearest.toLowerCase(), MAX_SLIP) <= MAX_SLIP &&
    !/\d$/.test(name);
  say({ name, nearest }, isSlip ? undefined : 'warning');
}

function checkParameters(
  call: DataverseCall,
  operation: DataverseOperation,
  program: FlowProgram,
  report: Report,
): void {
  const { parameters, step, path } = call;
  const { id, required, optional, takesItem } = operation;
  const all = [...required, ...optional, ...(takesItem ? ['item'] : [])];
  const names = new Set(all);
  let misspelt = false;
  for (const name of Object.keys(parameters)) {
    if (names.has(name) || (takesItem && name.startsWith('item/'))) continue;
    const nearest = suggest(name, all);
    misspelt ||= nearest !== undefined && required.includes(nearest);
    const severity = nearest === undefined ? 'warning' : undefined;
    report(
      'dataverse/unknown-parameter',
      namePlace(call, name, program),
      { operation: id, name, nearest },
      undefined,
      severity,
    );
  }
  if (misspelt) return;
  for (const name of required) {
    if (parameters[name] !== undefined || hasParts(parameters, name)) continue;
    const { inputs } = step.action;
    const place = placeIn(program, isObject(inputs) ? path : step.path);
    report('dataverse/missing-parameter', place, { operation: id, name });
  }
}

/** An object may be given in one piece: `subscriptionRequest` with all that is asked for. */
function hasParts(parameters: DataverseCall['parameters'], name: string): boolean {
  const [owner = '', part] = name.split('/');
  return part !== undefined && parameters[owner] !== undefined;
}
