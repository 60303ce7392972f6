/** A flow: what starts it, and when it is turned on. */
import { factsOf } from '../flow/facts.ts';
import { turnOnOrder } from '../flow/turn-on-order.ts';
import { definitionOf } from '../flow/walk.ts';
import { logicalName } from '../format/table/naming.ts';
import type { Flow } from '../model/flow.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';
import { fill } from './words.ts';

export interface FlowView {
  readonly number: number;
  readonly name: Text;
  readonly description: string;
  readonly trigger: string;
  readonly state: string;
}

/** In the order of turning on: a flow comes after those that it runs. */
export function flowViews(flows: readonly Flow[], scope: Scope): readonly FlowView[] {
  const callers = flows.map((one) => ({
    id: one.id,
    children: factsOf(one.document).children.map((child) => child.id),
  }));
  const byId = new Map(flows.map((one) => [one.id, one]));
  return turnOnOrder(callers)
    .flatMap((id) => byId.get(id) ?? [])
    .map((flow, index) => ({
      number: index + 1,
      name: scope.text(flow.names),
      description: flow.description ?? '',
      trigger: triggerOf(flow, scope),
      state: scope.words.states[flow.state],
    }));
}

function triggerOf({ document }: Flow, scope: Scope): string {
  const triggers = definitionOf(document)?.['triggers'];
  const [trigger] = isObject(triggers) ? Object.values(triggers) : [];
  const { words } = scope;
  if (!isObject(trigger)) return words.triggers.nothing;
  const { type, kind } = trigger;
  if (type === 'Recurrence') return schedule(trigger['recurrence'], scope);
  if (type !== 'Request') return rowEvent(trigger, scope) ?? words.triggers.event;
  return kind === 'Http'
    ? words.triggers.http
    : kind === 'Button'
      ? words.triggers.button
      : words.triggers.child;
}

function schedule(recurrence: JsonValue | undefined, { words }: Scope): string {
  const { frequency, interval } = isObject(recurrence) ? recurrence : {};
  const unit = Object.entries(words.frequencies).find(([one]) => one === frequency)?.[1];
  return fill(words.triggers.schedule, scalar(interval), unit ?? scalar(frequency));
}

/** The trigger "when a row is added, modified or deleted" of Dataverse. */
function rowEvent(trigger: JsonObject, scope: Scope): string | undefined {
  const inputs = trigger['inputs'];
  const parameters = isObject(inputs) ? inputs['parameters'] : undefined;
  if (!isObject(parameters)) return undefined;
  const message = scalar(parameters['subscriptionRequest/message']);
  const table = scalar(parameters['subscriptionRequest/entityname']);
  const event = Object.entries(scope.words.rowEvents).find(([one]) => one === message)?.[1];
  return event === undefined
    ? undefined
    : fill(scope.words.triggers.rows, scope.tableName(logicalName(table)).text, event);
}

function scalar(value: JsonValue | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
