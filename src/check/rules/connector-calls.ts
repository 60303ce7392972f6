/** A step on a connector of this project calls an operation that exists, with parameters that it has. */
import { operationsOf, type Operation } from '../../connector/operations.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { ConnectorStep } from '../../model/flow-facts.ts';
import { originOf } from '../../flow/origins.ts';
import type { Solution, SourcedConnector, SourcedFlow } from '../../model/solution.ts';
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const connectorCalls: Rule = (solution, report) => {
  // Under the certified binding another contract counts, and it is not at hand.
  if (solution.binding === 'certified') return;
  const operations = new Map(
    solution.connectors.map((one) => [one.model.key, operationsOf(one.model.openApi)]),
  );
  for (const flow of solution.flows) {
    for (const step of flow.facts.steps) {
      const connector = connectorOf(step.alias, flow, solution);
      if (connector !== undefined)
        checkCall(step, flow, connector, operations.get(connector.model.key) ?? [], report);
    }
  }
};

function connectorOf(alias: string, flow: SourcedFlow, solution: Solution): SourcedConnector | undefined {
  const { logicalName } = flow.facts.connections.find((one) => one.alias === alias) ?? {};
  const connection = solution.connections.find((one) => one.model.logicalName === logicalName);
  return solution.connectors.find((one) => one.model.key === connection?.connector);
}

function checkCall(
  step: ConnectorStep,
  flow: SourcedFlow,
  connector: SourcedConnector,
  operations: readonly Operation[],
  report: Report,
): void {
  const place = (...path: readonly string[]): ReturnType<typeof originOf> =>
    originOf(flow.model.document, [...step.path, ...path], flow.origins);
  // A document without operations is a finding of its own.
  if (operations.length === 0) return;
  const operation = operations.find((one) => one.operationId === step.operationId);
  if (operation === undefined) {
    const known = operations.map((one) => one.operationId);
    const args = {
      operation: step.operationId,
      connector: connector.model.name,
      nearest: suggest(step.operationId, known),
      known,
    };
    report('flow/operation-unknown', place('host', 'operationId'), args);
    return;
  }
  const known = operation.parameters.map((one) => one.name);
  for (const parameter of step.parameters) {
    if (known.some((name) => parameter === name || parameter.startsWith(`${name}/`))) continue;
    const args = { parameter, operation: step.operationId, nearest: suggest(parameter, known), known };
    report('flow/parameter-unknown', keyOf(place('parameters', parameter)), args);
  }
  for (const { name, needed } of operation.parameters) {
    if (!needed || step.parameters.some((given) => given === name || given.startsWith(`${name}/`))) continue;
    report('flow/parameter-missing', place('parameters'), { parameter: name, operation: step.operationId });
  }
}
