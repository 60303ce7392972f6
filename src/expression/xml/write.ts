/**
 * Tree → XML text, without line breaks, as .NET's XmlDocument gives its OuterXml. Namespaces that the names need and no attribute declares
 * are declared at the end of the start tag.
 */
import { spendItems, spendText, type Budget } from '../budget.ts';
import { Namespaces } from './namespaces.ts';
import type { XmlDeclaration, XmlDocument, XmlElement, XmlNode } from './node.ts';
import { sound } from './sound.ts';
import { XmlTrouble } from './trouble.ts';

/** Throws an XmlTrouble where a node holds what XML has no form for, and fails where the text is longer than may be made. */
export function writeXml({ declaration, children }: XmlDocument, budget: Budget): string {
  const writer = newWriter(budget);
  if (declaration !== undefined) put(writer, declarationText(declaration));
  for (const child of children) writeNode(child, writer);
  return writer.parts.join('');
}

/** One element of a document, with the namespaces that it needs. */
export function writeElement(element: XmlElement, budget: Budget): string {
  const writer = newWriter(budget);
  writeNode(element, writer);
  return writer.parts.join('');
}

interface Writer {
  readonly parts: string[];
  readonly scope: Namespaces;
  readonly budget: Budget;
}

function newWriter(budget: Budget): Writer {
  return { parts: [], scope: new Namespaces(), budget };
}

/** Paid one by one: a long name may be used by many elements. */
function put({ parts, budget }: Writer, ...texts: readonly string[]): void {
  for (const text of texts) {
    spendText(budget, text.length);
    parts.push(text);
  }
}

function declarationText({ version, encoding, standalone }: XmlDeclaration): string {
  const part = (name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : ` ${name}="${value}"`;
  return `<?xml version="${version}"${part('encoding', encoding)}${part('standalone', standalone)}?>`;
}

function writeNode(node: XmlNode, writer: Writer): void {
  switch (node.kind) {
    case 'element':
      writeTag(node, writer);
      return;
    case 'text':
    case 'space':
      put(writer, escaped(node.value, IN_TEXT, writer));
      return;
    case 'cdata':
      if (node.value.includes(']]>')) throw new XmlTrouble("a CDATA section cannot hold ']]>'");
      put(writer, `<![CDATA[${sound(node.value)}]]>`);
      return;
    case 'comment':
      if (/--|-$/.test(node.value)) throw new XmlTrouble("a comment cannot hold '--' nor end with '-'");
      put(writer, `<!--${sound(node.value)}-->`);
      return;
    case 'instruction':
      if (node.value.includes('?>')) throw new XmlTrouble("an instruction cannot hold '?>'");
      put(writer, `<?${node.target} ${sound(node.value)}?>`);
  }
}

function writeTag(element: XmlElement, writer: Writer): void {
  const { scope } = writer;
  const name = scope.enter(element);
  put(writer, '<', name);
  for (const attribute of element.attributes) {
    put(writer, ' ', scope.attribute(attribute), '="', escaped(attribute.value, IN_ATTRIBUTE, writer), '"');
  }
  for (const [prefix, uri] of scope.missing()) {
    put(writer, prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escaped(uri, IN_ATTRIBUTE, writer), '"');
  }
  if (element.short) {
    put(writer, ' />');
  } else {
    put(writer, '>');
    for (const child of element.children) writeNode(child, writer);
    put(writer, '</', name, '>');
  }
  scope.leave();
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// eslint-disable-next-line no-control-regex -- .NET writes control characters as references
const IN_TEXT = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- the same
const IN_ATTRIBUTE = /[&<>"\u0000-\u0008\u000a-\u001f\ufffe\uffff]/g;

/** References may make a text several times as long, so it is paid before. */
function escaped(text: string, letters: RegExp, { budget }: Writer): string {
  spendItems(budget, text.length / 4);
  return sound(text).replace(letters, reference);
}

function reference(letter: string): string {
  return ESCAPES[letter] ?? `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`;
}
