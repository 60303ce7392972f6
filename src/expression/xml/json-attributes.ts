/** Attributes that stand first in an object of JSON: `@a`, and what Newtonsoft.Json writes for itself. */
import type { Value } from '../value.ts';
import { plainText, xmlText } from './json-text.ts';
import type { PrefixScopes } from './prefix-scopes.ts';
import { JSON_URI } from './to-json.ts';
import { XmlTrouble } from './trouble.ts';

const JSON_NAMES: ReadonlySet<string> = new Set(['$id', '$ref', '$type', '$value']);

/** Whether a member is an attribute of Newtonsoft.Json's own. */
export function isJsonName(name: string): boolean {
  return JSON_NAMES.has(name);
}

type Attributes = readonly (readonly [name: string, text: string])[];
type NamedValues = readonly (readonly [string, Value])[];

/** The attributes before the first other member, and the members from there on. Namespaces are declared in `scopes`. */
export function leadingAttributes(
  members: NamedValues,
  scopes: PrefixScopes,
): readonly [attributes: Attributes, others: NamedValues] {
  const found = new Map<string, string>();
  let count = 0;
  for (const [name, value] of members) {
    const isOwn = name.startsWith('@');
    if (!isOwn && !isJsonName(name) && name !== '$values') break;
    const key = isOwn ? name.slice(1) : `${jsonPrefix(found, scopes)}:${name.slice(1)}`;
    if (name === '$values') break;
    if (found.has(key)) throw new XmlTrouble(`the attribute '${key.slice(0, 100)}' stands twice`);
    found.set(key, isOwn ? ownText(key, value, scopes) : plainText(value));
    count += 1;
  }
  return [[...found], members.slice(count)];
}

function ownText(key: string, value: Value, scopes: PrefixScopes): string {
  const text = xmlText(value);
  const declares = key === 'xmlns' ? '' : /^xmlns:(.*)$/s.exec(key)?.[1];
  if (declares === undefined) return text ?? '';
  if (text === undefined) throw new XmlTrouble('a namespace cannot be null');
  scopes.add(declares, text);
  return text;
}

/** The prefix for what Newtonsoft.Json itself writes; declared where it is not yet. */
function jsonPrefix(found: Map<string, string>, scopes: PrefixScopes): string {
  const known = scopes.prefixOf(JSON_URI);
  if (known !== undefined) return known;
  let prefix = 'json';
  for (let number = 1; scopes.uriOf(prefix) !== undefined; number++) prefix = `json${number}`;
  found.set(`xmlns:${prefix}`, JSON_URI);
  scopes.add(prefix, JSON_URI);
  return prefix;
}
