/** What makers write by mistake: one finding for each mistake, at the very part that is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntaxHelp, syntaxMessage } from '../../src/diagnostics/catalog/syntax.ts';
import { inferTemplate } from '../../src/expression/types/infer.ts';
import { OPEN_SCOPE } from '../../src/expression/types/type-scope.ts';
import { parseTemplate } from '../../src/expression/syntax/template.ts';
import { drawnSensible, drawnText, hasBroken } from './drawn.ts';

/** Each finding as `problem: what it points at`; of the types, with the code instead. */
function findingsOf(text: string): readonly string[] {
  const { template, problems } = parseTemplate(text);
  const found = problems.map(({ code, at, args }) => {
    const name = code === 'expression/syntax' ? args.problem : code;
    return `${name}: ${text.slice(at.from, at.to)}`;
  });
  inferTemplate(template, OPEN_SCOPE, (code, at) => found.push(`${code}: ${text.slice(at.from, at.to)}`));
  return found;
}

describe('one mistake, one finding', () => {
  test.each([
    // Quotes
    ['@concat("Hello ", f2)', ['other-quotes: "Hello "', 'no-parentheses: f2']],
    [
      '@concat(‘two words’, “b”, `c`)',
      ['other-quotes: ‘two words’', 'other-quotes: “b”', 'other-quotes: `c`'],
    ],
    ['@item().‘a’', []],
    ["@concat('it's', 'x')", ["quote-inside: '"]],
    ["@{concat('it's', 'x')} and @{item()}", ["quote-inside: '"]],
    ["@first(item()['name], 'x')", ["quote-inside: '"]],
    ["@first(item()['name)", ["unclosed-text: 'name)"]],
    // Words
    ['@triggerBody.x', ['no-parentheses: triggerBody']],
    ["@outputs['Note']", ['no-parentheses: outputs']],
    ['@not equals(1, 2)', ['no-parentheses: not']],
    ['@Note is > 4', ['no-parentheses: Note']],
    ['@item().x y', ['after-end: y']],
    ['@item() is nice', ['after-end: is nice']],
    // Operators
    ["@if(item() == 'x', 1, 2)", ['operator: ==']],
    ['@!equals(1, 2)', ['operator: !']],
    ['@if(!empty(item()), 1, 2)', ['operator: !']],
    ['@-int(item())', ['operator: -']],
    ['@add(1+2, 3)', ['operator: +']],
    ["@item() ?? 'x'", ['operator: ??']],
    ['@if(item() ? 1 : 2, 3, 4)', ['operator: ?']],
    // Members
    ["@item()??['a']", ['unexpected: ?']],
    ["@concat(item()?'a', 'b')", ["unexpected: 'a'"]],
    ['@item().?a', ['unexpected: ?']],
    ["@item()?.['a']", ['unexpected: [']],
    ["@item()['a'", ['unexpected: [']],
    ['@item()[', ['unexpected: [']],
    ["@concat(item()['a', 'b')", ['unexpected: ,']],
    // Brackets
    ["@concat('a', 'b'))", ['unopened: )']],
    ["@if(equals(length('x'), 0)), 1, 2)", ['comma-outside: ,']],
    ["@item()?['y']]", ['unopened: ]']],
    ['@if(and(equals(1,1), or(equals(2,2)), 1, 2)', ['unclosed: if(']],
    ['@item(])', ['empty: ]']],
    ["@first(outputs('x']))['a']", ['unexpected: ]']],
    ["@item()?[first(first('a']", ['unclosed: first(']],
    ['@[1, 2, 3]', ['no-arrays: [']],
    ['@createArray([1, 2], {"a": 1}, 3)', ['no-arrays: [', 'no-objects: {']],
    ["@concat('a'; 'b')", ['unexpected: ;']],
    ["@concat('a', @{item()}, 'b')", ['inner-at: @{']],
  ])('%s', (text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });
});

/** Mistakes of one argument that leave its brackets and quotes in pairs. */
const SINGLE = [
  ...[
    '"x y"',
    '‘x’',
    'abc',
    'a == b',
    '1 + 2',
    'item() && item()',
    '@{item()}',
    '@item()',
    '[1,2]',
    '{"a":1}',
  ],
  ...["concat('a' 'b')", '12x', '!item()', 'item()??', 'item() ? 1 : 2', 'item().?a', "'a'.b"],
  ...[
    '99999999999999999999',
    '(1)',
    'item().x y',
    "item()?'a'",
    'triggerBody',
    'item()[a]',
    'item()]',
    'item(])',
  ],
];

test('of two mistakes in two arguments, both are found', () => {
  for (const one of SINGLE) {
    expect(parseTemplate(`@concat(${one})`).problems).toHaveLength(1);
    for (const other of SINGLE) {
      const text = `@concat(${one}, item()?['a'], ${other}, 1)`;
      const middle = text.indexOf("item()?['a']", one.length);
      const sides = parseTemplate(text).problems.map(({ at }) => at.from > middle);
      expect([text, ...sides]).toEqual([text, false, true]);
    }
  }
});

test('whatever is inserted, removed or moved in an expression, what cannot be read has a problem', () => {
  const spot = fc.nat();
  fc.assert(
    fc.property(drawnSensible, drawnText, spot, spot, ({ text }, inserted, a, b) => {
      const at = a % (text.length + 1);
      const to = Math.min(at + (b % 4), text.length);
      const changed = `@${text.slice(0, at)}${inserted.slice(0, b % 3)}${text.slice(to)}`;
      const { template, problems } = parseTemplate(changed);
      expect([changed, hasBroken(template) && problems.length === 0]).toEqual([changed, false]);
      for (const { code, args } of problems) {
        if (code !== 'expression/syntax') continue;
        expect(`${syntaxMessage(args)} ${syntaxHelp(args) ?? ''}`).not.toMatch(/undefined|object Object/);
      }
    }),
    { numRuns: 3000 },
  );
});
