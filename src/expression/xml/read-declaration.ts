/** `<?xml version="1.0" encoding="utf-8" standalone="yes"?>`, as .NET checks it. */
import type { XmlDeclaration } from './node.ts';
import { XmlTrouble } from './trouble.ts';

const BEGINNING = /^<\?xml[ \t\r\n?]/;
const VALUE = `[^<>&'"\\u0000-\\u001f]*`;
const PART = (name: string): string =>
  `[ \\t\\r\\n]+${name}[ \\t\\r\\n]*=[ \\t\\r\\n]*("${VALUE}"|'${VALUE}')`;

const DECLARATION = new RegExp(
  `^<\\?xml${PART('version')}(?:${PART('encoding')})?(?:${PART('standalone')})?[ \\t\\r\\n]*\\?>`,
);

/**
 * The declaration that a text begins with, and its length. Version, encoding and standalone must come in this order, the version be 1.0;
 * any name of an encoding will do in a text. Throws an XmlTrouble.
 */
export function readDeclaration(text: string): {
  readonly declaration: XmlDeclaration | undefined;
  readonly length: number;
} {
  if (!BEGINNING.test(text)) return { declaration: undefined, length: 0 };
  const found = DECLARATION.exec(text);
  if (found === null) {
    throw new XmlTrouble('its declaration must be a version, an encoding and standalone, in this order');
  }
  const [version, encoding, standalone] = found
    .slice(1)
    .map((part: string | undefined) => part?.slice(1, -1));
  if (version !== '1.0') throw new XmlTrouble('the version in its declaration must be 1.0');
  if (standalone !== undefined && !/^(?:yes|no)$/.test(standalone))
    throw new XmlTrouble("standalone must be 'yes' or 'no'");
  if (BEGINNING.test(text.slice(found[0].length))) throw new XmlTrouble('it has two declarations');
  return { declaration: { version, encoding, standalone }, length: found[0].length };
}
