/** Parts of URIs, and texts in them. */
import { spendText, type Budget } from '../budget.ts';
import type { Call } from '../call.ts';
import { BINARY_TYPE, textContent } from '../content/content.ts';
import { CONTENT, INTEGER, STRING, type Type } from '../types/type.ts';
import { textOf } from '../text/text.ts';
import { textsOf } from '../text/texts.ts';
import { escapedLength, escapedUri, unescapedUri } from '../uri/escape.ts';
import { uriParts, type UriParts } from '../uri/uri.ts';
import type { Value } from '../value.ts';
import { define, rest, takes, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

/** The designer writes ids of rows and items so, numbers among them (`/items/@{encodeURIComponent(triggerBody()?['ID'])}`): published flows that work. */
function encoder(name: string): FunctionDefinition {
  return define(name, 'conversion', {
    help: 'A text or number as a part of a URI: everything but letters, digits and - _ . ~ is escaped.',
    parameters: [takes('value', 'string', 'number')],
    returns: STRING,
    evaluate: ([value], { budget }) => escaped(textOf(value, budget), budget),
  });
}

/** The designer writes a path of several tokens as several arguments (`encodeURIComponent('https://…/', triggerBody()?['site'])`): they count as one text. */
const encodeUriComponent = define('encodeUriComponent', 'conversion', {
  help: 'Texts or numbers, joined, as a part of a URI: everything but letters, digits and - _ . ~ is escaped.',
  parameters: [takes('value', 'string', 'number'), rest('more', 'string', 'number')],
  returns: STRING,
  evaluate: (values, { budget }) => escaped(textsOf(values, budget).join(''), budget),
});

function escaped(text: string, budget: Budget): string {
  spendText(budget, escapedLength(text));
  return escapedUri(text);
}

function decoder(name: string): FunctionDefinition {
  return define(name, 'conversion', {
    help: 'A text with the escapes of URIs (%20) undone.',
    parameters: [takes('value', 'string')],
    returns: STRING,
    evaluate: ([value], { budget }) => {
      spendText(budget, value.length);
      return unescapedUri(value);
    },
  });
}

function partOf(
  name: string,
  help: string,
  returns: Type,
  part: (parts: UriParts) => Value,
): FunctionDefinition {
  return define(name, 'uri', {
    help,
    parameters: [takes('uri', 'string')],
    returns,
    evaluate: ([uri], call) => part(partsOf(uri, call)),
  });
}

function partsOf(uri: string, { name }: Call): UriParts {
  const wanted = "an absolute URI such as 'https://contoso.com/a?b=c'";
  return uriParts(uri) ?? failForValue(name, 0, uri, wanted);
}

export const uriFunctions: readonly FunctionDefinition[] = [
  encoder('uriComponent'),
  encodeUriComponent,
  decoder('uriComponentToString'),
  decoder('decodeUriComponent'),
  define('uriComponentToBinary', 'conversion', {
    help: 'Binary content of a text with the escapes of URIs undone.',
    parameters: [takes('value', 'string')],
    returns: CONTENT,
    evaluate: ([value], { budget }) => {
      spendText(budget, 2 * value.length);
      return textContent(BINARY_TYPE, unescapedUri(value));
    },
  }),
  partOf('uriHost', 'The host of a URI.', STRING, ({ host }) => host),
  partOf('uriPath', 'The path of a URI, / where it has none.', STRING, ({ path }) => path),
  partOf('uriPathAndQuery', 'The path and the query of a URI.', STRING, ({ path, query }) => path + query),
  partOf('uriPort', 'The port of a URI, that of its scheme where it has none.', INTEGER, ({ port }) =>
    BigInt(port),
  ),
  partOf('uriQuery', 'The query of a URI, with its ?.', STRING, ({ query }) => query),
  partOf('uriScheme', 'The scheme of a URI.', STRING, ({ scheme }) => scheme),
];
