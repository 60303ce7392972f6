/** Every XML that differs from a given one in a single place. */
import type { XmlElement, XmlNode } from '../../src/xml/xml.ts';

export interface Mutation {
  /** Where and what was changed. */
  readonly what: string;
  readonly xml: XmlElement;
}

export function mutations(root: XmlElement): readonly Mutation[] {
  return [...ofElement(root)];
}

function* ofElement(node: XmlElement): Generator<Mutation> {
  yield { what: `${node.name}: renamed`, xml: { ...node, name: `${node.name}x` } };
  yield* ofAttributes(node);
  for (const [index, child] of node.children.entries()) yield* ofChild(node, child, index);
  yield {
    what: `${node.name}: another child`,
    xml: { ...node, children: [...node.children, { name: 'More', attributes: {}, children: [] }] },
  };
}

function* ofAttributes(node: XmlElement): Generator<Mutation> {
  for (const [name, value] of Object.entries(node.attributes)) {
    const rest = Object.fromEntries(Object.entries(node.attributes).filter(([other]) => other !== name));
    yield { what: `${node.name}@${name}: deleted`, xml: { ...node, attributes: rest } };
    for (const other of otherTexts(value)) {
      yield {
        what: `${node.name}@${name}: ${other}`,
        xml: { ...node, attributes: { ...node.attributes, [name]: other } },
      };
    }
  }
  yield {
    what: `${node.name}: another attribute`,
    xml: { ...node, attributes: { ...node.attributes, more: '' } },
  };
}

function* ofChild(node: XmlElement, child: XmlNode, index: number): Generator<Mutation> {
  const path = `${node.name}/${typeof child === 'string' ? 'text' : child.name}[${String(index)}]`;
  const withChild = (...children: XmlNode[]): XmlElement => ({
    ...node,
    children: node.children.toSpliced(index, 1, ...children),
  });
  if (typeof child === 'string') {
    for (const other of otherTexts(child)) yield { what: `${path}: ${other}`, xml: withChild(other) };
    return;
  }
  yield { what: `${path}: deleted`, xml: withChild() };
  yield { what: `${path}: twice`, xml: withChild(child, child) };
  for (const inner of ofElement(child))
    yield { what: `${node.name}/${inner.what}`, xml: withChild(inner.xml) };
}

/** Texts in place of another: a longer one, none, and for a number or flag another number. */
function otherTexts(text: string): readonly string[] {
  return [`${text}x`, '', text === '0' ? '1' : '0'].filter((other) => other !== text);
}
