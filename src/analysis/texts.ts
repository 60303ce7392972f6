/** What the steps of a flow evaluate: each text with an expression in it, read once. */
import { readingOf, type Readings } from '../expression/syntax/readings.ts';
import { mayHoldExpression, type ParsedTemplate } from '../expression/syntax/template.ts';
import { pathOf, stringsOf, type FlowString } from '../flow/expressions.ts';
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

/** The strings of a step: those that are evaluated, and all other values among them. */
export interface StepStrings {
  readonly step: Step;
  readonly strings: readonly FlowString[];
}

/** Of the trigger and of every action, in the order of the document: containers before what they hold, whose strings are not theirs. */
export function stepStrings({ all }: FlowGraph): readonly StepStrings[] {
  return all.map((step) => ({ step, strings: stringsOf(step.action) }));
}

export function textsOf(all: readonly StepStrings[], readings: Readings): readonly StepText[] {
  const found: StepText[] = [];
  for (const { step, strings } of all) {
    for (const one of strings) {
      const { text, part } = one;
      if (!mayHoldExpression(text)) continue;
      const { template, problems } = readingOf(text, readings);
      found.push({ template, problems, step, text, path: pathOf(step.path, one), part });
    }
  }
  return found;
}
