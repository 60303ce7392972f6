/** The flows of a build as an administrator sees them: in which order they are turned on, and what starts them. */
import { turnOnOrder } from '../flow/turn-on-order.ts';
import { definitionOf, walkActions } from '../flow/walk.ts';
import type { Labels } from '../model/labels.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';
import { isObject } from '../source/json-value.ts';
import type { InstallWords } from './install-words.ts';

/** What starts a flow; `caller` is another flow or an app. */
export type Trigger = 'nothing' | 'schedule' | 'event' | 'http' | 'hand' | 'caller';

/** Flows in the order of turning on; `textOf` gives a text in the language of the guide. */
export function flowViews(solution: Solution, words: InstallWords, textOf: (labels: Labels) => string) {
  const order = turnOnOrder(
    solution.flows.map((one) => ({
      id: one.model.id,
      children: one.facts.children.map((child) => child.id),
    })),
  );
  const isRun = new Set(solution.flows.flatMap((one) => one.facts.children.map((child) => child.id)));
  return order.flatMap((id, index) => {
    const flow = solution.flows.find((one) => one.model.id === id);
    if (flow === undefined) return [];
    const trigger = triggerOf(flow, isRun.has(id));
    return [
      {
        number: index + 1,
        name: textOf(flow.model.names),
        trigger: words.triggers[trigger],
        http: trigger === 'http',
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

/** A flow with a button is for people, unless another flow runs it. */
function triggerOf({ model }: SourcedFlow, isRun: boolean): Trigger {
  const triggers = definitionOf(model.document)?.['triggers'];
  const [trigger] = isObject(triggers) ? Object.values(triggers) : [];
  if (!isObject(trigger)) return 'nothing';
  const { type, kind } = trigger;
  if (type === 'Recurrence') return 'schedule';
  if (type !== 'Request') return 'event';
  return kind === 'Http' ? 'http' : kind === 'Button' && !isRun ? 'hand' : 'caller';
}
