/** A step on a connector of this project calls an operation that exists under the binding, with parameters that it has there. */
import { certifiedOperations, type CallableOperation } from '../../connector/certified-operations.ts';
import { operationsOf } from '../../connector/operations.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { originOf } from '../../flow/origins.ts';
import { DEFINITION } from '../../flow/walk.ts';
import type { Binding } from '../../model/binding.ts';
import type { ConnectorStep } from '../../model/flow-facts.ts';
import type { Solution, SourcedConnector, SourcedFlow } from '../../model/solution.ts';
import { keyOf, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

/** What a connector offers to flows: under the binding of this build, and under the other one. */
interface Contract {
  readonly connector: SourcedConnector;
  readonly here: readonly CallableOperation[];
  readonly elsewhere: readonly CallableOperation[];
  readonly otherBinding: Binding;
}

interface Call {
  readonly step: ConnectorStep;
  readonly flow: SourcedFlow;
  readonly contract: Contract;
}

/** The operation of a call, and its like under the other binding. */
interface Called {
  readonly operation: CallableOperation;
  readonly other: CallableOperation | undefined;
}

export const connectorCalls: Rule = (solution, report) => {
  const contracts = new Map(
    solution.connectors.map((one) => [one.model.key, contractOf(one, solution.binding)]),
  );
  for (const flow of solution.flows) {
    for (const step of flow.facts.steps) {
      const contract = contracts.get(connectorOf(step.alias, flow, solution) ?? '');
      if (contract !== undefined) checkCall({ step, flow, contract }, report);
    }
  }
};

/** Undefined when it is not known what the connector offers. */
function contractOf(connector: SourcedConnector, binding: Binding): Contract | undefined {
  const { model, difference } = connector;
  const custom = operationsOf(model.openApi);
  // A document without operations is a finding of its own.
  if (custom.length === 0) return undefined;
  const certified = difference === undefined ? undefined : certifiedOperations(custom, difference);
  if (binding === 'custom')
    return { connector, here: custom, elsewhere: certified ?? [], otherBinding: 'certified' };
  if (certified === undefined) return undefined;
  return { connector, here: certified, elsewhere: custom, otherBinding: 'custom' };
}

/** Key of the connector that an alias of a flow stands for. */
function connectorOf(alias: string, flow: SourcedFlow, solution: Solution): string | undefined {
  const { logicalName } = flow.facts.connections.find((one) => one.alias === alias) ?? {};
  return solution.connections.find((one) => one.model.logicalName === logicalName)?.connector;
}

function checkCall(call: Call, report: Report): void {
  const { step, contract } = call;
  const named = (one: CallableOperation): boolean => one.operationId === step.operationId;
  const operation = contract.here.find(named);
  const other = contract.elsewhere.find(named);
  if (operation === undefined) {
    reportOperation(call, other, report);
    return;
  }
  const called: Called = { operation, other };
  for (const parameter of step.parameters) {
    if (!has(operation, parameter)) reportUnknown(call, called, parameter, report);
  }
  for (const { name, needed } of operation.parameters) {
    if (needed && !step.parameters.some((given) => isPartOf(given, name)))
      reportMissing(call, called, name, report);
  }
}

function has(operation: CallableOperation, parameter: string): boolean {
  return operation.parameters.some((one) => isPartOf(parameter, one.name));
}

/** `Referral/name` is a part of the parameter `Referral`. */
function isPartOf(given: string, parameter: string): boolean {
  return given === parameter || given.startsWith(`${parameter}/`);
}

function reportOperation(call: Call, other: CallableOperation | undefined, report: Report): void {
  const { step, contract } = call;
  const place = placeOf(call, 'host', 'operationId');
  const operation = step.operationId;
  if (other !== undefined) {
    const isTrigger = step.path[DEFINITION.length] === 'triggers';
    report('flow/operation-other-binding', place, { operation, isTrigger });
    return;
  }
  const known = contract.here.map((one) => one.operationId);
  const connector = contract.connector.model.name;
  report('flow/operation-unknown', place, {
    operation,
    connector,
    nearest: suggest(operation, known),
    known,
  });
}

function reportUnknown(call: Call, { operation, other }: Called, parameter: string, report: Report): void {
  const place = keyOf(placeOf(call, 'parameters', parameter));
  const facts = { parameter, operation: operation.operationId };
  if (other !== undefined && has(other, parameter)) {
    report('flow/parameter-other-binding', place, { ...facts, binding: call.contract.otherBinding });
    return;
  }
  const known = operation.parameters.map((one) => one.name);
  report('flow/parameter-unknown', place, { ...facts, nearest: suggest(parameter, known), known });
}

function reportMissing(call: Call, { operation, other }: Called, parameter: string, report: Report): void {
  const place = placeOf(call, 'parameters');
  const facts = { parameter, operation: operation.operationId };
  const isExtra = call.contract.otherBinding === 'custom' && other !== undefined && !has(other, parameter);
  report(isExtra ? 'flow/certified-parameter-missing' : 'flow/parameter-missing', place, facts);
}

function placeOf({ step, flow }: Call, ...path: readonly string[]): Place {
  return originOf(flow.model.document, [...step.path, ...path], flow.origins);
}
