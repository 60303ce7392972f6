/** Binary content: objects with `$content-type` and `$content` (base64). XML is content too. */
import { base64Bytes, base64Text } from './base64.ts';
import { encodingOf, utf8Bytes } from './encodings.ts';
import { fail } from '../failure.ts';
import { isXmlType, mediaType, type MediaType } from './media-type.ts';
import { isMembers, members, type Members, type Value } from '../value.ts';

export interface Content {
  readonly type: string;
  readonly base64: string;
}

export const BINARY_TYPE = 'application/octet-stream';
export const XML_TYPE = 'application/xml;charset=utf-8';

/** The content that a value is, or undefined: an object with exactly these two members, both strings. */
export function contentOf(value: Value): Content | undefined {
  if (!isMembers(value) || value.size !== 2) return undefined;
  const type = value.get('$content-type');
  const base64 = value.get('$content');
  return typeof type === 'string' && typeof base64 === 'string' ? { type, base64 } : undefined;
}

export function contentValue(type: string, base64: string): Members {
  return members({ '$content-type': type, $content: base64 });
}

/** Content that holds a text, as UTF-8. */
export function textContent(type: string, text: string): Members {
  return contentValue(type, base64Text(utf8Bytes(text)));
}

/** Fails where the base64 is none. */
export function contentBytes({ base64 }: Content): Uint8Array {
  return (
    base64Bytes(base64) ?? fail({ kind: 'unreadable', as: 'content', reason: "'$content' is not base64" })
  );
}

/** Fails where the type is none. */
export function contentMediaType({ type }: Content): MediaType {
  return (
    mediaType(type) ??
    fail({ kind: 'unreadable', as: 'content', reason: `'${type.slice(0, 100)}' is not a media type` })
  );
}

export function isXmlContent(content: Content): boolean {
  const type = mediaType(content.type);
  return type !== undefined && isXmlType(type);
}

/** Content as text, by the charset of its type (UTF-8 without one). A byte order mark stays. Fails where that cannot be. */
export function decodedContent(content: Content): string {
  const { charset = 'utf-8' } = contentMediaType(content);
  const encoding = encodingOf(charset);
  if (encoding === undefined) {
    const reason = `the charset '${charset.slice(0, 100)}' is not known`;
    return fail({ kind: 'unreadable', as: 'text', reason });
  }
  return encoding.decode(contentBytes(content));
}

/** The text of a value that is content; undefined when it is none. */
export function contentText(value: Value): string | undefined {
  const content = contentOf(value);
  return content === undefined ? undefined : decodedContent(content);
}
