/** The flows of a build as an administrator sees them: in which order they are turned on, and what starts them. */
import { turnOnOrder } from '../flow/turn-on-order.ts';
import { definitionOf, walkActions } from '../flow/walk.ts';
import { labelIn } from '../model/labels.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';
import { isObject } from '../source/json-value.ts';

/** Flows in the order of turning on. */
export function flowViews(solution: Solution) {
  const order = turnOnOrder(
    solution.flows.map((one) => ({
      id: one.model.id,
      children: one.facts.children.map((child) => child.id),
    })),
  );
  return order.flatMap((id, index) => {
    const flow = solution.flows.find((one) => one.model.id === id);
    if (flow === undefined) return [];
    const trigger = triggerOf(flow);
    return [
      {
        number: index + 1,
        name: labelIn(flow.model.names, solution.languages[0]),
        trigger,
        http: trigger === 'an HTTP request',
        calls: callsHttp(flow),
      },
    ];
  });
}

/** Whether it calls an address itself: data policies know that as a connector of its own, "HTTP". */
function callsHttp({ model }: SourcedFlow): boolean {
  let calls = false;
  walkActions(model.document, ({ type }) => {
    calls ||= type === 'Http' || type === 'HttpWebhook';
  });
  return calls;
}

function triggerOf({ model }: SourcedFlow): string {
  const triggers = definitionOf(model.document)?.['triggers'];
  const [trigger] = isObject(triggers) ? Object.values(triggers) : [];
  if (!isObject(trigger)) return 'nothing';
  const { type, kind } = trigger;
  if (type === 'Recurrence') return 'a schedule';
  if (type !== 'Request') return 'an event of a connector';
  return kind === 'Http' ? 'an HTTP request' : kind === 'Button' ? 'hand' : 'another flow or app';
}
