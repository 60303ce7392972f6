/** The policies that the gateway applies to calls. */
import type { ChangedPolicy } from '../../diagnostics/catalog/changed-connector.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, sameJson, type JsonValue } from '../../source/json-value.ts';
import type { ConnectorSettings, PolicyInstance } from '../connector-source.ts';
import { own } from './schema-node.ts';

export function comparePolicies(before: ConnectorSettings, after: ConnectorSettings, report: Report): void {
  const removed = [...before.policies];
  const added = after.policies.filter((one) => !take(removed, (other) => isSame(other, one)));
  for (const alike of [isNamedAlike, isForTheSame]) {
    for (const one of [...added]) {
      const was = take(removed, (other) => alike(other, one));
      if (was === undefined) continue;
      added.splice(added.indexOf(one), 1);
      report('change/policy-changed', one.at, factsOf(one), { at: was.at, note: 'before' });
    }
  }
  for (const one of removed) report('change/policy-removed', one.at, factsOf(one));
  for (const one of added) report('change/policy-added', one.at, factsOf(one));
}

/** Takes the first that fits out of a list. */
function take(list: PolicyInstance[], fits: (one: PolicyInstance) => boolean): PolicyInstance | undefined {
  const index = list.findIndex(fits);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

function isSameTemplate(a: PolicyInstance, b: PolicyInstance): boolean {
  return a.template.toLowerCase() === b.template.toLowerCase();
}

/** The title is for people only. */
function isSame(a: PolicyInstance, b: PolicyInstance): boolean {
  return isSameTemplate(a, b) && sameJson(a.parameters, b.parameters);
}

function isNamedAlike(a: PolicyInstance, b: PolicyInstance): boolean {
  return isSameTemplate(a, b) && a.title === b.title;
}

function isForTheSame(a: PolicyInstance, b: PolicyInstance): boolean {
  return isSameTemplate(a, b) && sameJson(operationsOf(a), operationsOf(b));
}

function operationsOf({ parameters }: PolicyInstance): readonly JsonValue[] {
  const names = own(parameters, 'x-ms-apimTemplate-operationName');
  return isArray(names) ? names : [];
}

function factsOf(policy: PolicyInstance): ChangedPolicy {
  const operations = operationsOf(policy).filter((one) => typeof one === 'string');
  return { template: policy.template, title: policy.title, operations };
}
