/** What holds for every text and every expression. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from '../../src/expression/syntax/ast.ts';
import { evaluateTemplate } from '../../src/expression/evaluate.ts';
import { inferTemplate } from '../../src/expression/types/infer.ts';
import { tokensOf } from '../../src/expression/syntax/lexer.ts';
import { parseExpression } from '../../src/expression/syntax/parser.ts';
import { printExpression, printTemplate } from '../../src/expression/syntax/print.ts';
import { EMPTY_RUN } from '../../src/expression/run/run-data.ts';
import { isWhiteSpace } from '../../src/expression/text/white-space.ts';
import { parseTemplate } from '../../src/expression/syntax/template.ts';
import { OPEN_SCOPE } from '../../src/expression/types/type-scope.ts';
import type { Value } from '../../src/expression/value.ts';
import { hasType, typeOf } from '../../src/expression/types/type-operations.ts';
import { typeText } from '../../src/expression/types/type-words.ts';
import { drawnSensible, drawnText, drawnTree, hasBroken } from './drawn.ts';
import { withoutPlaces } from './without-places.ts';

test('tokens cover all of the text but its blanks, without overlap', () => {
  fc.assert(
    fc.property(fc.oneof(drawnText, fc.string({ unit: 'binary' })), (text) => {
      let end = 0;
      for (const token of [...tokensOf(text), { from: text.length, to: text.length + 1 }]) {
        expect(token.from).toBeGreaterThanOrEqual(end);
        expect(token.to).toBeGreaterThan(token.from);
        for (let at = end; at < token.from; at += 1) expect(isWhiteSpace(text.charCodeAt(at))).toBe(true);
        end = token.to;
      }
    }),
    { numRuns: 3000 },
  );
});

test('any text is read, and every problem lies within it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        drawnText,
        drawnText.map((text) => `@${text}`),
        drawnText.map((text) => `@{${text}}`),
      ),
      (text) => {
        const { template, problems } = parseTemplate(text);
        for (const { at } of problems) {
          expect(at.from).toBeGreaterThanOrEqual(0);
          expect(at.to).toBeGreaterThanOrEqual(at.from);
          expect(at.to).toBeLessThanOrEqual(text.length);
        }
        expect(hasBroken(template) ? problems.length : 1).toBeGreaterThan(0);
        if (problems.length === 0)
          expect(withoutPlaces(parseTemplate(printTemplate(template)).template)).toEqual(
            withoutPlaces(template),
          );
      },
    ),
    { numRuns: 5000 },
  );
});

test('what is printed is read as the same tree', () => {
  fc.assert(
    fc.property(drawnTree, (tree: Expression) => {
      const text = printExpression(tree);
      const { expression, problems } = parseExpression(text);
      if (text.length > 8192) return;
      expect(problems).toEqual([]);
      expect(withoutPlaces(expression)).toEqual(withoutPlaces(tree));
    }),
    { numRuns: 3000 },
  );
});

test('a key that is a path may lead further in than the members that are known', () => {
  const { template } = parseTemplate("@variables('of')?[variables('key')]");
  const of = new Map([['a', new Map([['b', 1n]])]]);
  const variables = new Map<string, Value>([
    ['of', of],
    ['key', 'a/b'],
  ]);
  const type = inferTemplate(
    template,
    { typeOf: (_, name) => (name === 'of' ? typeOf(of) : undefined) },
    () => undefined,
  );
  const result = evaluateTemplate(template, { ...EMPTY_RUN, variables });
  expect(result).toEqual({ value: 1n });
  expect(hasType(1n, type)).toBe(true);
});

test('nothing is said of a comparison with what has no value', () => {
  const codes: string[] = [];
  inferTemplate(parseTemplate("@equals(json('[]')[0], 'a')").template, OPEN_SCOPE, (code) =>
    codes.push(code),
  );
  expect(codes).toEqual([]);
});

/** Findings that say that an evaluation fails. */
const FAILING: ReadonlySet<string> = new Set([
  'expression/unknown-function',
  'expression/argument-count',
  'expression/no-arguments',
  'expression/argument-type',
  'expression/fails',
]);

test('the inferred type holds the value, what is found to fail fails, and what is found never equal is not', () => {
  let values = 0;
  fc.assert(
    fc.property(drawnSensible, ({ text, data, types }) => {
      const { template, problems } = parseTemplate(`@${text}`);
      expect(problems).toEqual([]);
      const failing: string[] = [];
      const unequal = new Set<string>();
      const type = inferTemplate(
        template,
        { typeOf: (name, key) => (name === 'variables' ? types[Number(key)] : undefined) },
        (code, at, _, always) => {
          if (code === 'expression/never-equal') unequal.add(`${at.from}-${at.to}`);
          else if (always && FAILING.has(code)) failing.push(code);
        },
      );
      const run = {
        ...EMPTY_RUN,
        now: () => 1_700_000_000_000,
        random: () => 0.3,
        variables: new Map(data.map((value, index) => [String(index), value])),
      };
      const result = evaluateTemplate(template, run, ({ from, to }, part) => {
        if (unequal.has(`${from}-${to}`) && 'value' in part && part.value !== false)
          throw new Error(`Found never to be equal: ${text.slice(from - 1, to - 1)}`);
      });
      if ('failure' in result) return;
      values += 1;
      const held = hasType(result.value, type);
      expect(held ? 'held' : `${typeText(type)} does not hold the value of ${text}`).toBe('held');
      expect(failing.length === 0 ? 'fine' : `found to fail: ${text}`).toBe('fine');
    }),
    { numRuns: 6000 },
  );
  // Otherwise the drawn expressions make too little sense to prove anything.
  expect(values).toBeGreaterThan(1000);
});
