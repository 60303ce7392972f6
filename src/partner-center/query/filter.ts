/**
 * `$filter`: comparisons of fields with literals, `and`, `or`, parentheses, and `list/any(x: …)`. These are the forms that
 * are documented for the service, and what has to stand between them; functions, `not` and arithmetic are refused.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { REFERRAL } from '../shape/referral-shape.ts';
import { fieldOf, type Shape } from '../shape/shape.ts';
import { OPERATORS, comparison, type Operator } from './compare.ts';
import { tokensOf, type Token } from './tokens.ts';

export type Predicate = (record: JsonObject) => boolean;

/** Tests a referral, and inside `any` one item of its list. */
type Test = (record: JsonObject, item: JsonValue) => boolean;

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** The first thing that is wrong. */
  fault?: string;
  variable?: { readonly name: string; readonly shape: Shape };
}

/** Deeper nesting than anyone writes, and far from the end of the stack. */
const MAX_DEPTH = 50;

export function readFilter(
  text: string,
): { readonly kind: 'filter'; readonly test: Predicate } | { readonly kind: 'fault'; readonly text: string } {
  const tokens = tokensOf(text);
  if (tokens === undefined) return { kind: 'fault', text: 'it has a sign that cannot stand there' };
  const parser: Parser = { tokens, at: 0, depth: 0 };
  const test = either(parser);
  if (parser.at < tokens.length) failed(parser, `'${shown(tokens[parser.at])}' cannot stand there`);
  if (parser.fault !== undefined) return { kind: 'fault', text: parser.fault };
  return { kind: 'filter', test: (record) => test(record, null) };
}

function either(parser: Parser): Test {
  const parts = chain(parser, 'or', both);
  return (record, item) => parts.some((test) => test(record, item));
}

function both(parser: Parser): Test {
  const parts = chain(parser, 'and', single);
  return (record, item) => parts.every((test) => test(record, item));
}

function chain(parser: Parser, between: string, part: (parser: Parser) => Test): readonly Test[] {
  const parts = [part(parser)];
  while (took(parser, 'word', between)) parts.push(part(parser));
  return parts;
}

function single(parser: Parser): Test {
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) return failed(parser, 'it is nested too deeply');
  const test = took(parser, 'sign', '(') ? closed(parser, either(parser)) : aboutField(parser);
  parser.depth -= 1;
  return test;
}

function closed(parser: Parser, test: Test): Test {
  return took(parser, 'sign', ')') ? test : failed(parser, 'a closing parenthesis is missing');
}

interface FieldPath {
  readonly steps: readonly string[];
  readonly shape: Shape;
  readonly isOfItem: boolean;
}

function aboutField(parser: Parser): Test {
  const path = readPath(parser);
  if (path === undefined) return failed(parser, 'a field is expected');
  if (path.shape.kind === 'list' && took(parser, 'sign', '(')) return anyOf(parser, path);
  const operator = word(parser);
  const literal = parser.tokens[parser.at];
  parser.at += 1;
  const isOperator = (OPERATORS as readonly unknown[]).includes(operator);
  const test =
    isOperator && literal !== undefined ? comparison(operator as Operator, path.shape, literal) : undefined;
  if (test === undefined) return failed(parser, `'${path.steps.join('/')}' cannot be compared like that`);
  return (record, item) => test(valueAt(path.isOfItem ? item : record, path.steps));
}

/** A path ends before `any`. */
function readPath(parser: Parser): FieldPath | undefined {
  const first = word(parser) ?? '';
  const isOfItem = first === parser.variable?.name;
  const steps = isOfItem ? [] : [first];
  let shape: Shape | undefined = isOfItem ? parser.variable?.shape : fieldOf(REFERRAL, first)?.shape;
  while (took(parser, 'sign', '/')) {
    const step = word(parser) ?? '';
    if (shape?.kind === 'list' && step === 'any') break;
    steps.push(step);
    shape = fieldOf(shape, step)?.shape;
  }
  if (shape !== undefined) return { steps, shape, isOfItem };
  failed(parser, `there is no field '${steps.join('/').slice(0, 200)}'`);
  return undefined;
}

/** `team/any(t: t/email eq 'x')`, without a further `any` inside. */
function anyOf(parser: Parser, { steps, shape }: FieldPath): Test {
  const name = word(parser);
  if (
    name === undefined ||
    parser.variable !== undefined ||
    shape.kind !== 'list' ||
    !took(parser, 'sign', ':')
  )
    return failed(parser, "'any' needs a condition, and can have no other inside");
  parser.variable = { name, shape: shape.of };
  const test = closed(parser, either(parser));
  delete parser.variable;
  return (record) => {
    const items = valueAt(record, steps);
    return isArray(items) && items.some((item) => test(record, item));
  };
}

function valueAt(value: JsonValue, steps: readonly string[]): JsonValue {
  return steps.reduce<JsonValue>((here, step) => (isObject(here) ? (here[step] ?? null) : null), value);
}

function took(parser: Parser, kind: Token['kind'], value: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== kind || token.value !== value) return false;
  parser.at += 1;
  return true;
}

function word(parser: Parser): string | undefined {
  const token = parser.tokens[parser.at];
  if (token?.kind !== 'word') return undefined;
  parser.at += 1;
  return token.value;
}

function failed(parser: Parser, text: string): Test {
  parser.fault ??= text;
  return () => false;
}

function shown(token: Token | undefined): string {
  return String(token?.value ?? '').slice(0, 200);
}
