/**
 * Parts of an absolute URI, as .NET's System.Uri gives them on Windows, where the platform runs. No library, and not Node's URL: it takes
 * other texts for URIs, reads other ports and hosts, and escapes less.
 */
import {
  canonicalPath,
  canonicalText,
  needsRewriting,
  withoutNeedlessEscapes,
  type PathKind,
} from './canonical.ts';
import { escapedAll } from './escape.ts';
import { hostOf } from './host.ts';

export interface UriParts {
  /** In lower case. */
  readonly scheme: string;
  /** In lower case; '' where there is none. */
  readonly host: string;
  /** -1: the scheme has no port of its own and none is given. */
  readonly port: number;
  readonly path: string;
  /** With its `?`; '' where there is none. */
  readonly query: string;
}

interface Scheme {
  readonly port: number;
  /** Whether `//host` must follow. */
  readonly authority: boolean;
  readonly path: PathKind;
  /** False: a `?` belongs to the path. */
  readonly query: boolean;
}

function schemeOf(port: number, path: PathKind, query = true): Scheme {
  return { port, authority: true, path, query };
}

const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  ['http', schemeOf(80, 'web')],
  ['https', schemeOf(443, 'web')],
  ['ws', schemeOf(80, 'web')],
  ['wss', schemeOf(443, 'web')],
  ['ftp', schemeOf(21, 'web', false)],
  ['gopher', schemeOf(70, 'plain', false)],
  ['nntp', schemeOf(119, 'plain', false)],
  ['telnet', schemeOf(23, 'plain', false)],
  ['ldap', schemeOf(389, 'plain')],
  ['net.tcp', schemeOf(808, 'web')],
  ['net.pipe', schemeOf(-1, 'web')],
]);

const GENERIC: Scheme = { port: -1, authority: false, path: 'web', query: true };

/** .NET reads no longer ones. */
const MAX_LENGTH = 65_519;

/** Undefined: it is no absolute URI. */
export function uriParts(text: string): UriParts | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const trimmed = trimmedUri(text);
  if (/^[A-Za-z][:|][\\/]/.test(trimmed)) return drivePath(trimmed);
  if (/^[\\/]{2}/.test(trimmed)) return fileOn(trimmed.slice(2));
  const [, name = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]+):(.*)$/s.exec(trimmed) ?? [];
  const scheme = name.toLowerCase();
  if (scheme === '') return undefined;
  if (scheme === 'file') return fileUri(rest);
  if (scheme === 'mailto' && !rest.startsWith('//')) return mailUri(rest);
  return otherUri(scheme, rest);
}

function otherUri(scheme: string, rest: string): UriParts | undefined {
  const known = SCHEMES.get(scheme) ?? GENERIC;
  if (/^[\\/]{2}/.test(rest) && !PATH_ONLY.has(scheme)) return withAuthority(scheme, known, rest.slice(2));
  if (known.authority) return undefined;
  return withPath(scheme, '', scheme === 'mailto' ? 25 : -1, rest, {
    path: 'plain',
    query: !NO_QUERY.has(scheme),
  });
}

/** Of these, `//` begins a path. */
const PATH_ONLY: ReadonlySet<string> = new Set(['mailto', 'news', 'uuid']);

const NO_QUERY: ReadonlySet<string> = new Set(['news', 'uuid']);

/** Blanks around do not count; but where an escape is undone, .NET takes the blanks at the end for a part of the URI. */
function trimmedUri(text: string): string {
  const begun = text.replace(/^[ \t\r\n]+/, '');
  const rewritten = needsRewriting(begun) && withoutNeedlessEscapes(begun) !== begun;
  return rewritten ? begun : begun.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
}

function withPath(
  scheme: string,
  host: string,
  port: number,
  rest: string,
  kinds: { readonly path: PathKind; readonly query: boolean },
): UriParts {
  const [, path = '', query = ''] = (kinds.query ? /^([^?#]*)(\?[^#]*)?/ : /^([^#]*)()/).exec(rest) ?? [];
  const rewritten = needsRewriting(host) || needsRewriting(rest);
  const shown = kinds.query ? path : path.replaceAll('?', '%3F');
  return {
    scheme,
    host,
    port,
    path: canonicalPath(shown, kinds.path, rewritten),
    query: canonicalText(query, rewritten),
  };
}

function withAuthority(scheme: string, known: Scheme, rest: string): UriParts | undefined {
  const [authority = ''] = /^[^/?#]*/.exec(rest) ?? [];
  const found = authorityOf(authority, known.authority);
  if (found === undefined) return undefined;
  if (found.port !== undefined && scheme === 'net.pipe') return undefined;
  const after = rest.slice(authority.length);
  const path = /^[/\\]/.test(after) ? after : `/${after}`;
  return withPath(scheme, found.host, found.port ?? known.port, path, known);
}

interface Authority {
  readonly host: string;
  readonly port: number | undefined;
}

/** `strict`: the host must be there. */
function authorityOf(authority: string, strict: boolean): Authority | undefined {
  const at = authority.indexOf('@');
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(authority.slice(at + 1)) ?? [];
  const host = hostOf(name, strict);
  if (host === undefined) return undefined;
  if (port === undefined || port === '') return { host, port: undefined };
  if (!/^\d+$/.test(port) || Number(port) > 65_535) return undefined;
  return { host, port: Number(port) };
}

function mailUri(rest: string): UriParts | undefined {
  const [address = ''] = /^[^?#]*/.exec(rest) ?? [];
  const name = address.slice(address.indexOf('@') + 1);
  const host = name === '' ? '' : hostOf(name, true);
  if (host === undefined) return undefined;
  return withPath('mailto', host, 25, rest.slice(address.length), GENERIC);
}

const FILE = { path: 'web', query: true } as const;

/** `file:` wants two slashes at least; three or a drive mean this machine. */
function fileUri(rest: string): UriParts | undefined {
  const [slashes = ''] = /^[\\/]*/.exec(rest) ?? [];
  const after = rest.slice(slashes.length);
  if (/^[A-Za-z][:|](?:[\\/]|$)/.test(after)) {
    return withPath('file', '', -1, `${after.charAt(0)}:${after.slice(2)}`, FILE);
  }
  if (slashes.length < 2) return undefined;
  return slashes.length === 2 ? fileOn(after) : withPath('file', '', -1, `/${after}`, FILE);
}

/** `c:\\a`: a name of a file, in which `?`, `#` and `%` mean nothing. */
function drivePath(text: string): UriParts {
  const plain = needsRewriting(text) ? withoutNeedlessEscapes(text) : text;
  const path = plain.slice(2).replace(/[?#%]/g, escapedAll);
  return withPath('file', '', -1, `${text.charAt(0)}:${path}`, FILE);
}

/** `server/share` */
function fileOn(rest: string): UriParts | undefined {
  const [name = ''] = /^[^\\/?#]*/.exec(rest) ?? [];
  const host = name === '' ? '' : hostOf(name, true);
  if (host === undefined) return undefined;
  const after = rest.slice(name.length);
  return withPath('file', host, -1, /^[\\/]/.test(after) ? after : `/${after}`, FILE);
}
