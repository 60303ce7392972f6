/** Where a member that is not there is written, and one mistake that many make with it. */
import type { Access, Spot } from '../syntax/ast.ts';
import type { MissingMember } from './access-type.ts';
import { objectIn } from './object-types.ts';
import type { Type } from './type.ts';

/** The part of a path that leads nowhere; the whole key where that is computed, or written with doubled quotes. */
export function spotOfMember({ key }: Access, missing: MissingMember | undefined): Spot {
  if (missing === undefined || key.kind !== 'literal' || typeof key.value !== 'string') return key;
  const isQuoted = key.to - key.from === key.value.length + 2;
  if (!isQuoted || missing.name.length === key.value.length) return key;
  const from = key.from + 1 + missing.from;
  return { from, to: from + missing.name.length };
}

const BODIES: ReadonlySet<string> = new Set(['body', 'triggerbody', 'actionbody']);

/** `body('X')?['body/name']`: the path of `outputs('X')`, where the body has no `body` of its own but the rest of the path. */
export function repeatedBody({ of, key }: Access, type: Type): MissingMember | undefined {
  if (of.kind !== 'call' || !BODIES.has(of.name.toLowerCase())) return undefined;
  if (key.kind !== 'literal' || typeof key.value !== 'string' || !key.value.startsWith('body/'))
    return undefined;
  const rest = key.value.slice('body/'.length);
  const [first = ''] = rest.split('/');
  const properties = type.kind === 'any' ? undefined : objectIn(type)?.properties;
  if (properties === undefined || properties.has('body') || !properties.has(first)) return undefined;
  return { name: 'body', from: 0, isSure: false, nearest: rest };
}
