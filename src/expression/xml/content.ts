/** XML as content, read and made. */
import type { Budget } from '../budget.ts';
import { XML_TYPE, contentBytes, textContent, type Content } from '../content/content.ts';
import { encodingOf, type Encoding } from '../content/encodings.ts';
import { fail } from '../failure.ts';
import type { Members } from '../value.ts';
import type { XmlDocument } from './node.ts';
import { readDeclaration } from './read-declaration.ts';
import { readXml } from './read.ts';
import { XmlTrouble } from './trouble.ts';
import { writeXml } from './write.ts';

/** Does what may throw an XmlTrouble; that becomes a failure. `as`: what could not be read or made. */
export function tried<T>(as: 'XML' | 'XPath' | 'JSON', work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof XmlTrouble)) throw error;
    return fail({ kind: 'unreadable', as, reason: error.message }, as === 'XPath' ? 1 : 0);
  }
}

/** The document that content holds, read from its bytes: there the declaration must tell their encoding. */
export function documentIn(content: Content, budget: Budget): XmlDocument {
  return tried('XML', () => readXml(textOfXml(contentBytes(content)), budget));
}

export function xmlContent(document: XmlDocument, budget: Budget): Members {
  return textContent(
    XML_TYPE,
    tried('XML', () => writeXml(document, budget)),
  );
}

/** Bytes of XML as text: by their byte order mark, else by the declaration, else UTF-8. Throws an XmlTrouble. */
function textOfXml(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return wideText(bytes, wide);
  const plain = latin1(bytes.subarray(0, 3)) === '\u00ef\u00bb\u00bf' ? bytes.subarray(3) : bytes;
  // A declaration is ASCII, which is the same in all encodings that may follow from it.
  const name = declaredEncoding(latin1(plain.subarray(0, 1000)));
  // Source: .NET's XmlReader, which takes ucs-4 without a word.
  if (name === '' || name === 'utf-8' || name === 'ucs-4') return utf8Text(plain);
  const encoding = encodingOf(name);
  if (encoding === undefined || encoding.name.startsWith('utf-')) unsupported(name);
  return encoding.decode(plain);
}

function declaredEncoding(text: string): string {
  return readDeclaration(text).declaration?.encoding?.toLowerCase() ?? '';
}

function wideText(bytes: Uint8Array, wide: Encoding): string {
  const text = wide.decode(bytes).replace(/^\ufeff/, '');
  const name = declaredEncoding(text);
  if (name !== '' && encodingOf(name)?.name !== 'utf-16') unsupported(name);
  return text;
}

function unsupported(name: string): never {
  throw new XmlTrouble(`'${name.slice(0, 100)}' is not a supported encoding of its bytes`);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlTrouble('its bytes are not UTF-8');
  }
}

function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return encodingOf('utf-16');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return encodingOf('utf-16be');
  return undefined;
}
