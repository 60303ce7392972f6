/** What no page and no case can show of the findings in expressions: long texts, and how much work they are. */
import { describe, expect, test } from 'vitest';
import { words } from '../../src/diagnostics/diagnostic.ts';
import { adviceFor, allAdvice } from '../../src/expression/types/advice.ts';
import { functionOf } from '../../src/expression/functions/index.ts';
import { MAX_EXPRESSION, MAX_NESTING } from '../../src/expression/syntax/problem.ts';
import { findingsOf } from '../project.ts';

const SOLUTION = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
flows: [flow.yaml]
`;

function inFlow(...texts: readonly string[]) {
  const steps = Object.fromEntries(texts.map((text, index) => [`S${index}`, { compose: text }]));
  const flow = JSON.stringify({ format: 1, trigger: { request: 'Button' }, steps });
  return findingsOf({ 'solution.yaml': SOLUTION, 'flow.yaml': flow });
}

describe('expression/too-long', () => {
  const call = (length: number): string => `concat('${'x'.repeat(length - 10)}')`;

  test.each([
    ['an expression of the limit', `@${call(MAX_EXPRESSION)}`, []],
    ['of one more', `@${call(MAX_EXPRESSION + 1)}`, ['expression/too-long']],
    ['a text with many', `@{${call(5000)}} and @{${call(5000)}}`, []],
    ['a text with a long one', `@{${call(50)}} and @{${call(9000)}}`, ['expression/too-long']],
    ['a long text', `@@${'x'.repeat(20_000)}`, []],
  ])('%s', (_, text, expected) => {
    expect(inFlow(text).codes).toEqual(expected);
  });
});

describe('expression/too-deep', () => {
  // Shorter than the limit of characters: `not` needs five a level.
  const nested = (levels: number): string => `@${'not('.repeat(levels)}true${')'.repeat(levels)}`;

  test('as deep as it may be', () => {
    expect(inFlow(nested(MAX_NESTING)).codes).toEqual([]);
  });

  test('deeper, said once', () => {
    expect(inFlow(nested(MAX_NESTING + 200)).codes).toEqual(['expression/too-deep']);
  });
});

test('the same text in two steps is found in both', () => {
  const { diagnostics } = inFlow('@nope()', '@nope()', 'and @{nope()}');
  expect(diagnostics.map(({ at }) => [at.path.join('/'), at.inside?.from])).toEqual([
    ['steps/S0/compose', 1],
    ['steps/S1/compose', 1],
    ['steps/S2/compose', 6],
  ]);
});

describe('advice', () => {
  const named = [...allAdvice()];

  test.each(named)('%s is no function', (name, text) => {
    expect(functionOf(name)).toBeUndefined();
    const { diagnostics } = inFlow(`@${name}(1)`);
    expect(diagnostics.map((one) => words(one).help)).toEqual([text]);
  });

  test('what is written instead exists', () => {
    const calls = named.flatMap(([, text]) =>
      [...text.matchAll(/\b([a-z]\w+)\(/gi)].map(([, call = '']) => call),
    );
    expect([...new Set(calls)].filter((call) => functionOf(call) === undefined)).toEqual([]);
  });

  test('case does not count', () => {
    expect(adviceFor('IFELSE')).toBe(adviceFor('ifElse'));
  });
});
