/** What is given in the place of `given('x')` is worth what a parameter of that value would be worth there, whatever the letters around. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateTemplate } from '../../../src/expression/evaluate.ts';
import { jsonText } from '../../../src/expression/json/json-print.ts';
import { EMPTY_RUN } from '../../../src/expression/run/run-data.ts';
import { valueFromJson } from '../../../src/expression/run/value-from-json.ts';
import { parseTemplate } from '../../../src/expression/syntax/template.ts';
import type { Value } from '../../../src/expression/value.ts';
import { changeText } from '../../../src/flow/shared/change-text.ts';
import { numberOf, type JsonValue } from '../../../src/source/json-value.ts';
import { fileStart } from '../../../src/source/place.ts';

const actions = new Map([['Row', new Map<string, Value>([['outputs', new Map([['n', 7n]])]])]]);

/** Letters that the language reads, and some that it does not. */
const letters = fc
  .array(fc.constantFrom('@', '@@', '@{', '@@{', '{', '}', "'", "''", 'a', ' ', '1', ')', '\n'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const expression = fc.constantFrom(
  ...[
    "outputs('Row')?['n']",
    "concat('it''s', ' }')",
    "'text'",
    'null',
    '1.50',
    'add(1, 2)',
    "createArray('a', 1)",
  ],
  ...['json(\'{"a": [1]}\')', 'true', "outputs('Row')"],
);

const given: fc.Arbitrary<JsonValue> = fc.oneof(
  letters,
  expression.map((one) => `@${one}`),
  fc
    .array(
      fc.oneof(
        letters,
        expression.map((one) => `@{${one}}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom<JsonValue>(null, true, false, 0, -3, 1.5, numberOf('1.0'), numberOf('2e3')),
);

const inExpression = fc.constantFrom(
  ...["given('x')", "string(given('x'))", "GIVEN( 'x' )", "createArray(given('x'), given('x'))"],
  ...[
    "given('x')?['a']",
    "given('x')?['a']?[0]",
    "coalesce(given('x'), 'none')",
    "equals(given('x'), outputs('Row')?['n'])",
  ],
  ...["concat('}', given('x'), '@{')", "length(given('x'))", "outputs('Row')?[given('x')]"],
);

const shared = fc.oneof(
  inExpression.map((one) => `@${one}`),
  fc
    .array(
      fc.oneof(
        letters,
        inExpression.map((one) => `@{${one}}`),
        fc.constant("@{ given('x') }"),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join('')),
);

type Result = { readonly json: string } | { readonly fails: string };

function resultOf(text: JsonValue, parameter?: Value): Result {
  if (typeof text !== 'string') return { json: jsonText(valueFromJson(text)) };
  const parameters = new Map<string, Value>(parameter === undefined ? [] : [['x', parameter]]);
  const { template, problems } = parseTemplate(text);
  if (problems.length > 0) return { fails: `unreadable: ${text}` };
  const result = evaluateTemplate(template, { ...EMPTY_RUN, actions, parameters });
  return 'value' in result ? { json: jsonText(result.value) } : { fails: result.failure.kind };
}

function asParameter(text: string): string {
  return text.replace(/given(?=\()/gi, 'parameters');
}

test('what is set in is worth what it is given', () => {
  let compared = 0;
  fc.assert(
    fc.property(shared, given, (text, value) => {
      if (parseTemplate(text).problems.length > 0) return;
      const read = typeof value === 'string' ? parseTemplate(value) : undefined;
      if (read !== undefined && read.problems.length > 0) return;
      const worth =
        read === undefined
          ? { value: valueFromJson(value) }
          : evaluateTemplate(read.template, { ...EMPTY_RUN, actions });
      if (!('value' in worth)) return;
      const made = changeText(text, 'value', {
        readings: new Map(),
        prefix: 'Use_',
        isStep: () => false,
        given: () => ({ value, at: fileStart('flow.yaml') }),
        dataInside: () => {
          throw new Error('neither a list nor a map was given');
        },
      });
      // What is still called so stands in letters, behind `@@`.
      const instead = typeof made.value === 'string' ? asParameter(made.value) : made.value;
      expect(resultOf(instead)).toEqual(resultOf(asParameter(text), worth.value));
      compared += 1;
    }),
    { numRuns: 4000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

test('all pieces of a text that was put together are copies of what they come from', () => {
  fc.assert(
    fc.property(shared, given, (text, value) => {
      const { value: made, changed } = changeText(text, 'value', {
        readings: new Map(),
        prefix: "It's_",
        isStep: (name) => name === 'Row',
        given: () => ({ value, at: fileStart('flow.yaml') }),
        dataInside: () => undefined,
      });
      if (changed === undefined || changed.whole !== undefined || typeof made !== 'string') return;
      for (const { from, to, start, given: source } of changed.pieces)
        expect(made.slice(from, to)).toBe((source?.text ?? text).slice(start, start + to - from));
    }),
    { numRuns: 1000 },
  );
});
