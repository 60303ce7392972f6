/** What the steps of a flow evaluate: each text with an expression in it, read once. */
import { parseTemplate, type ParsedTemplate } from '../expression/syntax/template.ts';
import { evaluatedStrings } from '../flow/expressions.ts';
import type { JsonObject } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';
import type { FlowGraph } from './graph/flow-graph.ts';
import type { Step } from './graph/step.ts';

export interface StepText extends ParsedTemplate {
  readonly step: Step;
  readonly text: string;
  /** From the root of the document: of the value, or of the member that has this key. */
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** Published flows repeat most of their texts, so each is read once. */
export type Readings = Map<string, ParsedTemplate>;

/** Of the trigger and of every action, in the order of the document. */
export function textsOf(document: JsonObject, graph: FlowGraph, readings: Readings): readonly StepText[] {
  const byAction = new Map([graph.trigger, ...graph.steps].map((step) => [step?.action, step]));
  const found: StepText[] = [];
  evaluatedStrings(document, ({ action, strings }) => {
    const step = byAction.get(action);
    if (step === undefined) return;
    for (const { text, path, part } of strings) {
      let reading = readings.get(text);
      if (reading === undefined) readings.set(text, (reading = parseTemplate(text)));
      const { template, problems } = reading;
      found.push({ template, problems, step, text, path, part });
    }
  });
  return found;
}
