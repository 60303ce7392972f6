/**
 * XML text → tree, as .NET's XmlReader and XmlDocument read it: strictly, without a DOCTYPE, white space between elements dropped. saxes reads
 * (strict, with namespaces, its events make a tree of our own); what .NET refuses beyond it is checked here.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { spendItems, type Budget } from '../budget.ts';
import { isNcName } from './letters.ts';
import {
  XMLNS_URI,
  XML_URI,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from './node.ts';
import { readDeclaration } from './read-declaration.ts';
import { sound } from './sound.ts';
import { XmlTrouble } from './trouble.ts';

/** .NET has no such limit; without one, hostile text could exhaust the stack. */
const MAX_DEPTH = 1000;

/** A node is as much as so many items of an array. */
const NODE_ITEMS = 16;

/** Throws an XmlTrouble where the text is not well-formed. `budget` pays for the nodes. */
export function readXml(text: string, budget: Budget): XmlDocument {
  const { declaration, length } = readDeclaration(text);
  if (text.startsWith('\ufeff')) throw new XmlTrouble('it begins with a byte order mark');
  const document: XmlDocument = { kind: 'document', declaration, children: [], order: 0 };
  const parser = new SaxesParser({ xmlns: true, position: false });
  const builder = builderOf(document, budget);
  parser.on('error', (error) => {
    throw new XmlTrouble(error.message.replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    throw new XmlTrouble('a DOCTYPE is not allowed');
  });
  parser.on('opentag', builder.open);
  parser.on('closetag', builder.close);
  parser.on('text', (value) => {
    builder.text(value);
  });
  parser.on('cdata', builder.cdata);
  parser.on('comment', builder.comment);
  parser.on('processinginstruction', builder.instruction);
  parser.write(sound(declaration === undefined ? text : text.slice(length))).close();
  return document;
}

interface Builder {
  readonly open: (tag: SaxesTagNS) => void;
  readonly close: () => void;
  readonly text: (value: string) => void;
  readonly cdata: (value: string) => void;
  readonly comment: (value: string) => void;
  readonly instruction: (found: { readonly target: string; readonly body: string }) => void;
}

interface Open {
  readonly node: XmlElement;
  readonly keepsSpace: boolean;
}

function builderOf(document: XmlDocument, budget: Budget): Builder {
  let count = 0;
  const order = (): number => {
    spendItems(budget, NODE_ITEMS);
    count += 1;
    return count;
  };
  const stack: Open[] = [];
  const parent = (): XmlElement | XmlDocument => stack.at(-1)?.node ?? document;
  const add = (node: XmlNode): void => {
    parent().children.push(node);
  };
  const addText = (kind: 'text' | 'cdata' | 'space', value: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) add({ kind, parent: top.node, value, order: order() });
  };
  return {
    open: (tag) => {
      if (stack.length >= MAX_DEPTH) throw new XmlTrouble(`it has more than ${MAX_DEPTH} levels`);
      const node: XmlElement = {
        kind: 'element',
        ...nameOf(tag),
        parent: parent(),
        attributes: [],
        children: [],
        short: tag.isSelfClosing,
        order: order(),
      };
      for (const one of Object.values(tag.attributes)) {
        const attribute = { kind: 'attribute', ...nameOf(one), parent: node, value: one.value } as const;
        node.attributes.push({ ...attribute, order: order() });
      }
      add(node);
      stack.push({ node, keepsSpace: keepsSpace(node.attributes) ?? stack.at(-1)?.keepsSpace ?? false });
    },
    close: () => {
      stack.pop();
    },
    text: (value) => {
      if (/[^ \t\r\n]/.test(value)) addText('text', value);
      else if (stack.at(-1)?.keepsSpace === true) addText('space', value);
    },
    cdata: (value) => {
      addText('cdata', value);
    },
    comment: (value) => {
      add({ kind: 'comment', parent: parent(), value, order: order() });
    },
    instruction: ({ target, body }) => {
      checkName(target);
      if (target.toLowerCase() === 'xml') throw new XmlTrouble(`an instruction cannot be called '${target}'`);
      add({ kind: 'instruction', parent: parent(), target, value: body, order: order() });
    },
  };
}

function nameOf(found: { readonly prefix: string; readonly local: string; readonly uri: string }): {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
} {
  const { prefix, local, uri } = found;
  // saxes puts the attribute `xmlns` as a prefix without a name.
  if (local === '' && prefix === 'xmlns') return { prefix: '', local: prefix, uri: XMLNS_URI };
  checkName(local);
  if (prefix !== '') checkName(prefix);
  return { prefix, local, uri };
}

function checkName(name: string): void {
  if (!isNcName(name)) throw new XmlTrouble(`'${name.slice(0, 100)}' is not a name`);
}

/** What xml:space says; undefined where it is not there. */
function keepsSpace(attributes: readonly XmlAttribute[]): boolean | undefined {
  const found = attributes.find((one) => one.local === 'space' && one.uri === XML_URI);
  if (found === undefined) return undefined;
  const value = found.value.trim();
  if (value !== 'preserve' && value !== 'default')
    throw new XmlTrouble("xml:space must be 'preserve' or 'default'");
  return value === 'preserve';
}
