/** Values of XPath and how one kind becomes another, as .NET does it. */
import { numberText } from '../../numbers/number-text.ts';
import { textOfNode, type XPathNode } from './nodes.ts';

/** Nodes are a set in the order of the document. */
export type XPathValue = number | string | boolean | readonly XPathNode[];

export function isNodes(value: XPathValue): value is readonly XPathNode[] {
  return Array.isArray(value);
}

export function toText(value: XPathValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value);
  const [first] = value;
  return first === undefined ? '' : textOfNode(first);
}

export function toNumber(value: XPathValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return numberOf(toText(value));
}

/** No exponent, no `+`: everything else is no number. .NET takes the word infinity too. */
function numberOf(text: string): number {
  const trimmed = text.replace(/^[ \t\r\n]+/, '').replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
  if (/^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(trimmed)) return Number(trimmed);
  if (!/^-?infinity$/i.test(trimmed)) return NaN;
  return trimmed.startsWith('-') ? -Infinity : Infinity;
}

export function toBoolean(value: XPathValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}
