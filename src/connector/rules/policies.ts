/** Policy templates: a template that exists, its parameters, and operations that exist. A policy with a wrong name does nothing, silently. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf } from '../../source/place.ts';
import type { PolicyInstance } from '../connector-source.ts';
import { NEW_PATH, OPERATION_NAME, POLICY_TEMPLATES, SECTION } from '../policy-templates.ts';
import type { ConnectorView, OperationView } from '../view.ts';
import { nearest } from './nearest.ts';
import type { ConnectorRule } from './rule.ts';

/** `setheader` has a third one (microsoft/PowerPlatformConnectors, schemas/paconn-apiProperties.schema.json). */
const SECTIONS: readonly JsonValue[] = ['Request', 'Response', 'Failure'];

export const policies: ConnectorRule = (connector, report) => {
  for (const one of connector.settings?.policies ?? []) {
    const needed = POLICY_TEMPLATES.get(one.template.toLowerCase());
    if (needed === undefined) {
      const args = { template: one.template, nearest: nearest(one.template, POLICY_TEMPLATES) };
      report('connector/policy-template', one.templateAt, args);
    } else checkParameters(one, needed, report);
    const targets = checkOperations(one, connector, report);
    checkNewPath(one, targets, report);
  }
};

function checkParameters(one: PolicyInstance, needed: readonly string[], report: Report): void {
  for (const name of needed) {
    if (Object.hasOwn(one.parameters, name)) continue;
    report('connector/policy-parameter', keyOf(one.parametersAt), { template: one.template, name });
  }
  const section = one.parameters[SECTION];
  if (section === undefined || SECTIONS.includes(section)) return;
  report('connector/policy-section', at(one.parametersAt, SECTION), {});
}

/** The operations that the policy applies to; none given means all. */
function checkOperations(
  { parameters, parametersAt }: PolicyInstance,
  { byId, operations }: ConnectorView,
  report: Report,
): readonly OperationView[] {
  const names = parameters[OPERATION_NAME];
  if (!isArray(names)) return operations;
  return names.flatMap((name, index) => {
    const found = typeof name === 'string' ? byId.get(name) : undefined;
    if (found !== undefined) return [found];
    const operation = typeof name === 'string' ? name : '';
    const args = { operation, nearest: nearest(operation, byId) };
    report('connector/policy-operation', at(parametersAt, OPERATION_NAME, index), args);
    return [];
  });
}

/** The names in braces of a new path are path parameters of every operation that is sent there. */
function checkNewPath(one: PolicyInstance, targets: readonly OperationView[], report: Report): void {
  for (const name of namesIn(one.parameters)) {
    const without = targets.find((target) => !target.parameters.some((other) => other.name === name));
    if (without === undefined) continue;
    const args = { name, operation: without.operationId };
    report('connector/policy-path', at(one.parametersAt, NEW_PATH), args);
  }
}

function namesIn(parameters: JsonObject): readonly string[] {
  const path = parameters[NEW_PATH];
  return typeof path === 'string' ? [...path.matchAll(/\{([^{}@]+)\}/g)].map(([, name = '']) => name) : [];
}
