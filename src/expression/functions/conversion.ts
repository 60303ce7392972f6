/** Strings, JSON and arrays of values. */
import { spendItems, spendText } from '../budget.ts';
import type { Call } from '../call.ts';
import { decodedContent, isXmlContent } from '../content/content.ts';
import { parseJson } from '../json/json-parse.ts';
import { textOf } from '../text/text.ts';
import { ANY, STRING, arrayOf, type Type } from '../types/type.ts';
import { onlyString, typeOf, unionOf } from '../types/type-operations.ts';
import type { Members, Value } from '../value.ts';
import { documentIn, tried } from '../xml/content.ts';
import { jsonOfXml } from '../xml/to-json.ts';
import { contentArgument } from './content-argument.ts';
import { define, rest, takes, type FunctionDefinition } from './definition.ts';
import { parsedJson } from './parsed-json.ts';

function jsonOf(value: string | Members, { name, budget }: Call): Value {
  if (typeof value === 'string') return parsedJson(value);
  const content = contentArgument(value, name, 'a string or content');
  if (!isXmlContent(content)) return parsedJson(decodedContent(content));
  const document = documentIn(content, budget);
  return tried('JSON', () => jsonOfXml(document));
}

/** Known where the text is: then it is parsed here. */
function jsonType([argument]: readonly Type[]): Type {
  const text = onlyString(argument);
  const found = text === undefined ? undefined : parseJson(text);
  return found !== undefined && 'value' in found ? typeOf(found.value) : ANY;
}

function jsonReader(name: string): FunctionDefinition {
  return define(name, 'conversion', {
    help: 'The value that a JSON text stands for, or the object that XML becomes.',
    parameters: [takes('value', 'string', 'object')],
    returns: jsonType,
    evaluate: ([value], call) => jsonOf(value, call),
  });
}

export const conversionFunctions: readonly FunctionDefinition[] = [
  define('string', 'conversion', {
    help: 'A value as text: objects and arrays as JSON, content decoded, null as the empty text.',
    parameters: [takes('value', 'any')],
    returns: STRING,
    evaluate: ([value], { budget }) => {
      const text = textOf(value, budget);
      spendText(budget, text.length);
      return text;
    },
  }),
  jsonReader('json'),
  jsonReader('parse'),
  define('array', 'conversion', {
    help: 'An array of this one value.',
    parameters: [takes('value', 'any')],
    returns: ([type = ANY]) => arrayOf(type),
    evaluate: ([value]) => [value],
  }),
  define('createArray', 'conversion', {
    help: 'An array of these values.',
    parameters: [takes('object', 'any'), rest('objects', 'any')],
    returns: (types) => arrayOf(unionOf(...types)),
    evaluate: (values, { budget }) => {
      spendItems(budget, values.length);
      return values;
    },
  }),
];
