/** Operations as a whole: gone, new, renamed, deprecated, hidden, of another kind. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { OperationRole } from '../../diagnostics/catalog/changed-operation.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import type { OperationView } from '../view.ts';
import { say } from './found-fields.ts';
import { isHidden, visibilityFacts } from './field/visibility.ts';
import { facet, nodeOf, own, type Root, type SchemaNode } from './schema-node.ts';
import { shownValue } from './shown-value.ts';

export interface Sides {
  readonly before: Root;
  readonly after: Root;
}

export function reportRemoved(one: OperationView, { before, after }: Sides, report: Report): void {
  const { operationId } = one;
  const related = { at: at(after.at, 'paths'), note: 'the new version' };
  const place = at(one.at, 'operationId');
  if (isHidden(nodeOf(one, before)))
    report('change/hidden-operation-removed', place, { operationId }, related);
  else report('change/operation-removed', place, { operationId, role: roleOf(one) }, related);
}

/** What makers do not see is nothing new to them. */
export function reportAdded(one: OperationView, { after }: Sides, report: Report): void {
  if (isHidden(nodeOf(one, after))) return;
  report('change/operation-added', at(one.at, 'operationId'), {
    operationId: one.operationId,
    role: roleOf(one),
  });
}

export function compareOperations(
  before: OperationView,
  after: OperationView,
  sides: Sides,
  report: Report,
): void {
  const pair: OperationPair = {
    before,
    after,
    was: nodeOf(before, sides.before),
    is: nodeOf(after, sides.after),
    report,
  };
  compareNames(pair);
  compareAddress(pair);
  compareTrigger(pair);
  compareDeprecation(pair);
  comparePaging(pair);
  compareTexts(pair);
}

interface OperationPair {
  readonly before: OperationView;
  readonly after: OperationView;
  readonly was: SchemaNode;
  readonly is: SchemaNode;
  readonly report: Report;
}

function roleOf({ isTrigger }: OperationView): OperationRole {
  return isTrigger ? 'trigger' : 'action';
}

function compareNames({ before, after, was, is, report }: OperationPair): void {
  if (before.operationId === after.operationId) return;
  const args = { operationId: after.operationId, before: before.operationId, after: after.operationId };
  const related = { at: facet(was, 'operationId').at, note: 'before' };
  report('change/operation-renamed', facet(is, 'operationId').at, args, related);
}

function compareAddress({ before, after, report }: OperationPair): void {
  const address = ({ method, path }: OperationView): string => `${method.toUpperCase()} ${path}`;
  // The name of a placeholder is the name of a parameter, which is compared as such.
  const same = (path: string): string => path.replace(/\{[^}]*\}/g, '{}');
  if (before.method === after.method && same(before.path) === same(after.path)) return;
  const args = { operationId: after.operationId, before: address(before), after: address(after) };
  report('change/operation-address', after.at, args, { at: before.at, note: 'before' });
}

function compareTrigger({ before, after, was, is, report }: OperationPair): void {
  const { operationId } = after;
  const [old, now] = [facet(was, 'x-ms-trigger'), facet(is, 'x-ms-trigger')];
  const related = { at: old.at, note: 'before' };
  const [role, next] = [roleOf(before), roleOf(after)];
  if (role !== next)
    report('change/trigger', now.at, { operationId, roleBefore: role, roleAfter: next }, related);
  const [one, other] = [old, now].map(({ value }) => shownValue(value)?.toLowerCase());
  if (one === undefined || other === undefined || one === other) return;
  report('change/trigger-kind', now.at, { operationId, before: one, after: other }, related);
}

function compareDeprecation({ after, was, is, report }: OperationPair): void {
  const { operationId } = after;
  const [old, now] = [facet(was, 'deprecated'), facet(is, 'deprecated')];
  const related = { at: old.at, note: 'before' };
  if (old.value !== true && now.value === true) report('change/deprecated', now.at, { operationId }, related);
  if (old.value === true && now.value !== true)
    report('change/no-longer-deprecated', now.at, { operationId }, related);
}

function comparePaging({ after, was, is, report }: OperationPair): void {
  const { operationId } = after;
  const [old, now] = [facet(was, 'x-ms-pageable'), facet(is, 'x-ms-pageable')];
  const related = { at: old.at, note: 'before' };
  const [had, has] = [isObject(old.value), isObject(now.value)];
  if (had && !has) report('change/paging-removed', now.at, { operationId }, related);
  if (!had && has) report('change/paging-added', now.at, { operationId }, related);
}

function compareTexts({ after, was, is, report }: OperationPair): void {
  const where = { field: after.operationId, use: { side: 'operation', operations: [] } } as const;
  for (const fact of visibilityFacts(was, is))
    if (fact.input !== undefined) say(fact.input, fact, where, report);
  const [old, now] = [facet(was, 'summary'), facet(is, 'summary')];
  const [label, next] = [textOf(old.value), textOf(now.value)];
  const related = { at: old.at, note: 'before' };
  if (label !== next && !isHidden(is))
    report('change/label', now.at, { ...where, before: label, after: next }, related);
  compareStatus({ was, is, report }, after.operationId);
}

/** Preview or production, as `x-ms-api-annotation` says; the connector as a whole says it in its `info`. */
export function compareStatus(
  { was, is, report }: Pick<OperationPair, 'was' | 'is' | 'report'>,
  operationId: string | undefined,
): void {
  const [old, now] = [facet(was, 'x-ms-api-annotation'), facet(is, 'x-ms-api-annotation')];
  const status = ({ value }: typeof old): string | undefined =>
    isObject(value) ? textOf(own(value, 'status')) : undefined;
  const [before, after] = [status(old), status(now)];
  if (before === undefined || after === undefined || before === after) return;
  const related = { at: at(old.at, 'status'), note: 'before' };
  report('change/release-status', at(now.at, 'status'), { operationId, before, after }, related);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
