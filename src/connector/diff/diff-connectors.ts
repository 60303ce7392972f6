/**
 * What changed between two versions of a connector, as somebody feels it who makes flows and apps with it: an error breaks them, a
 * warning may, a remark does not. What nobody feels (versions, descriptions, order) is not said.
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { ConnectorSource } from '../connector-source.ts';
import { viewOf, type ConnectorView, type OperationView } from '../view.ts';
import { compareAppearance, compareScripts } from './appearance.ts';
import { compareSchemas } from './compare.ts';
import { collectFields, type FoundFields } from './found-fields.ts';
import { matchOperations } from './match-operations.ts';
import { compareOperations, reportAdded, reportRemoved } from './operations.ts';
import { compareOutputs, outputOf } from './outputs.ts';
import { collectPairs, type Pairs } from './pairs.ts';
import {
  addedParameter,
  compareParameters,
  fieldOf,
  matchParameters,
  parameterNode,
  removedParameter,
} from './parameters.ts';
import { comparePolicies } from './policies.ts';
import { nodeOf } from './schema-node.ts';
import { compareServiceAddress } from './service-address.ts';
import { compareSignIn } from './sign-in.ts';
import { searchFrom, type Use } from './uses.ts';

export function diffConnectors(before: ConnectorSource, after: ConnectorSource, report: Report): void {
  const [was, is] = [viewOf(before), viewOf(after)];
  // What is no map describes no connector: there is nothing to compare.
  if (was === undefined || is === undefined) return;
  diffOperations(was, is, report);
  compareServiceAddress(was, is, report);
  compareSignIn(was, is, report);
  compareAppearance(was, is, report);
  if (was.settings === undefined || is.settings === undefined) return;
  comparePolicies(was.settings, is.settings, report);
  compareScripts(was, is, report);
}

function diffOperations(before: ConnectorView, after: ConnectorView, report: Report): void {
  const sides = { before, after };
  const { renamed: kept, removed, added } = matchOperations(before, after);
  for (const one of removed) reportRemoved(one.value, sides, report);
  for (const one of added) reportAdded(one.value, sides, report);
  const renames = new Map(kept.map(([old, now]) => [old.name, now.name]));
  const pairs = collectPairs(compareSchemas, renames);
  const fields = collectFields();
  const uses = kept.flatMap(([{ value: old }, { value: now }]) => {
    compareOperations(old, now, sides, report);
    return [
      ...inputs(old, now, { before, after, pairs, fields }),
      ...outputs(old, now, { before, after, pairs, report }),
    ];
  });
  pairs.settle();
  const reach = searchFrom(uses);
  for (const use of uses) {
    for (const { fact, field } of reach(use)) fields.add(fact, field, use.side, use.operationId);
  }
  fields.reportAll(report);
}

interface Comparison {
  readonly before: ConnectorView;
  readonly after: ConnectorView;
  readonly pairs: Pairs;
}

function inputs(
  old: OperationView,
  now: OperationView,
  { before, after, pairs, fields }: Comparison & { readonly fields: FoundFields },
): readonly Use[] {
  const { operationId } = now;
  const { renamed: kept, removed, added } = matchParameters(old, now);
  for (const { value } of removed) {
    fields.add(removedParameter(parameterNode(value, before), now), fieldOf(value), 'input', operationId);
  }
  for (const { value } of added) {
    for (const fact of addedParameter(parameterNode(value, after), old))
      fields.add(fact, fieldOf(value), 'input', operationId);
  }
  return kept.map(([{ value: was }, { value: is }]) => {
    const pair = pairs.pairOf(parameterNode(was, before), parameterNode(is, after), compareParameters);
    return { pair, field: fieldOf(is), side: 'input', operationId };
  });
}

function outputs(
  old: OperationView,
  now: OperationView,
  { before, after, pairs, report }: Comparison & { readonly report: Report },
): readonly Use[] {
  const [was, is] = [outputOf(old, before), outputOf(now, after)];
  compareOutputs(old, now, { was, is }, report);
  if (was === undefined || is === undefined) return [];
  const pair = pairs.pairOf(nodeOf(was, before), nodeOf(is, after), compareSchemas);
  return [{ pair, field: '', side: 'output', operationId: now.operationId }];
}
