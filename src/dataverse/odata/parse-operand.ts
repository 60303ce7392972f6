/** What operators of a filter stand between: columns, constants, calls of functions, and whatever is in parentheses. */
import { HOLE } from './holed-text.ts';
import { fail, giveUp, isUnsure, lastOf, peek, take, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import type { Argument, Constant, Filter, Name } from './tree.ts';

/** Reads a whole filter, as it stands in parentheses. */
type Inner = (reading: Reading) => Filter;

const MAX_DEPTH = 200;

export function parseOperand(reading: Reading, inner: Inner): Filter {
  const next = peek(reading);
  if (next === undefined) return noValue(reading);
  reading.at += 1;
  switch (next.kind) {
    case 'name':
      return parseName(reading, next, inner);
    case 'hole':
      return parseHole(reading, next);
    case 'text':
      return constant(next, 'text', next.text.slice(1, -1).replaceAll("''", "'"));
    case 'number':
    case 'date':
    case 'guid':
      return constant(next, next.kind, next.text);
    case 'double':
      return fail(reading, next, { problem: 'double-quotes', found: next.text });
    case 'open-text':
      return fail(reading, next, { problem: 'open-text', found: next.text });
    case 'mark':
      return parseMark(reading, next, inner);
    case 'stray':
      return fail(reading, next, { problem: 'no-value', found: next.text });
  }
}

function noValue(reading: Reading): Filter {
  const last = lastOf(reading) ?? { from: 0, to: 0, text: '' };
  return fail(reading, last, { problem: 'no-value', found: last.text });
}

function constant({ from, to }: Token, type: Constant['type'], text: string): Constant {
  return { kind: 'constant', type, text, from, to };
}

/** Between two operators a computed part is a value. What touches it makes it a part of something longer. */
function parseHole(reading: Reading, hole: Token): Filter {
  const next = peek(reading);
  const isAlone =
    hole.text === HOLE && (next === undefined || next.from > hole.to || ')],'.includes(next.text));
  // The name of a function or of a path that is computed.
  return isAlone ? { kind: 'unknown', from: hole.from, to: hole.to } : giveUp(reading, hole);
}

function parseMark(reading: Reading, mark: Token, inner: Inner): Filter {
  reading.depth += 1;
  if (reading.depth > MAX_DEPTH) return giveUp(reading, mark);
  if (mark.text === '[') return parseList(reading, mark);
  if (mark.text !== '(') return fail(reading, mark, { problem: 'no-value', found: mark.text });
  const of = inner(reading);
  // `in ('a','b')`
  while (take(reading, ',') !== undefined) inner(reading);
  const close = expectClose(reading, mark);
  reading.depth -= 1;
  return close === undefined ? of : { ...of, from: mark.from, to: close.to };
}

/** Of values for `In` and its like: what is in it is left alone. */
function parseList(reading: Reading, open: Token): Filter {
  for (let next = peek(reading); next !== undefined; next = peek(reading)) {
    reading.at += 1;
    if (next.text === ']') return { kind: 'unknown', from: open.from, to: next.to };
  }
  return fail(reading, open, { problem: 'unclosed', found: '[' });
}

function expectClose(reading: Reading, open: Token): Token | undefined {
  const close = take(reading, ')');
  if (close !== undefined) return close;
  const next = peek(reading);
  if (next === undefined) fail(reading, open, { problem: 'unclosed', found: '(' });
  else if (isUnsure(reading, next)) giveUp(reading, next);
  else if (next.kind === 'open-text') fail(reading, next, { problem: 'open-text', found: next.text });
  else fail(reading, next, { problem: 'no-operator', found: next.text });
  return undefined;
}

/** A path, a call, or a word that is a value. */
function parseName(reading: Reading, first: Token, inner: Inner): Filter {
  const names: Name[] = [nameOf(first)];
  while (take(reading, '/') !== undefined) {
    const next = peek(reading);
    if (next === undefined) return noValue(reading);
    reading.at += 1;
    if (next.kind === 'hole') return giveUp(reading, next);
    if (next.kind !== 'name') return fail(reading, next, { problem: 'no-value', found: next.text });
    names.push(nameOf(next));
  }
  const last = names.at(-1) ?? nameOf(first);
  const open = peek(reading);
  if (open?.text === '(' && open.from === last.to) {
    reading.at += 1;
    return parseCall(reading, names, open, inner);
  }
  if (isUnsure(reading, first)) return giveUp(reading, first);
  return names.length === 1 ? word(first, names) : { kind: 'path', names, from: first.from, to: last.to };
}

function nameOf({ text, from, to }: Token): Name {
  return { text, from, to };
}

function word(token: Token, names: readonly Name[]): Filter {
  const text = token.text.toLowerCase();
  if (text === 'null') return constant(token, 'null', text);
  if (text === 'true' || text === 'false') return constant(token, 'yesNo', text);
  return { kind: 'path', names, from: token.from, to: token.to };
}

function parseCall(reading: Reading, names: readonly Name[], open: Token, inner: Inner): Filter {
  reading.depth += 1;
  if (reading.depth > MAX_DEPTH) return giveUp(reading, open);
  const name = names.at(-1) ?? nameOf(open);
  const args: Argument[] = [];
  if (peek(reading)?.text !== ')') {
    do args.push(parseArgument(reading, inner));
    while (take(reading, ',') !== undefined);
  }
  const close = expectClose(reading, open);
  reading.depth -= 1;
  const from = names[0]?.from ?? name.from;
  return { kind: 'call', on: names.slice(0, -1), name, args, from, to: close?.to ?? open.to };
}

/** `x: …` of a lambda, `Name=…` of a function of Dataverse, or a value. */
function parseArgument(reading: Reading, inner: Inner): Argument {
  const [name, sign] = [peek(reading), peek(reading, 1)];
  if (name?.kind !== 'name' || (sign?.text !== ':' && sign?.text !== '=')) return { value: inner(reading) };
  reading.at += 2;
  const value = inner(reading);
  return sign.text === ':' ? { variable: name.text, value } : { name: name.text, value };
}
