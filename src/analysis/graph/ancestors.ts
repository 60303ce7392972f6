/**
 * For each node of a graph without circles, the last node that every way to it goes through: a tree, in which the farthest such node down to a
 * number is found in logarithmic time (each node also knows one ancestor far above it).
 */
export interface Ancestors {
  /** The farthest ancestor of `node`, itself among them, whose number is not below `least`. `node` must not be below it either. */
  readonly climb: (node: number, least: number) => number;
}

interface Tree {
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  /** Lengths of jumps follow the skew-binary numbers, so a few of them lead anywhere. */
  readonly jump: Int32Array;
}

/** @param before For each node those that an edge leads from: lower numbers, at least one of them but for node 0, where every way begins. */
export function ancestorsOf(before: readonly (readonly number[])[]): Ancestors {
  const tree: Tree = {
    parent: new Int32Array(before.length),
    depth: new Int32Array(before.length),
    jump: new Int32Array(before.length),
  };
  for (const [node, [first = 0, ...others]] of before.entries()) {
    if (node === 0) continue;
    addNode(
      node,
      others.reduce((a, b) => commonOf(a, b, tree), first),
      tree,
    );
  }
  return { climb: (node, least) => climb(node, least, tree) };
}

function addNode(node: number, parent: number, tree: Tree): void {
  const jump = at(tree.jump, parent);
  const farther = at(tree.jump, jump);
  const isEven =
    at(tree.depth, parent) - at(tree.depth, jump) === at(tree.depth, jump) - at(tree.depth, farther);
  tree.parent[node] = parent;
  tree.depth[node] = at(tree.depth, parent) + 1;
  tree.jump[node] = isEven ? farther : parent;
}

/** The nearest ancestor of both. */
function commonOf(a: number, b: number, tree: Tree): number {
  const { depth, parent, jump } = tree;
  let [low, high] = at(depth, a) > at(depth, b) ? [a, b] : [b, a];
  while (at(depth, low) > at(depth, high)) {
    const far = at(jump, low);
    low = at(depth, far) >= at(depth, high) ? far : at(parent, low);
  }
  while (low !== high) {
    const isFar = at(jump, low) !== at(jump, high);
    low = at(isFar ? jump : parent, low);
    high = at(isFar ? jump : parent, high);
  }
  return low;
}

function climb(node: number, least: number, { parent, jump }: Tree): number {
  let here = node;
  while (here > least && at(parent, here) >= least) {
    const far = at(jump, here);
    here = far >= least ? far : at(parent, here);
  }
  return here;
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}
