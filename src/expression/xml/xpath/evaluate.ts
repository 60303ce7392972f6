/**
 * XPath 1.0 over a tree of ours. No library: none can be stopped, and an expression such as `count(//*[count(//*) > 0])` looks at millions of
 * nodes; here every node and text that is looked at is paid from the budget. The answers are those of .NET's XPathNavigator.
 */
import { spendItems, spendText, type Budget } from '../../budget.ts';
import type { XmlDocument } from '../node.ts';
import { XmlTrouble } from '../trouble.ts';
import type { NodeTest, Operator, Step, XPath } from './ast.ts';
import { REVERSE, walk } from './axes.ts';
import { compared, type Comparison } from './compare.ts';
import { FUNCTIONS, type Focus } from './functions.ts';
import { documentOf, textCost, type XPathNode } from './nodes.ts';
import { parseXPath } from './parser.ts';
import { isNodes, toBoolean, toNumber, type XPathValue } from './values.ts';

/** Throws an XmlTrouble where the text is no XPath, and fails where it takes too much work. */
export function evaluateXPath(document: XmlDocument, text: string, budget: Budget): XPathValue {
  return evaluate(parseXPath(text), { node: document, position: 1, size: 1 }, budget);
}

function evaluate(expression: XPath, focus: Focus, budget: Budget): XPathValue {
  switch (expression.kind) {
    case 'number':
    case 'string':
      return expression.value;
    case 'negative':
      return -toNumber(paid(evaluate(expression.of, focus, budget), budget));
    case 'operator':
      return operated(expression, focus, budget);
    case 'call': {
      const args = expression.args.map((arg) => evaluate(arg, focus, budget));
      if (expression.name !== 'count')
        payForTexts(args, expression.args.length === 0 ? focus.node : undefined, budget);
      return FUNCTIONS[expression.name](args, focus);
    }
    case 'group':
      return evaluate(expression.of, focus, budget);
    case 'filter':
      return filtered(nodesOf(evaluate(expression.of, focus, budget)), expression.predicate, budget);
    case 'path':
      return stepped(expression, focus, budget);
  }
}

/** A function may read the text of each node that it is given. */
function payForTexts(args: readonly XPathValue[], own: XPathNode | undefined, budget: Budget): void {
  spendItems(budget, 1);
  for (const arg of args) paid(arg, budget);
  if (own !== undefined && own.kind !== 'document') spendText(budget, textCost(own));
}

function paid(value: XPathValue, budget: Budget): XPathValue {
  if (typeof value === 'string') spendText(budget, value.length);
  else if (isNodes(value)) for (const node of value) spendText(budget, textCost(node));
  return value;
}

function operated({ operator, left, right }: Operation, focus: Focus, budget: Budget): XPathValue {
  const a = evaluate(left, focus, budget);
  if (operator === 'or') return toBoolean(a) || toBoolean(evaluate(right, focus, budget));
  if (operator === 'and') return toBoolean(a) && toBoolean(evaluate(right, focus, budget));
  // No node can be compared with any; what is on the right is not looked at.
  if (isComparison(operator)) {
    if (isNodes(a) && a.length === 0 && isPath(right)) return false;
    return compared(operator, a, evaluate(right, focus, budget), budget);
  }
  const b = evaluate(right, focus, budget);
  if (operator === '|') return inOrder([...nodesOf(a), ...nodesOf(b)], budget);
  return calculated(operator, toNumber(paid(a, budget)), toNumber(paid(b, budget)));
}

function isPath({ kind }: XPath): boolean {
  return kind === 'path' || kind === 'filter';
}

function isComparison(operator: Operator): operator is Comparison {
  return /^[!<>=]/.test(operator);
}

function calculated(operator: '+' | '-' | '*' | 'div' | 'mod', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'div':
      return a / b;
    case 'mod':
      return a % b;
  }
}

/** What a step, a predicate in brackets or `|` goes on from. */
function nodesOf(value: XPathValue): readonly XPathNode[] {
  if (!isNodes(value)) throw new XmlTrouble('here must be something that gives nodes');
  return value;
}

type Operation = Extract<XPath, { readonly kind: 'operator' }>;
type Path = Extract<XPath, { readonly kind: 'path' }>;

function stepped({ from, steps }: Path, focus: Focus, budget: Budget): readonly XPathNode[] {
  let nodes: readonly XPathNode[] =
    from === undefined
      ? [focus.node]
      : from === 'root'
        ? [documentOf(focus.node)]
        : nodesOf(evaluate(from, focus, budget));
  for (const step of steps) nodes = stepFrom(nodes, step, budget);
  return nodes;
}

function stepFrom(from: readonly XPathNode[], step: Step, budget: Budget): readonly XPathNode[] {
  const all: XPathNode[] = [];
  for (const node of from) {
    let found: readonly XPathNode[] = onAxis(node, step, budget);
    for (const predicate of step.predicates) found = filtered(found, predicate, budget);
    for (const one of found) all.push(one);
  }
  return from.length > 1 || REVERSE.has(step.axis) ? inOrder(all, budget) : all;
}

function onAxis(node: XPathNode, { axis, test }: Step, budget: Budget): readonly XPathNode[] {
  const principal = axis === 'attribute' || axis === 'namespace' ? axis : 'element';
  const found: XPathNode[] = [];
  // Namespaces are made for each element anew.
  const cost = axis === 'namespace' ? 3 * NODE_COST : NODE_COST;
  spendItems(budget, cost);
  for (const one of walk(axis, node)) {
    spendItems(budget, cost);
    if (passes(one, test, principal)) found.push(one);
  }
  return found;
}

/** A node that is looked at costs as much as a few items that are made. */
const NODE_COST = 3;

function passes(node: XPathNode, test: NodeTest, principal: 'attribute' | 'namespace' | 'element'): boolean {
  switch (test.kind) {
    case 'node':
      return true;
    case 'text':
    case 'comment':
      return node.kind === test.kind;
    case 'instruction':
      return node.kind === 'instruction' && (test.target === undefined || node.target === test.target);
    case 'name':
      return node.kind === principal && (test.local === undefined || isNamed(node, test.local));
  }
}

/** A name without a prefix means one without a namespace. */
function isNamed(node: XPathNode, local: string): boolean {
  if (node.kind === 'namespace') return node.prefix === local;
  return (node.kind === 'element' || node.kind === 'attribute') && node.uri === '' && node.local === local;
}

/** A number in a predicate is a position. */
function filtered(nodes: readonly XPathNode[], predicate: XPath, budget: Budget): readonly XPathNode[] {
  const size = nodes.length;
  return nodes.filter((node, index) => {
    spendItems(budget, 1);
    const value = evaluate(predicate, { node, position: index + 1, size }, budget);
    return typeof value === 'number' ? value === index + 1 : toBoolean(value);
  });
}

/** As a set, in the order of the document. */
function inOrder(nodes: readonly XPathNode[], budget: Budget): readonly XPathNode[] {
  spendItems(budget, nodes.length);
  const byOrder = new Map(nodes.map((node) => [node.order, node]));
  return [...byOrder.values()].sort((a, b) => a.order - b.order);
}
