/**
 * `data:` addresses, as the platform reads them: `data:[type][;name=value]…[;base64],data`.
 *
 * Which ones it takes was observed on the runtime: `base64` counts where it is the last part (even the only one); a part without a name is
 * refused, so is a second `/` in the type; a charset counts where it is the first parameter, and must be a known one there.
 */
import { base64Bytes } from './base64.ts';
import { encodingOf, utf8Bytes, type Encoding } from './encodings.ts';
import { unescapedUri } from '../uri/escape.ts';

export interface DataUri {
  /** What stands before the comma, without `base64`; may be empty or no media type at all. */
  readonly type: string;
  /** The encoding that the address names where it counts. */
  readonly encoding: Encoding | undefined;
  readonly bytes: Uint8Array;
  /** The data as written when they are base64. */
  readonly base64: string | undefined;
}

/** The parts of an address, or why it cannot be read, as a clause. */
export function readDataUri(text: string): DataUri | string {
  const comma = text.indexOf(',');
  if (!/^data:/i.test(text)) return "it does not begin with 'data:'";
  if (comma < 0) return 'it has no comma before the data';
  const parts = text.slice('data:'.length, comma).split(';');
  const isBase64 = parts.at(-1)?.toLowerCase() === 'base64';
  if (isBase64) parts.pop();
  const wrong = wrongPart(parts);
  if (wrong !== undefined) return wrong;
  const encoding = encodingIn(parts[1]);
  if (typeof encoding === 'string') return encoding;
  const data = text.slice(comma + 1);
  const bytes = isBase64 ? base64Bytes(data) : (encoding?.encode ?? utf8Bytes)(unescapedUri(data));
  if (bytes === undefined) return 'its data are not base64';
  return { type: parts.join(';'), encoding, bytes, base64: isBase64 ? data : undefined };
}

function wrongPart([type = '', ...parameters]: readonly string[]): string | undefined {
  if (!/^[^/]*(?:\/[^/]*)?$/.test(type)) return `'${type.slice(0, 100)}' is not a media type`;
  const wrong = parameters.find((one) => !/^[^=]+=[^=]*$/.test(one));
  return wrong === undefined
    ? undefined
    : `'${wrong.slice(0, 100)}' is not a parameter such as charset=utf-8`;
}

/** The encoding of the first parameter, undefined when that is no charset, or why it cannot be used. */
function encodingIn(parameter: string | undefined): Encoding | undefined | string {
  const name = /^charset=(.*)$/is.exec(parameter ?? '')?.[1];
  if (name === undefined) return undefined;
  return encodingOf(name) ?? `the charset '${name.slice(0, 100)}' is not known`;
}
