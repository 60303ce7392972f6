/** Expressions and conditions in words, as short as they can be read: `@not(empty(body('Get_order')?['note']))` → "Get order › note is not empty". */
import { functionOf } from '../../expression/functions/index.ts';
import type { Call, Expression } from '../../expression/syntax/ast.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { fill } from '../words.ts';
import type { FlowWords } from '../words-flow.ts';
import { parameterName, stepName, type FlowScope } from './flow-scope.ts';

/** What is nested deeper is left out: nobody reads it. */
const MAX_DEPTH = 12;
const LEFT_OUT = '…';

/** A value of a flow document: a text with expressions in it, or any other one. */
export function valuePhrase(value: JsonValue | undefined, around: FlowScope): string {
  const { words, program } = around;
  if (value === undefined || value === null) return words.null;
  if (isArray(value)) return words.aList;
  if (isObject(value)) return words.aMap;
  if (typeof value !== 'string') return String(value);
  const { template } = program.readingOf(value);
  if (template.kind === 'text') return template.text;
  if (template.kind === 'expression') return phrase(template.expression, around, 0);
  return template.parts.map((one) => (typeof one === 'string' ? one : phrase(one, around, 0))).join('');
}

/** The expression of a condition: a text, or the tree that the designer makes. */
export function conditionPhrase(value: JsonValue | undefined, around: FlowScope): string {
  return treePhrase(value, around, 0).text;
}

export function expressionPhrase(expression: Expression, around: FlowScope): string {
  return phrase(expression, around, 0);
}

interface Phrase {
  readonly text: string;
  /** Of `and` and `or`: what stands in another one of the other kind goes between brackets. */
  readonly junction?: 'and' | 'or';
  /** What it is when it is said not to be so. */
  readonly opposite?: string;
}

function treePhrase(value: JsonValue | undefined, around: FlowScope, depth: number): Phrase {
  if (depth > MAX_DEPTH) return { text: LEFT_OUT };
  if (typeof value === 'string') {
    const { template } = around.program.readingOf(value);
    if (template.kind === 'expression') return told(template.expression, around, depth);
  }
  const [entry] = isObject(value) ? Object.entries(value) : [];
  if (entry === undefined || !isObject(value)) return { text: operandPhrase(value, around) };
  const [name, args] = entry;
  const operator = functionOf(name)?.name ?? name;
  const list = isArray(args) ? args : [args];
  const inner = list.map((one) => treePhrase(one, around, depth + 1));
  return combined(operator, inner, around.words) ?? { text: operandPhrase(value, around) };
}

/** A text that is compared with stands between quotes. */
function operandPhrase(value: JsonValue | undefined, around: FlowScope): string {
  const isText = typeof value === 'string' && around.program.readingOf(value).template.kind === 'text';
  return isText ? quoted(value, around.words) : valuePhrase(value, around);
}

function quoted(text: string, { textOf }: FlowWords): string {
  return fill(textOf, text);
}

function phrase(expression: Expression, around: FlowScope, depth: number): string {
  return told(expression, around, depth).text;
}

function told(expression: Expression, around: FlowScope, depth: number): Phrase {
  if (depth > MAX_DEPTH) return { text: LEFT_OUT };
  const { words } = around;
  switch (expression.kind) {
    case 'broken':
      return { text: LEFT_OUT };
    case 'literal': {
      const { value } = expression;
      if (value === null) return { text: words.null };
      return { text: typeof value === 'string' ? quoted(value, words) : String(value) };
    }
    case 'access':
      return { text: accessPhrase(expression.of, expression.key, around, depth) };
    case 'call':
      return callPhrase(expression, around, depth);
  }
}

/** What stands in the result of a step is told by its last name: what lies between tells only the service apart. */
function accessPhrase(of: Expression, key: Expression, around: FlowScope, depth: number): string {
  const owner = phrase(of, around, depth + 1);
  if (key.kind !== 'literal') return `${owner} › ${phrase(key, around, depth + 1)}`;
  const name = String(key.value).replace(/^body\//, '');
  // `outputs('X')?['body']` is the step's result, as `body('X')` is; rows of a list stand in its `value`.
  return name === 'body' || name === 'value' ? owner : `${owner} › ${name}`;
}

function callPhrase(call: Call, around: FlowScope, depth: number): Phrase {
  const name = functionOf(call.name)?.name ?? call.name;
  const named = namedPhrase(name, call, around);
  if (named !== undefined) return { text: named };
  const options = name === 'contains' ? listedOptions(call) : undefined;
  if (options !== undefined) return oneOf(options, call.args[1], around, depth);
  const args = name === 'coalesce' ? call.args.filter((one) => !isNothing(one)) : call.args;
  const inner = args.map((one) => told(one, around, depth + 1));
  return (
    combined(name, inner, around.words) ?? { text: `${name}(${inner.map((one) => one.text).join(', ')})` }
  );
}

/** `contains(createArray('a', 'b'), x)`: x is one of them. */
function listedOptions({ args: [list] }: Call): readonly Expression[] | undefined {
  return list?.kind === 'call' && functionOf(list.name)?.name === 'createArray' ? list.args : undefined;
}

function oneOf(
  options: readonly Expression[],
  value: Expression | undefined,
  around: FlowScope,
  depth: number,
): Phrase {
  const { words } = around;
  const texts = [
    value === undefined ? LEFT_OUT : phrase(value, around, depth + 1),
    options.map((one) => phrase(one, around, depth + 1)).join(', '),
  ];
  return { text: fill(words.isOneOf, ...texts), opposite: fill(words.isNoneOf, ...texts) };
}

/** What stands in for a value that is missing, so that the next function has something to look at. */
function isNothing(expression: Expression): boolean {
  if (expression.kind === 'literal') return expression.value === null || expression.value === '';
  const [first] = expression.kind === 'call' ? expression.args : [];
  return expression.kind === 'call' && expression.name === 'json' && first?.kind === 'literal';
}

/** What names a part of the flow. */
function namedPhrase(name: string, { args }: Call, around: FlowScope): string | undefined {
  const [first] = args;
  const of = first?.kind === 'literal' ? String(first.value) : undefined;
  const say = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (say !== undefined) return of === undefined ? undefined : say(of, around);
  const word = Object.hasOwn(UNNAMED, name) ? UNNAMED[name] : undefined;
  return word && around.words[word];
}

/** By function: what is said of what its argument names. */
const NAMED: Readonly<Record<string, ((of: string, around: FlowScope) => string) | undefined>> = {
  outputs: stepName,
  body: stepName,
  actions: stepName,
  result: stepName,
  items: (of, { words }) => fill(words.itemOf, stepName(of)),
  variables: (of) => of,
  parameters: parameterName,
};

/** Functions that name one thing only. */
const UNNAMED: Readonly<Record<string, 'theItem' | 'theTrigger' | 'now' | undefined>> = {
  item: 'theItem',
  triggerBody: 'theTrigger',
  triggerOutputs: 'theTrigger',
  trigger: 'theTrigger',
  utcNow: 'now',
};

type Pattern = keyof {
  readonly [K in keyof FlowWords as FlowWords[K] extends string ? K : never]: true;
};

/** Functions that have words, and the words for the opposite. */
const PATTERNS: Readonly<Record<string, readonly [pattern: Pattern, opposite?: Pattern] | undefined>> = {
  equals: ['is', 'isNot'],
  greater: ['greater', 'lessOrEquals'],
  greaterOrEquals: ['greaterOrEquals', 'less'],
  less: ['less', 'greaterOrEquals'],
  lessOrEquals: ['lessOrEquals', 'greater'],
  startsWith: ['startsWith', 'startsNotWith'],
  endsWith: ['endsWithText', 'endsNotWith'],
  contains: ['contains', 'containsNot'],
  empty: ['isEmpty', 'isNotEmpty'],
  first: ['first'],
  last: ['last'],
  length: ['length'],
};

/** What changes only the form of a value. */
const TRANSPARENT: readonly string[] = [
  'toLower',
  'toUpper',
  'string',
  'trim',
  'json',
  'bool',
  'int',
  'float',
];

function combined(name: string, inner: readonly Phrase[], words: FlowWords): Phrase | undefined {
  const texts = inner.map((one) => one.text);
  const [first] = inner;
  if (first === undefined) return undefined;
  if (name === 'and' || name === 'or') return junction(name, inner, words);
  const answer = name === 'equals' ? answerOf(inner) : undefined;
  if (answer !== undefined) return answer;
  if (name === 'not') return { text: first.opposite ?? fill(words.not, first.text), opposite: first.text };
  if (name === 'coalesce') return { text: texts.reduce((a, b) => fill(words.orElse, a, b)) };
  if (TRANSPARENT.includes(name) && inner.length === 1) return first;
  const pattern = Object.hasOwn(PATTERNS, name) ? PATTERNS[name] : undefined;
  if (pattern === undefined) return undefined;
  const [positive, negative] = pattern;
  const text = fill(words[positive], ...texts);
  return negative === undefined ? { text } : { text, opposite: fill(words[negative], ...texts) };
}

/** The designer compares what is true or false already with `true` or `false`. */
function answerOf([first, second]: readonly Phrase[]): Phrase | undefined {
  if (first?.opposite === undefined) return undefined;
  if (second?.text === 'true') return first;
  return second?.text === 'false' ? { text: first.opposite, opposite: first.text } : undefined;
}

function junction(name: 'and' | 'or', inner: readonly Phrase[], words: FlowWords): Phrase {
  const parts = inner.map((one) =>
    one.junction === undefined || one.junction === name ? one.text : `(${one.text})`,
  );
  return { text: parts.reduce((a, b) => fill(words[name], a, b)), junction: name };
}
