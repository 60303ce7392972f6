/** What an operation gives back to a flow. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import type { OperationView, ResponseView } from '../view.ts';
import { own, type Facet, type Root } from './schema-node.ts';

/** The schema of what flows get; undefined when none is described. */
export function outputOf(operation: OperationView, root: Root): Facet | undefined {
  const content = notificationOf(operation, root);
  if (content !== undefined) return schemaOf(content.value, content.at);
  const response = successOf(operation);
  return response === undefined ? undefined : schemaOf(response.value, response.at);
}

function schemaOf(holder: Facet['value'], place: Facet['at']): Facet | undefined {
  const value = isObject(holder) ? own(holder, 'schema') : undefined;
  return isObject(value) ? { value, at: at(place, 'schema') } : undefined;
}

/** What the service sends to a webhook; it stands beside the method, below the path. */
function notificationOf(
  { path, value, at: place }: OperationView,
  { document, at: root }: Root,
): Facet | undefined {
  const KEY = 'x-ms-notification-content';
  const paths = own(document, 'paths');
  const item = isObject(paths) ? own(paths, path) : undefined;
  const beside = isObject(item) ? own(item, KEY) : undefined;
  if (isObject(beside)) return { value: beside, at: at(root, 'paths', path, KEY) };
  const inside = own(value, KEY);
  return isObject(inside) ? { value: inside, at: at(place, KEY) } : undefined;
}

/**
 * The answer that the designer takes the outputs from: 200, or else 201, or else the default, or else the only one there is
 * (Azure/LogicAppsUX, outputprocessor.ts). A 204 has no body, whatever is written there.
 */
function successOf({ responses }: OperationView): ResponseView | undefined {
  const others = responses.map((one) => one.status).filter((status) => isSuccess(status) && status !== '204');
  const order = ['200', '201', ...others.toSorted(), 'default'];
  return order.flatMap((status) => responses.find((one) => one.status === status) ?? [])[0];
}

function isSuccess(status: string): boolean {
  return /^2\d\d$/.test(status);
}

/** Answers that flows may have been waiting for. */
export function compareOutputs(
  before: OperationView,
  after: OperationView,
  schemas: { readonly was: Facet | undefined; readonly is: Facet | undefined },
  report: Report,
): void {
  const { operationId } = after;
  const { was, is } = schemas;
  const responses = at(after.at, 'responses');
  if (was !== undefined && is === undefined)
    report('change/output-gone', responses, { operationId }, { at: was.at, note: 'before' });
  else compareStatuses(before, after, report);
  if (was === undefined && is !== undefined) report('change/output-described', is.at, { operationId });
}

function compareStatuses(before: OperationView, after: OperationView, report: Report): void {
  const known = new Set(after.responses.map((one) => one.status));
  const lost = before.responses.filter((one) => isSuccess(one.status) && !known.has(one.status));
  const [first] = lost;
  if (first === undefined || ![...known].some(isSuccess)) return;
  const args = { operationId: after.operationId, statuses: lost.map((one) => one.status) };
  const related = { at: first.at, note: 'before' };
  report('change/status-removed', at(after.at, 'responses'), args, related);
}
