/** Comparisons in conditions, loops that wait for what nothing changes, variables made too late: what no page shows. */
import { describe, expect, test } from 'vitest';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, words } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { sourceWith } from '../analysis/written-program.ts';

const CODES = [
  ...['expression/no-such-value', 'expression/same-sides', 'expression/foregone'],
  ...['flow/until-unchanged', 'flow/variable-not-ready'],
];

function findings(actions: JsonObject) {
  const { diagnostics, report } = collect();
  checkFlows(worldOfExport([sourceWith(actions)]), report);
  return diagnostics.filter((one) => CODES.includes(one.code));
}

function told(actions: JsonObject): readonly string[] {
  return findings(actions).map((one) => `${one.code.split('/')[1] ?? ''}: ${words(one).message}`);
}

const ASK: JsonObject = { type: 'Http', inputs: { method: 'GET', uri: 'https://contoso.com' }, runAfter: {} };
const after = (name: string): JsonObject => ({ [name]: ['Succeeded', 'Failed'] });
const asked = (expression: JsonValue): JsonObject => ({
  Ask: ASK,
  Is_it: { type: 'If', expression, actions: {}, runAfter: after('Ask') },
});
const state = "body('Ask')?['state']";
const is = (value: JsonValue): JsonObject => ({ equals: [`@${state}`, value] });
const not = (one: JsonObject): JsonObject => ({ not: one });

describe('two comparisons of one thing', () => {
  test.each<[string, JsonValue, readonly string[]]>([
    [
      'two words',
      { and: [is('a'), is('b')] },
      ["This 'and' is never true: nothing is 'a' and is 'b' at once."],
    ],
    ['one of two words', { or: [is('a'), is('b')] }, []],
    ['none of two words', { and: [not(is('a')), not(is('b'))] }, []],
    [
      'not one or not the other',
      { or: [not(is('a')), not(is('b'))] },
      ["This 'or' is always true: any value is not 'a' or is not 'b'."],
    ],
    ['a word and not another', { and: [is('a'), not(is('b'))] }, []],
    [
      'a word and not itself',
      { and: [is('a'), not(is('a'))] },
      ["This 'and' is never true: nothing is 'a' and is not 'a' at once."],
    ],
    ['words of other things', { and: [is('a'), { equals: ["@body('Ask')?['other']", 'b'] }] }, []],
    [
      'not null or not empty',
      { or: [not(is(null)), not(is(''))] },
      ["This 'or' is always true: any value is not null or is not ''."],
    ],
    ['a text and a number, which may be equal', { and: [is('1'), is(1)] }, []],
    [
      'an expression',
      `@and(equals(${state}, 'a'), and(true, Equals('b', ${state})))`,
      ["This 'and' is never true: nothing is 'a' and is 'b' at once."],
    ],
    ['an expression of both kinds', `@and(equals(${state}, 'a'), or(equals(${state}, 'b'), true))`, []],
    [
      'half an expression',
      { and: [is('a'), `@equals(${state}, 'b')`] },
      ["This 'and' is never true: nothing is 'a' and is 'b' at once."],
    ],
  ])('%s', (_, expression, expected) => {
    expect(told(asked(expression))).toEqual(expected.map((one) => `foregone: ${one}`));
  });

  const than = (operator: string, value: number): JsonObject => ({ [operator]: [`@${state}`, value] });

  test.each<[string, JsonValue, number]>([
    ['above and below', { and: [than('greater', 5), than('less', 3)] }, 1],
    ['between', { and: [than('greater', 3), than('less', 5)] }, 0],
    ['at the same number', { and: [than('greaterOrEquals', 5), than('lessOrEquals', 5)] }, 0],
    ['at it and below', { and: [than('greaterOrEquals', 5), than('less', 5)] }, 1],
    ['outside', { or: [than('greater', 5), than('less', 3)] }, 0],
    ['everywhere', { or: [than('greater', 3), than('less', 5)] }, 1],
    ['not below and below', { and: [not(than('less', 5)), than('less', 5)] }, 1],
    ['a number out of a range', { and: [is(7), than('less', 5)] }, 1],
    ['a number in a range', { and: [is(3), than('less', 5)] }, 0],
  ])('%s', (_, expression, count) => {
    expect(told(asked(expression))).toHaveLength(count);
  });

  test('with itself', () => {
    expect(told(asked({ equals: [`@${state}`, `@BODY('Ask')['state']`] }))).toEqual([
      'same-sides: This is always true: both of its sides are the same.',
    ]);
    expect(told(asked('@equals(guid(), guid())'))).toEqual([]);
    expect(told(asked("@equals(body('Ask'), outputs('Ask'))"))).toEqual([]);
  });
});

describe('values that are never there', () => {
  test.each<[string, JsonValue, string | undefined]>([
    ['a status in another case', { equals: ["@actions('Ask')?['status']", 'failed'] }, 'Failed'],
    ['a status of another name', { equals: ['Failure', "@actions('Ask')['status']"] }, undefined],
    ['the day after Saturday', '@equals(dayOfWeek(utcNow()), 7)', undefined],
    ['capitals in small letters', `@not(equals(toLower(${state}), 'Active'))`, 'active'],
  ])('%s', (_, expression, nearest) => {
    const [found, ...more] = findings(asked(expression));
    expect(more).toEqual([]);
    expect(found?.code).toBe('expression/no-such-value');
    expect(found?.args).toMatchObject({ nearest });
  });

  test.each<[string, JsonValue]>([
    ['a status', { equals: ["@actions('Ask')?['status']", 'TimedOut'] }],
    ['a member that happens to be called status', { equals: ["@body('Ask')?['status']", 'failed'] }],
    ['Sunday', '@equals(dayOfWeek(utcNow()), 0)'],
    ['small letters', `@equals(toLower(${state}), 'active 1')`],
    ['no text', `@equals(toLower(${state}), '')`],
  ])('%s', (_, expression) => {
    expect(told(asked(expression))).toEqual([]);
  });
});

describe('what a loop waits for', () => {
  const make: JsonObject = {
    type: 'InitializeVariable',
    inputs: { variables: [{ name: 'Done', type: 'boolean' }] },
    runAfter: {},
  };
  const set: JsonObject = { type: 'SetVariable', inputs: { name: 'done', value: true }, runAfter: {} };
  const until = (expression: JsonValue, actions: JsonObject, first = 'Make'): JsonObject => ({
    type: 'Until',
    expression,
    limit: { count: 5 },
    actions,
    runAfter: after(first),
  });
  const isDone = "@equals(variables('DONE'), true)";

  test.each<[string, JsonObject, number]>([
    ['a variable that nothing sets', { Make: make, Wait: until(isDone, { Ask: ASK }) }, 1],
    ['a variable', { Make: make, Wait: until(isDone, { In: { type: 'Scope', actions: { Set: set } } }) }, 0],
    [
      'a variable that was set before',
      { Make: make, Set: { ...set, runAfter: after('Make') }, Wait: until(isDone, { Ask: ASK }, 'Set') },
      1,
    ],
    [
      'a variable that is set beside it',
      { Make: make, Set: { ...set, runAfter: after('Make') }, Wait: until(isDone, { Ask: ASK }) },
      0,
    ],
    ['a step in it', { Make: make, Wait: until("@equals(body('Ask'), 1)", { Ask: ASK }) }, 0],
    [
      'a step before it',
      {
        Make: make,
        Ask: { ...ASK, runAfter: after('Make') },
        Wait: until("@equals(body('Ask'), 1)", { B: ASK }, 'Ask'),
      },
      1,
    ],
    ['the time', { Make: make, Wait: until('@greater(utcNow(), string(triggerBody()))', { Ask: ASK }) }, 0],
    ['its rounds', { Make: make, Wait: until("@equals(iterationIndexes('Wait'), 3)", { Ask: ASK }) }, 0],
    [
      'the trigger, in the form of the designer',
      { Make: make, Wait: until({ equals: ['@triggerBody()', 1] }, { Ask: ASK }) },
      1,
    ],
  ])('%s', (_, actions, count) => {
    expect(findings(actions).filter((one) => one.code === 'flow/until-unchanged')).toHaveLength(count);
  });
});

test('a variable that is made too late is told once, at its first use', () => {
  const use = { type: 'Compose', inputs: "@{variables('v')} @{variables('v')}", runAfter: {} };
  const found = findings({
    Use: { type: 'Scope', actions: { A: use, B: use }, runAfter: {} },
    Make: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'v', type: 'string' }] },
      runAfter: after('Use'),
    },
    Fine: { ...use, runAfter: after('Make') },
  });
  expect(found.map((one) => [one.at.path.slice(3).join('/'), words(one).severity])).toEqual([
    ['Use/actions/A/inputs', 'error'],
  ]);
  expect(found[0]?.args).toMatchObject({ variable: 'v', others: 3 });
});
