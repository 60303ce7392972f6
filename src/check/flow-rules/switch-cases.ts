/** Cases of a switch: each has a value of its own (0 exceptions in 774 published flows), of a type that the value of the switch can have. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { valueFromJson } from '../../expression/run/value-from-json.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { neverEqual, typeOf } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import { ANY, type Type } from '../../expression/types/type.ts';
import { isObject, Numeral, type JsonValue } from '../../source/json-value.ts';
import { tellUnlisted, wordOf } from './compared-values.ts';
import type { Path } from '../../source/place.ts';
import { typeAt } from './conditions.ts';
import type { FlowRule } from './flow-rule.ts';

export const switchCases: FlowRule = (program, world, report) => {
  for (const step of program.graph().steps) {
    const { cases } = step.action;
    if (step.type === 'Switch' && isObject(cases)) checkCases(step, program, world, report);
  }
};

function checkCases(step: Step, program: FlowProgram, world: FlowView, report: Report): void {
  const { cases } = step.action;
  const type = typeOfSwitch(step, program, world);
  const seen = new Map<string, string>();
  for (const [name, one] of Object.entries(isObject(cases) ? cases : {})) {
    const value = isObject(one) ? one['case'] : undefined;
    if (value === undefined || value === null) continue;
    if (typeof value === 'string' && mayHoldExpression(value)) {
      checkExpression(value, [...step.path, 'cases', name, 'case'], program, report);
      continue;
    }
    const text = lexemeOf(value);
    const place = placeIn(program, [...step.path, 'cases', name, 'case']);
    const first = seen.get(text);
    if (first !== undefined) {
      const at = placeIn(program, [...step.path, 'cases', first, 'case']);
      report('flow/same-case', place, { value: text }, { at, note: 'the first one' });
    } else if (neverEqual(type, typeOf(valueFromJson(value))))
      report('flow/case-type', place, { value: text, type: typeWords(type) });
    else {
      const word = wordOf(valueFromJson(value));
      if (word !== undefined) tellUnlisted(type, word, () => place, report);
    }
    if (first === undefined) seen.set(text, name);
  }
}

function typeOfSwitch(step: Step, program: FlowProgram, world: FlowView): Type {
  const { expression } = step.action;
  if (expression === undefined) return ANY;
  if (typeof expression !== 'string') return typeOf(valueFromJson(expression));
  return program.readingOf(expression).problems.length > 0
    ? ANY
    : typeAt(step, ['expression'], expression, { program, world });
}

/** A case is a constant: of 556 in published flows none is computed. */
function checkExpression(text: string, path: Path, program: FlowProgram, report: Report): void {
  const { template, problems } = program.readingOf(text);
  if (template.kind !== 'text' && problems.length === 0)
    report('flow/case-computed', placeIn(program, path), {});
}

/** As it stands in JSON. */
function lexemeOf(value: JsonValue): string {
  return value instanceof Numeral ? value.lexeme : JSON.stringify(value);
}
