/** Base64, binary content and data URIs. */
import { base64Bytes, base64Length, base64Text } from '../content/base64.ts';
import { spendText, type Budget } from '../budget.ts';
import type { Call } from '../call.ts';
import { BINARY_TYPE, contentBytes, contentOf, contentValue, textContent } from '../content/content.ts';
import { readDataUri, type DataUri } from '../content/data-uri.ts';
import { utf8Bytes, utf8Text } from '../content/encodings.ts';
import { fail } from '../failure.ts';
import { jsonText } from '../json/json-print.ts';
import { shown } from '../text/shown.ts';
import { textOf } from '../text/text.ts';
import { ANY, CONTENT, INTEGER, STRING, type Type } from '../types/type.ts';
import { unionOf } from '../types/type-operations.ts';
import { isItems, isMembers, type Members, type Value } from '../value.ts';
import { contentArgument } from './content-argument.ts';
import { define, takes, type FunctionDefinition } from './definition.ts';
import { parsedJson } from './parsed-json.ts';
import { failForValue } from '../wrong-argument.ts';

const TEXT_OR_CONTENT = 'a string or content';

/** A string, or content: what has bytes. Other objects fail. */
function bytesOf(value: string | Members, { name, budget }: Call): Uint8Array {
  if (typeof value === 'string') {
    spendText(budget, value.length);
    return utf8Bytes(value);
  }
  return contentBytes(contentArgument(value, name, TEXT_OR_CONTENT));
}

function decoded(text: string, { name, budget }: Call): Uint8Array {
  spendText(budget, text.length);
  return base64Bytes(text) ?? failForValue(name, 0, text, 'base64');
}

function encoder(name: string): FunctionDefinition {
  return define(name, 'conversion', {
    help: 'The base64 of a text (as UTF-8) or of binary content.',
    parameters: [takes('value', 'string', 'object')],
    returns: STRING,
    evaluate: ([value], call) => {
      const bytes = bytesOf(value, call);
      spendText(call.budget, base64Length(bytes.length));
      return base64Text(bytes);
    },
  });
}

function decoder(name: string): FunctionDefinition {
  return define(name, 'conversion', {
    help: 'The text (UTF-8) that a base64 stands for.',
    parameters: [takes('value', 'string')],
    returns: STRING,
    evaluate: ([value], call) => utf8Text(decoded(value, call)),
  });
}

function dataUriIn(text: string, { name, budget }: Call): DataUri {
  spendText(budget, text.length);
  const found = readDataUri(text);
  if (typeof found !== 'string') return found;
  return fail({ kind: 'unusable', name, value: `${shown(text)} (${found})`, wanted: 'a data URI' }, 0);
}

function dataUriDecoder(name: string): FunctionDefinition {
  return define(name, 'conversion', {
    help: 'The content of a data URI.',
    parameters: [takes('value', 'string')],
    returns: CONTENT,
    evaluate: ([value], call) => {
      const { type, bytes, base64 } = dataUriIn(value, call);
      return contentValue(type === '' ? BINARY_TYPE : type, base64 ?? base64Text(bytes));
    },
  });
}

/** The media type of a value in a data URI, and its text. */
function typedText(value: Exclude<Value, null>, budget: Budget): readonly [type: string, text: string] {
  if (typeof value === 'string') return ['text/plain;charset=utf-8', value];
  return ['application/json;charset=utf-8', jsonText(value, budget)];
}

/** A string is a string, content stays content. */
function sameKind([type]: readonly Type[]): Type {
  return type?.kind === 'string' ? STRING : type?.kind === 'object' ? CONTENT : unionOf(STRING, CONTENT);
}

export const contentFunctions: readonly FunctionDefinition[] = [
  encoder('base64'),
  encoder('encodeBase64'),
  decoder('base64ToString'),
  decoder('decodeBase64'),
  define('base64ToBinary', 'conversion', {
    help: 'Binary content of the bytes that a base64 stands for.',
    parameters: [takes('value', 'string')],
    returns: CONTENT,
    evaluate: ([value], call) => {
      decoded(value, call);
      return contentValue(BINARY_TYPE, value);
    },
  }),
  define('base64ToJson', 'conversion', {
    help: 'The value of the JSON that a base64 stands for.',
    parameters: [takes('value', 'string')],
    returns: ANY,
    evaluate: ([value], call) => parsedJson(utf8Text(decoded(value, call))),
  }),
  define('binary', 'conversion', {
    help: 'Binary content of a value: of its text as UTF-8, of the bytes of content.',
    parameters: [takes('value', 'string', 'boolean', 'number', 'array', 'object')],
    returns: CONTENT,
    evaluate: ([value], { budget }) => {
      const content = contentOf(value);
      if (content !== undefined) return contentValue(BINARY_TYPE, base64Text(contentBytes(content)));
      const text = textOf(value, budget);
      spendText(budget, 2 * text.length);
      return textContent(BINARY_TYPE, text);
    },
  }),
  define('dataUri', 'conversion', {
    help: 'A data URI of a value, with its media type.',
    parameters: [takes('value', 'string', 'boolean', 'number', 'array', 'object')],
    returns: STRING,
    evaluate: ([value], { budget }) => {
      const content = isItems(value) || isMembers(value) ? contentOf(value) : undefined;
      if (content !== undefined) return `data:${content.type};base64,${content.base64}`;
      const [type, text] = typedText(value, budget);
      spendText(budget, 2 * text.length);
      return `data:${type};base64,${base64Text(utf8Bytes(text))}`;
    },
  }),
  dataUriDecoder('dataUriToBinary'),
  dataUriDecoder('decodeDataUri'),
  define('dataUriToString', 'conversion', {
    help: 'The text (UTF-8) of a data URI.',
    parameters: [takes('value', 'string')],
    returns: STRING,
    evaluate: ([value], call) => {
      const { encoding, bytes } = dataUriIn(value, call);
      // Observed on the runtime: ASCII is refused, though it is a part of UTF-8.
      if (encoding !== undefined && encoding.name !== 'utf-8')
        failForValue(call.name, 0, value, 'a data URI in UTF-8');
      return utf8Text(bytes);
    },
  }),
  define('trimByteOrderMark', 'string', {
    help: 'A text or content without the byte order mark at its beginning.',
    parameters: [takes('content', 'string', 'object')],
    returns: sameKind,
    evaluate: ([value], call) => {
      if (typeof value === 'string') return value.replace(/^\ufeff/, '');
      const content = contentArgument(value, call.name, TEXT_OR_CONTENT);
      const bytes = contentBytes(content);
      return contentValue(content.type, base64Text(bytes.subarray(markLength(bytes))));
    },
  }),
  define('utf8Length', 'conversion', {
    help: 'How many bytes a text has in UTF-8.',
    parameters: [takes('value', 'string')],
    returns: INTEGER,
    evaluate: ([value]) => BigInt(Buffer.byteLength(value, 'utf8')),
  }),
  define('utf16Length', 'conversion', {
    help: 'How many bytes a text has in UTF-16: two for each unit.',
    parameters: [takes('value', 'string')],
    returns: INTEGER,
    evaluate: ([value]) => BigInt(2 * value.length),
  }),
];

/** The byte order marks of UTF-8, UTF-16 and UTF-32. */
const MARKS: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function markLength(bytes: Uint8Array): number {
  return MARKS.find((mark) => mark.every((byte, index) => bytes[index] === byte))?.length ?? 0;
}
