/** XPath 1.0 text → tree. What .NET refuses before it evaluates is refused here: unknown functions, prefixes, variables, wrong arguments. */
import { XmlTrouble } from '../trouble.ts';
import {
  AXES,
  SIGNATURES,
  typeOf,
  type Axis,
  type FunctionName,
  type NodeTest,
  type Operator,
  type Signature,
  type Step,
  type XPath,
} from './ast.ts';
import { xpathTokens, type Token } from './lexer.ts';

/** So that hostile text cannot exhaust the stack. */
const MAX_DEPTH = 200;

/** Of operators or predicates in a row, for the same reason. */
const MAX_ROW = 1000;

function expectFew(count: number): void {
  if (count > MAX_ROW) throw new XmlTrouble(`it has more than ${MAX_ROW} operators in a row`);
}

/** Operators, the weakest first. */
const LEVELS: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** Throws an XmlTrouble. */
export function parseXPath(text: string): XPath {
  const tokens = xpathTokens(text);
  const parser = new Parser(tokens);
  const found = parser.expression(0);
  parser.expectEnd();
  return found;
}

/** A class, because it moves through the tokens. */
class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  expectEnd(): void {
    if (this.next().kind !== 'end') this.refuse();
  }

  expression(level: number): XPath {
    const operators = LEVELS[level];
    if (operators === undefined) return this.negation();
    if (level === 0) this.deeper();
    let left = this.expression(level + 1);
    for (let count = 1; ; count++) {
      const operator = operators.find((one) => this.isOperator(one));
      if (operator === undefined) break;
      expectFew(count);
      this.index += 1;
      left = { kind: 'operator', operator, left, right: this.expression(level + 1) };
    }
    if (level === 0) this.depth -= 1;
    return left;
  }

  private negation(): XPath {
    let count = 0;
    while (this.isOperator('-')) {
      this.index += 1;
      count += 1;
    }
    let found = this.union();
    // Two signs make a number of what they stand before, and cancel each other.
    if (count > 0) found = { kind: 'negative', of: found };
    return count > 0 && count % 2 === 0 ? { kind: 'negative', of: found } : found;
  }

  private union(): XPath {
    let left = this.path();
    for (let count = 1; this.isOperator('|'); count++) {
      expectFew(count);
      this.index += 1;
      const right = this.path();
      this.expectNodes(left);
      this.expectNodes(right);
      left = { kind: 'operator', operator: '|', left, right };
    }
    return left;
  }

  private path(): XPath {
    if (this.takes('/')) {
      return { kind: 'path', from: 'root', steps: this.beginsStep() ? this.steps([]) : [] };
    }
    if (this.takes('//')) return { kind: 'path', from: 'root', steps: this.steps([ANY_DEPTH]) };
    if (!this.beginsPrimary()) return { kind: 'path', from: undefined, steps: this.steps([]) };
    const from = this.filter();
    if (this.takes('/')) {
      this.expectNodes(from);
      return { kind: 'path', from, steps: this.steps([]) };
    }
    if (!this.takes('//')) return from;
    this.expectNodes(from);
    return { kind: 'path', from, steps: this.steps([ANY_DEPTH]) };
  }

  private steps(before: readonly Step[]): readonly Step[] {
    const steps = [...before, this.step()];
    for (;;) {
      if (this.takes('/')) steps.push(this.step());
      else if (this.takes('//')) steps.push(ANY_DEPTH, this.step());
      else return steps;
    }
  }

  private step(): Step {
    if (this.takes('.')) return { axis: 'self', test: { kind: 'node' }, predicates: [] };
    if (this.takes('..')) return { axis: 'parent', test: { kind: 'node' }, predicates: [] };
    const axis = this.axis();
    const test = this.test();
    const predicates: XPath[] = [];
    while (this.takes('[')) predicates.push(this.predicate());
    return { axis, test, predicates };
  }

  private predicate(): XPath {
    const found = this.expression(0);
    this.expect(']');
    return found;
  }

  private axis(): Axis {
    if (this.takes('@')) return 'attribute';
    if (this.next(1).text !== '::' || this.next().kind !== 'name') return 'child';
    const axis = AXES.find((one) => one === this.next().text);
    if (axis === undefined) this.refuse();
    this.index += 2;
    return axis;
  }

  private test(): NodeTest {
    if (this.takes('*')) return { kind: 'name', local: undefined };
    const { kind, text } = this.next();
    if (kind !== 'name') this.refuse();
    this.index += 1;
    if (this.isSign('(')) return this.typeTest(text);
    if (text.includes(':')) refusePrefix(text);
    return { kind: 'name', local: text };
  }

  private typeTest(name: string): NodeTest {
    this.expect('(');
    const target =
      name === 'processing-instruction' && this.next().kind === 'string' ? this.next().text : undefined;
    if (target !== undefined) this.index += 1;
    this.expect(')');
    if (name === 'processing-instruction') return { kind: 'instruction', target };
    if (name === 'node' || name === 'text' || name === 'comment') return { kind: name };
    throw new XmlTrouble(`'${name.slice(0, 100)}()' is no kind of node`);
  }

  private filter(): XPath {
    let found = this.primary();
    for (let count = 1; this.takes('['); count++) {
      expectFew(count);
      this.expectNodes(withoutGroup(found));
      found = { kind: 'filter', of: found, predicate: this.predicate() };
    }
    return found;
  }

  private primary(): XPath {
    const token = this.next();
    this.index += 1;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'string', value: token.text };
    if (token.text === '$') throw new XmlTrouble('there are no variables');
    if (token.text !== '(') return this.call(token.text);
    const found = this.expression(0);
    this.expect(')');
    return { kind: 'group', of: found };
  }

  private call(name: string): XPath {
    const args: XPath[] = [];
    this.expect('(');
    if (!this.isSign(')')) {
      do args.push(this.expression(0));
      while (this.takes(','));
    }
    this.expect(')');
    if (name.includes(':')) refusePrefix(name);
    if (!isFunctionName(name)) throw new XmlTrouble(`there is no function '${name.slice(0, 100)}'`);
    this.checkArguments(name, args);
    return { kind: 'call', name, args };
  }

  private checkArguments(name: FunctionName, args: readonly XPath[]): void {
    const { takes, least, more = false }: Signature = SIGNATURES[name];
    if (args.length < least || (args.length > takes.length && !more))
      throw new XmlTrouble(`'${name}' has the wrong number of arguments`);
    for (const [index, arg] of args.entries()) if (takes[index] === 'nodes') this.expectNodes(arg);
  }

  private beginsPrimary(): boolean {
    const { kind, text } = this.next();
    if (kind === 'number' || kind === 'string') return true;
    if (kind === 'sign') return text === '(' || text === '$';
    return (
      kind === 'name' && this.next(1).text === '(' && this.next(1).kind === 'sign' && !NODE_TYPES.has(text)
    );
  }

  private beginsStep(): boolean {
    const { kind, text } = this.next();
    return kind === 'name' || (kind === 'sign' && ['.', '..', '@', '*'].includes(text));
  }

  private expectNodes(found: XPath): void {
    if (typeOf(found) !== 'nodes') throw new XmlTrouble('here must be something that gives nodes');
  }

  private deeper(): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new XmlTrouble(`it has more than ${MAX_DEPTH} levels`);
  }

  private next(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? END;
  }

  private isOperator(text: string): boolean {
    const token = this.next();
    return token.kind === 'operator' && token.text === text;
  }

  private isSign(text: string): boolean {
    const token = this.next();
    return token.kind === 'sign' && token.text === text;
  }

  private takes(text: string): boolean {
    const found = this.isSign(text);
    if (found) this.index += 1;
    return found;
  }

  private expect(text: string): void {
    if (!this.takes(text)) this.refuse();
  }

  private refuse(): never {
    const { kind, text, at } = this.next();
    throw new XmlTrouble(
      kind === 'end' ? 'it ends too early' : `'${text.slice(0, 100)}' cannot stand at letter ${at + 1}`,
    );
  }
}

const END: Token = { kind: 'end', text: '', at: 0 };
const ANY_DEPTH: Step = { axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [] };
const NODE_TYPES: ReadonlySet<string> = new Set(['node', 'text', 'comment', 'processing-instruction']);

/** A number or string in parentheses is seen through. */
function withoutGroup(found: XPath): XPath {
  let inner = found;
  while (inner.kind === 'group') inner = inner.of;
  return inner.kind === 'number' || inner.kind === 'string' ? inner : found;
}

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(SIGNATURES, name);
}

function refusePrefix(name: string): never {
  throw new XmlTrouble(`the prefix of '${name.slice(0, 100)}' has no namespace here; ask with local-name()`);
}
