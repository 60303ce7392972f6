/** XML and XPath as .NET and Newtonsoft.Json treat them: each row of the JSON files was made by them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newBudget } from '../../../src/expression/budget.ts';
import { parseJson } from '../../../src/expression/json/json-parse.ts';
import { isMembers, type Members } from '../../../src/expression/value.ts';
import { xmlOfJson } from '../../../src/expression/xml/from-json.ts';
import { decodedName, encodedName } from '../../../src/expression/xml/name.ts';
import { readXml } from '../../../src/expression/xml/read.ts';
import { jsonOfXml } from '../../../src/expression/xml/to-json.ts';
import { XmlTrouble } from '../../../src/expression/xml/trouble.ts';
import { writeXml } from '../../../src/expression/xml/write.ts';
import { evaluateXPath } from '../../../src/expression/xml/xpath/evaluate.ts';
import { nameOfNode, textOfNode, type XPathNode } from '../../../src/expression/xml/xpath/nodes.ts';
import { isNodes, toText, type XPathValue } from '../../../src/expression/xml/xpath/values.ts';
import { rowsOf, type Cell } from './number-rows.ts';
import { notationOf } from './value-notation.ts';

type Row = readonly Cell[];

function orNull(work: () => string): string | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof XmlTrouble) return null;
    throw error;
  }
}

test.each(rowsOf('xml.json'))('XML %j', (...[xml, outer]: Row) => {
  expect(orNull(() => writeXml(readXml(xml ?? '', newBudget()), newBudget()))).toBe(outer);
});

test.each(rowsOf('xml-to-json.json'))('JSON of %j', (...[xml, value]: Row) => {
  expect(orNull(() => notationOf(jsonOfXml(readXml(xml ?? '', newBudget()))))).toBe(value);
});

function objectOf(json: string): Members {
  const found = parseJson(json);
  if ('value' in found && isMembers(found.value)) return found.value;
  throw new XmlTrouble('no object');
}

test.each(rowsOf('xml-from-json.json'))('XML of %j', (...[json, outer]: Row) => {
  expect(orNull(() => writeXml(xmlOfJson(objectOf(json ?? '')), newBudget()))).toBe(outer);
});

test.each(rowsOf('xml-names.json'))('%s the name %j', (...[direction, text, result]: Row) => {
  expect((direction === 'encode' ? encodedName : decodedName)(text ?? '')).toBe(result);
});

describe('XPath', () => {
  const { documents, rows } = JSON.parse(readFileSync(new URL('xpath.json', import.meta.url), 'utf8')) as {
    readonly documents: readonly string[];
    readonly rows: [number, string, string | null][];
  };
  const trees = documents.map((one) => readXml(one, newBudget()));

  test.each(rows)('in document %i: %j', (index, xpath, result) => {
    const tree = trees[index];
    expect(
      orNull(() => (tree === undefined ? '' : notationOfXPath(evaluateXPath(tree, xpath, newBudget())))),
    ).toBe(result);
  });
});

const KINDS: Readonly<Record<XPathNode['kind'], string>> = {
  document: 'Root',
  element: 'Element',
  attribute: 'Attribute',
  namespace: 'Namespace',
  text: 'Text',
  comment: 'Comment',
  instruction: 'ProcessingInstruction',
};

function notationOfXPath(value: XPathValue): string {
  if (isNodes(value))
    return `n${value.map((node) => `␞${KINDS[node.kind]}␟${nameOfNode(node)}|${textOfNode(node)}`).join('')}`;
  if (typeof value === 'boolean') return value ? 'bTrue' : 'bFalse';
  return (typeof value === 'number' ? 'f' : 's') + toText(value);
}
