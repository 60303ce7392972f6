/** XML, XPath and what may stand in XML. */
import { spendItems, spendText, type Budget } from '../budget.ts';
import { XML_TYPE, contentOf, textContent } from '../content/content.ts';
import { ANY, CONTENT, STRING } from '../types/type.ts';
import type { Value } from '../value.ts';
import { documentIn, tried, xmlContent } from '../xml/content.ts';
import { xmlOfJson } from '../xml/from-json.ts';
import { decodedName, encodedName } from '../xml/name.ts';
import { readXml } from '../xml/read.ts';
import { decodedXmlValue, encodedXmlLength, encodedXmlValue } from '../xml/value-text.ts';
import { writeElement, writeXml } from '../xml/write.ts';
import { evaluateXPath } from '../xml/xpath/evaluate.ts';
import { parseXPath } from '../xml/xpath/parser.ts';
import { textOfNode, type XPathNode } from '../xml/xpath/nodes.ts';
import { isNodes } from '../xml/xpath/values.ts';
import { xmlArgument } from './content-argument.ts';
import { define, takes, tested, type FunctionDefinition } from './definition.ts';

/** Elements as XML content, texts, attributes and others as their text. */
function nodeValue(node: XPathNode, budget: Budget): Value {
  if (node.kind === 'element')
    return textContent(
      XML_TYPE,
      tried('XML', () => writeElement(node, budget)),
    );
  if (node.kind === 'document')
    return textContent(
      XML_TYPE,
      tried('XML', () => writeXml(node, budget)),
    );
  const text = textOfNode(node);
  spendText(budget, text.length);
  return text;
}

function textFunction(
  name: string,
  help: string,
  change: (text: string, budget: Budget) => string,
): FunctionDefinition {
  return define(name, 'manipulation', {
    help,
    parameters: [takes('value', 'string')],
    returns: STRING,
    evaluate: ([value], { budget }) => change(value, budget),
  });
}

export const xmlFunctions: readonly FunctionDefinition[] = [
  define('xml', 'conversion', {
    help: 'XML content of a text of XML, or of an object with one member.',
    parameters: [takes('value', 'string', 'object')],
    returns: CONTENT,
    evaluate: ([value], { budget }) => {
      if (typeof value === 'string') {
        spendText(budget, value.length);
        return xmlContent(
          tried('XML', () => readXml(value, budget)),
          budget,
        );
      }
      const content = contentOf(value);
      if (content !== undefined) return xmlContent(documentIn(content, budget), budget);
      return xmlContent(
        tried('XML', () => xmlOfJson(value)),
        budget,
      );
    },
  }),
  define('xpath', 'manipulation', {
    help: 'What an XPath 1.0 expression finds in XML: a number, a text, a boolean, or an array of elements and texts.',
    parameters: [
      { ...takes('xml', 'object'), advice: 'Make XML of a text with xml(…) around it.' },
      tested(takes('xpath', 'string'), (path) => tried('XPath', () => parseXPath(path))),
    ],
    returns: ANY,
    evaluate: ([xml, path], { name, budget }) => {
      const document = documentIn(xmlArgument(xml, name), budget);
      const found = tried('XPath', () => evaluateXPath(document, path, budget));
      if (!isNodes(found)) return found;
      spendItems(budget, found.length);
      return found.map((node) => nodeValue(node, budget));
    },
  }),
  textFunction('encodeXmlValue', 'A text as it may stand in XML: & < > " \' are escaped.', (text, budget) => {
    spendText(budget, encodedXmlLength(text));
    return encodedXmlValue(text);
  }),
  textFunction('decodeXmlValue', 'A text of XML with its escapes undone.', decodedXmlValue),
  textFunction(
    'encodeXmlName',
    'A text as a name of XML: what cannot stand in one becomes _xHHHH_.',
    (text, budget) => {
      // A letter becomes seven at most.
      spendText(budget, 7 * text.length);
      return encodedName(text);
    },
  ),
  textFunction('decodeXmlName', 'A name of XML with its escapes _xHHHH_ undone.', decodedName),
];
