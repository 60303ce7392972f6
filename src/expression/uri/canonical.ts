/** Paths and queries in the form that .NET's System.Uri gives them. */
import { escapedAll, unescapedUri } from './escape.ts';

/** `web`: backslashes are slashes and dots are resolved. */
export type PathKind = 'web' | 'plain';

export function canonicalPath(path: string, kind: PathKind, rewritten: boolean): string {
  const slashed = kind === 'web' ? path.replaceAll('\\', '/') : path;
  const escaped = canonicalText(slashed, rewritten);
  return kind === 'plain' ? escaped : withoutDots(escaped);
}

/** Whether a URI has letters beyond ASCII, or escapes that need none or stand for no ASCII: then all of its escapes are looked at. */
export function needsRewriting(text: string): boolean {
  return /[^\0-\x7f]|%(?:[89a-f]|2[de]|3\d|4[1-9a-f]|5[\da]|5f|6[1-9a-f]|7[\da]|7e|[\da-f]?(?![\da-f]))/i.test(
    text,
  );
}

/** Letters that need an escape get it. Where the URI is rewritten, escapes that need none are undone; those that are no UTF-8 stay. */
export function canonicalText(text: string, rewritten: boolean): string {
  return (rewritten ? withoutNeedlessEscapes(text) : text)
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~;/?:@&=+$,!'()*[\]#%]+/g, escapedAll);
}

export function withoutNeedlessEscapes(text: string): string {
  return text.replace(/(?:%[89a-f][\da-f])+|%[0-7][\da-f]|%[^]{2}/gi, unescapedPart);
}

/** After a `%` that begins no escape, .NET looks at the third letter next. */
function unescapedPart(escape: string): string {
  const text = unescapedUri(escape);
  if (text.length !== 1 || text > '\x7f') return text;
  return KEPT.test(text) ? escape : text;
}

/** What means something in a URI, and control characters: their escapes stay as they are written. */
// eslint-disable-next-line no-control-regex -- they are meant
const KEPT = /[\0-\x1f\x7f:/?#[\]@!$&'()*+,;=%\\]/;

/** `.` and `..` resolved; none leads above the beginning. */
function withoutDots(path: string): string {
  const parts = path.split('/');
  const result: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part !== '.' && part !== '..') result.push(part);
    else {
      if (part === '..' && result.length > 1) result.pop();
      if (isLast) result.push('');
    }
  }
  return result.join('/');
}
