/** Random changes of XML: children and attributes that are unknown, missing, doubled or elsewhere, and other texts. */
import fc from 'fast-check';
import { element, type XmlElement, type XmlNode } from '../../src/xml/xml.ts';

interface Change {
  /** Which element, counted from the root in the order of the text; modulo their number. */
  readonly at: number;
  readonly kind: (typeof KINDS)[number];
  /** Which child or attribute, modulo their number. */
  readonly pick: number;
  readonly name: string;
  readonly text: string;
}

const KINDS = ['drop', 'double', 'move', 'add', 'empty', 'text', 'attribute', 'rename', 'without'] as const;

const text = fc.oneof(
  fc.constantFrom('', '0', '1', 'x', ' ', 'true', '-1', '{5a2c4d0e-0000-5000-8000-000000000001}'),
  fc.string({
    unit: fc.constantFrom('a', ' ', '&', '<', ']', '>', '"', "'", '\n', '\r', '\t', '한', '😀'),
    maxLength: 5,
  }),
);

/** Up to five changes; `names` are those of elements and attributes that occur. */
export function changes(names: readonly string[]): fc.Arbitrary<readonly Change[]> {
  const change = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom(...KINDS),
    pick: fc.nat(),
    name: fc.constantFrom('Unknown', '__proto__', 'constructor', ...names),
    text,
  });
  return fc.array(change, { maxLength: 5 });
}

export function mutate(root: XmlElement, all: readonly Change[]): XmlElement {
  return all.reduce((now, change) => changeAt(now, { left: change.at % sizeOf(now) }, change), root);
}

function sizeOf(node: XmlElement): number {
  return node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : sizeOf(child)), 1);
}

function changeAt(node: XmlElement, count: { left: number }, change: Change): XmlElement {
  if (count.left === 0) {
    count.left -= 1;
    return changed(node, change);
  }
  count.left -= 1;
  const children = node.children.map((child) =>
    typeof child === 'string' || count.left < 0 ? child : changeAt(child, count, change),
  );
  return { ...node, children };
}

function changed(node: XmlElement, { kind, pick, name, text: given }: Change): XmlElement {
  const { children, attributes } = node;
  const index = pick % Math.max(1, children.length);
  const child = children[index];
  const put = (...nodes: readonly XmlNode[]): XmlElement => ({
    ...node,
    children: children.toSpliced(index, 1, ...nodes),
  });
  switch (kind) {
    case 'drop':
      return put();
    case 'double':
      return child === undefined ? node : put(child, child);
    case 'move':
      return child === undefined ? node : { ...node, children: [...children.toSpliced(index, 1), child] };
    case 'add':
      return put(element(name, {}, given), ...(child === undefined ? [] : [child]));
    case 'empty':
      return { ...node, children: [] };
    case 'text':
      return put(given);
    case 'attribute':
      return {
        ...node,
        attributes: { ...attributes, [pickOf(Object.keys(attributes), pick) ?? name]: given },
      };
    case 'rename':
      return { ...node, attributes: { ...attributes, [name]: given } };
    case 'without':
      return { ...node, attributes: Object.fromEntries(Object.entries(attributes).toSpliced(pick % 5, 1)) };
  }
}

function pickOf(names: readonly string[], pick: number): string | undefined {
  return names[pick % Math.max(1, names.length)];
}
