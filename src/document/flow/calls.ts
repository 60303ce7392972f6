/** What a flow calls: operations of connectors, web addresses, other flows; each with the number of steps that do it. */
import { callsIn } from '../../analysis/flow-calls.ts';
import { isObject } from '../../source/json-value.ts';
import { unlinked, type Ref } from '../ref.ts';
import type { FlowScope } from './flow-scope.ts';
import { operationOf } from './operation.ts';
import { valuePhrase } from './phrase.ts';
import { scalar } from './trigger.ts';

export interface CallView {
  /** The connector; of a flow the word for one. */
  readonly what: string;
  readonly operation: Ref;
  readonly times: number;
}

/** In the order in which the flow comes to them, what one connector does together. */
export function callViews(around: FlowScope): readonly CallView[] {
  const found = new Map<string, { readonly what: string; readonly operation: Ref; times: number }>();
  const add = (what: string, operation: Ref): void => {
    const key = `${what}\n${operation.name.text}\n${operation.link}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { what, operation, times: 1 });
    else known.times += 1;
  };
  const { program, words, flowRef } = around;
  const children = new Map(callsIn(program).map(({ step, id }) => [step, id]));
  for (const step of program.graph().steps) {
    const child = children.get(step);
    const operation = child === undefined ? operationOf(step, around) : undefined;
    if (child !== undefined) add(words.calledFlow, flowRef(child) ?? unlinked(words.otherFlow));
    else if (operation !== undefined) add(operation.connector, unlinked(operation.name));
    else if (step.type === 'Http') {
      const inputs = isObject(step.action['inputs']) ? step.action['inputs'] : {};
      add(words.web, unlinked(`${scalar(inputs['method'])} ${valuePhrase(inputs['uri'], around)}`.trim()));
    }
  }
  const all = [...found.values()];
  const connectors = [...new Set(all.map((one) => one.what))];
  return connectors.flatMap((what) => all.filter((one) => one.what === what));
}
