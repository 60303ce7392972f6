/** What a packed value carries verbatim: pieces of XML in `more`, and elements with attributes in `others`. */
import { parseXml } from '../../src/xml/parse-xml.ts';
import { childrenOf, type XmlElement } from '../../src/xml/xml.ts';
import type { Extra } from '../../src/xml/shape.ts';

export interface Verbatim {
  /** Name of the element; of an attribute with an @ before it. */
  readonly what: string;
  /** Elements that it is made of. */
  readonly elements: number;
}

export function verbatimIn(value: unknown): readonly Verbatim[] {
  if (Array.isArray(value)) return value.flatMap(verbatimIn);
  if (typeof value !== 'object' || value === null) return [];
  const { more, others, ...rest } = value as Readonly<Record<string, unknown>>;
  return [
    ...(Array.isArray(more) ? (more as readonly Extra[]).map(pieceOf) : []),
    ...(typeof others === 'object' && others !== null ? [attributesOf(others)] : []),
    ...Object.values(rest).flatMap(verbatimIn),
  ];
}

/** The element and all below it. */
export function countElements(node: XmlElement): number {
  return childrenOf(node).reduce((sum, child) => sum + countElements(child), 1);
}

function pieceOf({ xml }: Extra): Verbatim {
  const reading = parseXml(xml);
  if (!('root' in reading)) throw new Error(reading.error.detail);
  return { what: reading.root.name, elements: countElements(reading.root) };
}

function attributesOf(others: object): Verbatim {
  return { what: `@${Object.keys(others).sort().join(' @')}`, elements: 1 };
}
