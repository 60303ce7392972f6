/** Names between commas: `$select`, filtering columns of a trigger, and `$orderby` with its directions. */
import { HOLE, holedText } from './holed-text.ts';
import { letterPattern } from './letters.ts';
import type { ODataProblem } from './problem.ts';
import type { Range } from './tokens.ts';
import type { Extent, Name } from './tree.ts';
import type { JsonValue } from '../../source/json-value.ts';

export interface ParsedNames {
  /** Without those that are computed. */
  readonly names: readonly Name[];
  /** No name is computed. */
  readonly complete: boolean;
  readonly problem?: ODataProblem;
}

/** `a, b`. */
export function parseNames(range: Range): ParsedNames {
  return parseList(range, nameIn);
}

/** `a desc, b`. */
export function parseOrder(range: Range): ParsedNames {
  return parseList(range, orderIn);
}

/** The names of a `$select` that is fixed: none when there is no list, undefined when a part is computed or it cannot be read. */
export function selectedNames(select: JsonValue | undefined): readonly string[] | undefined {
  if (typeof select !== 'string') return undefined;
  const text = holedText(select);
  if (text === undefined) return undefined;
  const { letters } = text;
  const { names, complete, problem } = parseNames({ letters, from: 0, to: letters.length });
  if (!complete || problem !== undefined || names.length === 0) return undefined;
  return names.some(({ text: one }) => one === '*') ? undefined : names.map((one) => one.text);
}

type Item = { readonly name: Name } | { readonly problem: ODataProblem } | 'computed';

function parseList(range: Range, itemIn: (item: Name) => Item): ParsedNames {
  const names: Name[] = [];
  let complete = true;
  let empty: Name | undefined;
  const items = itemsOf(range);
  for (const one of items) {
    if (one.text === '') {
      // Nothing at all is no list.
      if (items.length > 1) empty ??= one;
      continue;
    }
    const item = itemIn(one);
    if (item === 'computed') complete = false;
    else if ('problem' in item) return { names, complete, problem: item.problem };
    else names.push(item.name);
  }
  return empty === undefined ? { names, complete } : { names, complete, problem: emptyPlace(empty) };
}

/** None of 1,873 published lists has one; whether the service lets it pass is not known. */
function emptyPlace({ from }: Name): ODataProblem {
  const facts = { problem: 'empty-place', found: ',' } as const;
  return { from: Math.max(0, from - 1), to: Math.max(1, from), facts, sure: false };
}

function itemsOf({ letters, from, to }: Range): readonly Name[] {
  const items: Name[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && letters[at] !== ',') continue;
    items.push(trimmed(letters, start, at));
    start = at + 1;
  }
  return items;
}

export function trimmed(letters: string, from: number, to: number): Name {
  const part = letters.slice(from, to);
  const text = part.trim();
  const start = text === '' ? from : from + part.indexOf(text);
  return { text, from: start, to: start + text.length };
}

const NAME = letterPattern('^(?:\\*|[\\p{L}_][\\p{L}\\p{N}_./@]*)$', 'u');

function isName(text: string): boolean {
  return NAME(text).test(text);
}
const OPTION = /^\$[a-z]+=/i;

function nameIn(item: Name): Item {
  const { text } = item;
  if (text.includes(HOLE)) return 'computed';
  if (OPTION.test(text)) return problem(item, { problem: 'option-comma', found: text.split('=')[0] ?? text });
  const [first = '', second] = text.split(/\s+/);
  if (second !== undefined && isName(first) && isName(second)) {
    const from =
      item.from + text.lastIndexOf(second, first.length + text.slice(first.length).indexOf(second));
    return problem({ from, to: from + second.length }, { problem: 'no-comma', found: second });
  }
  return isName(text) ? { name: item } : problem(item, { problem: 'no-name', found: text });
}

function orderIn(item: Name): Item {
  if (item.text.includes(HOLE)) return 'computed';
  const [name = '', direction, ...more] = item.text.split(/\s+/);
  if (more.length > 0 || (direction !== undefined && !/^(?:asc|desc)$/i.test(direction))) {
    const found = item.text.slice(name.length).trim();
    return problem({ from: item.to - found.length, to: item.to }, { problem: 'direction', found });
  }
  return nameIn({ text: name, from: item.from, to: item.from + name.length });
}

function problem({ from, to }: Extent, facts: ODataProblem['facts']): Item {
  return { problem: { from, to, facts, sure: true } };
}
