/** Which nodes stand on an axis of a node, the nearest first. */
import { declaredPrefix } from '../node.ts';
import type { Axis } from './ast.ts';
import { childrenOf, namespacesOf, parentOf, type XPathNode } from './nodes.ts';

/** Axes on which the nearest node is the last one in the document. */
export const REVERSE: ReadonlySet<Axis> = new Set([
  'parent',
  'ancestor',
  'ancestor-or-self',
  'preceding',
  'preceding-sibling',
]);

type Walk = Iterable<XPathNode>;

const WALKS: Readonly<Record<Axis, (node: XPathNode) => Walk>> = {
  child: childrenOf,
  descendant: descendants,
  *'descendant-or-self'(node) {
    yield node;
    yield* descendants(node);
  },
  self: (node) => [node],
  parent: (node) => present(parentOf(node)),
  ancestor: (node) => ancestorsOrSelf(parentOf(node)),
  'ancestor-or-self': ancestorsOrSelf,
  following,
  'following-sibling': siblingsAfter,
  preceding,
  'preceding-sibling': siblingsBefore,
  attribute: (node) =>
    node.kind === 'element' ? node.attributes.filter((one) => declaredPrefix(one) === undefined) : [],
  namespace: (node) => (node.kind === 'element' ? namespacesOf(node) : []),
};

export function walk(axis: Axis, node: XPathNode): Walk {
  return WALKS[axis](node);
}

function present(node: XPathNode | undefined): Walk {
  return node === undefined ? [] : [node];
}

function* descendants(node: XPathNode): Walk {
  // A stack of lists instead of calls: elements may be a thousand deep.
  const stack = [childrenOf(node)[Symbol.iterator]()];
  for (;;) {
    const top = stack.at(-1);
    if (top === undefined) return;
    const next = top.next();
    if (next.done === true) {
      stack.pop();
      continue;
    }
    yield next.value;
    stack.push(childrenOf(next.value)[Symbol.iterator]());
  }
}

function* ancestorsOrSelf(from: XPathNode | undefined): Walk {
  for (let at = from; at !== undefined; at = parentOf(at)) yield at;
}

/** Attributes and namespaces have no siblings. */
function siblingsOf(node: XPathNode): readonly XPathNode[] {
  const parent = parentOf(node);
  const has = parent !== undefined && node.kind !== 'attribute' && node.kind !== 'namespace';
  return has ? childrenOf(parent) : [];
}

function* siblingsAfter(node: XPathNode): Walk {
  const all = siblingsOf(node);
  for (let index = placeOf(all, node) + 1; index < all.length; index++) yield* present(all[index]);
}

/** The nearest first. */
function* siblingsBefore(node: XPathNode): Walk {
  const all = siblingsOf(node);
  for (let index = placeOf(all, node) - 1; index >= 0; index--) yield* present(all[index]);
}

/** Children stand in the order of the document. */
function placeOf(all: readonly XPathNode[], node: XPathNode): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.order ?? 0) < node.order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All that begin after the node ends; after an attribute, the children of its element are among them. */
function* following(node: XPathNode): Walk {
  if (node.kind === 'attribute' || node.kind === 'namespace') yield* descendants(node.parent);
  const start = node.kind === 'attribute' || node.kind === 'namespace' ? node.parent : node;
  for (const at of ancestorsOrSelf(start)) {
    for (const sibling of siblingsAfter(at)) {
      yield sibling;
      yield* descendants(sibling);
    }
  }
}

/** All that end before the node begins. */
function* preceding(node: XPathNode): Walk {
  const start = node.kind === 'attribute' || node.kind === 'namespace' ? node.parent : node;
  for (const at of ancestorsOrSelf(start)) {
    for (const sibling of siblingsBefore(at)) {
      yield* [...descendants(sibling)].reverse();
      yield sibling;
    }
  }
}
