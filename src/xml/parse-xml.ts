/** XML text → data, strictly: what is not well formed, a DOCTYPE or an entity of its own is refused. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ownText, type XmlElement, type XmlNode } from './xml.ts';

export type XmlReading = { readonly root: XmlElement } | { readonly error: XmlError };

/** Where reading came to the first mistake: lines from 1, columns from 0. */
export interface XmlError {
  readonly detail: string;
  readonly line: number;
  readonly column: number;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** Reads one XML document; a byte order mark and a declaration may stand before it. White space between elements is dropped. Never throws. */
export function parseXml(text: string): XmlReading {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
  let failure: XmlError | undefined;
  const fail = (detail: string): void => {
    failure ??= { detail, line: parser.line, column: parser.column };
  };
  parser.on('error', (error) => {
    fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    fail('a DOCTYPE is not allowed');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (stack.length > 300) fail('more than 300 levels');
    stack.push({
      name: tag.name,
      attributes: { ...tag.attributes },
      children: tag.isSelfClosing ? [] : [''],
    });
  });
  parser.on('text', (content) => {
    stack.at(-1)?.children.push(content);
  });
  parser.on('cdata', (content) => {
    stack.at(-1)?.children.push(content);
  });
  parser.on('closetag', () => {
    const done = stack.pop();
    if (done !== undefined) stack.at(-1)?.children.push(tidy(done));
  });
  parser.write(text.replace(/^\ufeff/, '')).close();
  const root = stack[0]?.children.find((child) => typeof child !== 'string');
  if (failure === undefined && root !== undefined) return { root };
  return { error: failure ?? { detail: 'there is no element', line: parser.line, column: parser.column } };
}

/** White space around child elements is layout; the text of an element without children is content. */
function tidy(open: Open): XmlElement {
  const elements = open.children.filter((child) => typeof child !== 'string');
  if (elements.length > 0) {
    const texts = open.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
    return { ...open, children: texts };
  }
  return { ...open, children: open.children.length === 0 ? [] : [ownText(open)] };
}
