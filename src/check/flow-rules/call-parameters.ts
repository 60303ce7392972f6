/** The names among the parameters of a call: those that the operation does not have, and those that it lacks. */
import type { ContractParameter, OperationContract } from '../../analysis/contract/contract.ts';
import {
  givenNames,
  isAskedFor,
  missingParts,
  type GivenNames,
} from '../../analysis/contract/needed-parts.ts';
import { isPartOf, partNamed } from '../../analysis/contract/parts.ts';
import type { NodeOf } from '../../analysis/contract/schema-node.ts';
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Path } from '../../source/place.ts';
import type { Called } from './connector-calls.ts';

export function checkParameters(called: Called, report: Report): void {
  const { given } = called.call;
  if (given === undefined) return;
  // What is misspelt is not missing as well.
  const meant = [...given].flatMap(([name, { path }]) => checkName(called, name, path, report) ?? []);
  checkMissing(called, givenNames(given.keys()), (missing, severity) => {
    if (!meant.some((one) => isPartOf(one, missing))) reportMissing(called, missing, report, severity);
  });
}

/** The name that seems to be meant by one that the operation does not have. */
function checkName(called: Called, parameter: string, path: Path, report: Report): string | undefined {
  const { operation, contract, program, world } = called;
  const part = partNamed(parameter, operation, contract);
  if (part.kind !== 'unknown') return undefined;
  const facts = { parameter, operation: operation.operationId };
  const place = keyIn(program, path);
  const { elsewhere } = contract;
  const other = otherOf(called);
  if (elsewhere !== undefined && !has(operation, parameter) && other !== undefined && has(other, parameter)) {
    report('flow/parameter-other-binding', place, { ...facts, binding: elsewhere.binding });
    return undefined;
  }
  const known = part.siblings;
  const nearest = suggest(parameter, known) ?? partCalled(parameter, operation, contract);
  // The connector in an export may be older than the one that the flow was made with.
  const severity = world.origin === 'export' ? 'warning' : undefined;
  report('flow/parameter-unknown', place, { ...facts, nearest, known }, undefined, severity);
  return nearest;
}

/** The operation under the other binding. */
function otherOf({ contract, operation }: Called): OperationContract | undefined {
  return contract.elsewhere?.operations.get(operation.operationId);
}

function has(operation: OperationContract, parameter: string): boolean {
  return operation.parameters.some((one) => isPartOf(parameter, one.name));
}

/** The part of a body that is written like a parameter of its own: `name` for `Referral/name`. */
function partCalled(
  name: string,
  { parameters }: OperationContract,
  { nodeOf }: Called['contract'],
): string | undefined {
  const body = parameters.find((one) => one.in === 'body');
  return nodeOf(body?.schema)?.properties.has(name) === true ? `${body?.name ?? ''}/${name}` : undefined;
}

function checkMissing(
  { operation, contract }: Called,
  given: GivenNames,
  report: (name: string, severity?: 'warning') => void,
): void {
  const { nodeOf } = contract;
  for (const parameter of operation.parameters) {
    const { name, needed } = parameter;
    if (given.whole.has(name)) continue;
    if (given.inParts.has(name)) for (const part of missingParts(parameter, given, nodeOf)) report(part);
    else if (needed) report(name, isEmptyAllowed(parameter, nodeOf) ? 'warning' : undefined);
  }
}

/** A body of which nothing is required may be sent as an empty one. */
function isEmptyAllowed({ in: where, schema }: ContractParameter, nodeOf: NodeOf): boolean {
  return where === 'body' && schema !== undefined && !isAskedFor(schema, nodeOf);
}

function reportMissing(called: Called, parameter: string, report: Report, severity?: 'warning'): void {
  const { call, operation, contract, program } = called;
  const place = placeIn(program, [...call.step.path, 'inputs', 'parameters']);
  const facts = { parameter, operation: operation.operationId };
  const other = otherOf(called);
  const isExtra = contract.elsewhere?.binding === 'custom' && other !== undefined && !has(other, parameter);
  if (isExtra) report('flow/certified-parameter-missing', place, facts);
  else report('flow/parameter-missing', place, facts, undefined, severity);
}
