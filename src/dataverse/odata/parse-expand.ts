/** `$expand`: navigation properties, each with options of its own between parentheses. */
import { HOLE } from './holed-text.ts';
import { letterPattern } from './letters.ts';
import { trimmed } from './name-list.ts';
import type { ODataProblem } from './problem.ts';
import type { Range } from './tokens.ts';
import type { Extent, Name } from './tree.ts';

export interface Expansion {
  readonly name: Name;
  readonly options: readonly ExpandOption[];
}

export interface ExpandOption {
  /** In lower case: `$select`. */
  readonly key: string;
  readonly value: Range;
}

export interface ParsedExpand {
  readonly expansions: readonly Expansion[];
  /** No part of it is computed. */
  readonly complete: boolean;
  readonly problem?: ODataProblem;
}

/** Parentheses in parentheses, each of which takes some of the stack: of what is deeper nothing is said. */
const MAX_DEPTH = 100;

export function parseExpand(range: Range): ParsedExpand {
  if (depthOf(range) > MAX_DEPTH) return { expansions: [], complete: false };
  const expansions: Expansion[] = [];
  let complete = true;
  for (const item of splitAt(',', range)) {
    if (item.text === '') continue;
    const one = expansionOf(range.letters, item);
    if (one === 'computed') complete = false;
    else if ('problem' in one) return { expansions, complete, problem: one.problem };
    else expansions.push(one);
  }
  return { expansions, complete };
}

type Read = Expansion | { readonly problem: ODataProblem } | 'computed';

const NAME = letterPattern('^[\\p{L}_][\\p{L}\\p{N}_./$]*$', 'u');

function expansionOf(letters: string, item: Name): Read {
  const open = item.text.indexOf('(');
  const name = trimmed(letters, item.from, open === -1 ? item.to : item.from + open);
  if (name.text.includes(HOLE)) return 'computed';
  if (/^\$[a-z]+=/i.test(name.text)) return wrong(name, 'option-comma', name.text.split('=')[0] ?? name.text);
  if (!NAME(name.text).test(name.text)) {
    // A computed part may close what is open, or bring what is missing.
    return item.text.includes(HOLE) ? 'computed' : wrong(name, 'no-name', name.text);
  }
  if (open === -1) return { name, options: [] };
  if (!item.text.endsWith(')')) {
    const at = item.from + open;
    return item.text.includes(HOLE) ? 'computed' : wrong({ from: at, to: at + 1 }, 'unclosed', '(');
  }
  const inside: Range = { letters, from: item.from + open + 1, to: item.to - 1 };
  const options: ExpandOption[] = [];
  for (const one of splitAt(';', inside)) {
    const option = optionOf(letters, one);
    if (option === undefined) continue;
    if ('problem' in option) return one.text.includes(HOLE) ? 'computed' : option;
    options.push(option);
  }
  return { name, options };
}

const OPTIONS = [
  '$select',
  '$filter',
  '$orderby',
  '$top',
  '$expand',
  '$count',
  '$skip',
  '$levels',
  '$search',
];

function optionOf(letters: string, one: Name): ExpandOption | { readonly problem: ODataProblem } | undefined {
  if (one.text === '') return undefined;
  const sign = one.text.indexOf('=');
  const key = (sign === -1 ? one.text : one.text.slice(0, sign)).trim();
  if (sign === -1 || !OPTIONS.includes(key.toLowerCase()))
    return wrong({ from: one.from, to: one.from + key.length }, 'option', key);
  return { key: key.toLowerCase(), value: { letters, from: one.from + sign + 1, to: one.to } };
}

function wrong(
  { from, to }: Extent,
  kind: 'option-comma' | 'no-name' | 'unclosed' | 'option',
  found: string,
): { readonly problem: ODataProblem } {
  return { problem: { from, to, facts: { problem: kind, found }, sure: true } };
}

/** Parts between the separator, outside of parentheses and texts. */
function splitAt(separator: ',' | ';', { letters, from, to }: Range): readonly Name[] {
  const parts: Name[] = [];
  let [start, depth, inText] = [from, 0, false];
  for (let at = from; at < to; at += 1) {
    const letter = letters[at];
    if (letter === "'") inText = !inText;
    if (inText) continue;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== separator || depth > 0) continue;
    parts.push(trimmed(letters, start, at));
    start = at + 1;
  }
  parts.push(trimmed(letters, start, to));
  return parts;
}

function depthOf({ letters, from, to }: Range): number {
  let [depth, deepest] = [0, 0];
  for (let at = from; at < to; at += 1) {
    if (letters[at] === '(') depth += 1;
    if (letters[at] === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
