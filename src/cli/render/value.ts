/** A value for people: JSON on one line where it fits, else one member or item a line. */
import { jsonText } from '../../expression/json/json-print.ts';
import { isItems, isMembers, type Members, type Value } from '../../expression/value.ts';
import { textWidth } from './text-width.ts';

/** What JSON may hold and a terminal may not: controls that it obeys, and lone surrogates, which are no characters. */
const UNFIT = /[\u007f-\u009f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** JSON text with every character in a form that can be shown; it stands for the same value. */
export function fitToShow(json: string): string {
  return json.replace(UNFIT, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON of any length, laid out for `width` columns. */
export function renderValue(value: Value, width: number, indent = ''): string {
  const line = oneLine(value, width - indent.length);
  if (line !== undefined) return line;
  const inner = `${indent}  `;
  if (!isItems(value) && !isMembers(value)) return fitToShow(jsonText(value));
  const parts = [...labelled(value)].map(([label, item]) => label + renderValue(item, width, inner));
  const isPlain = isItems(value) && value.every((item) => !isItems(item) && !isMembers(item));
  const lines = (isPlain ? filled(parts, width - inner.length) : parts).map((line) => inner + line);
  const [open, close] = isItems(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** Short items side by side, as many as a line holds. */
function filled(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}, ${part}`;
    if (line !== '' && textWidth(longer) >= width) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [...lines, line];
}

/** JSON on one line; undefined when it is wider than `width`. */
function oneLine(value: Value, width: number): string | undefined {
  if (!isItems(value) && !isMembers(value)) return oneScalar(value, width);
  const parts: string[] = [];
  let left = width - 4;
  for (const [label, item] of labelled(value)) {
    const text = oneLine(item, left - textWidth(label));
    if (text === undefined) return undefined;
    parts.push(label + text);
    left -= textWidth(label + text) + 2;
  }
  const joined = parts.join(', ');
  if (isItems(value)) return `[${joined}]`;
  return joined === '' ? '{}' : `{ ${joined} }`;
}

function oneScalar(value: Value, width: number): string | undefined {
  if (typeof value === 'string' && value.length > width) return undefined;
  const text = fitToShow(jsonText(value));
  return textWidth(text) <= width ? text : undefined;
}

/** Items and members one by one, each with what stands before it. */
function* labelled(value: readonly Value[] | Members): Generator<readonly [string, Value], void> {
  if (isMembers(value)) for (const [name, member] of value) yield [`${fitToShow(jsonText(name))}: `, member];
  else for (const item of value) yield ['', item];
}

/** The beginning of the value as JSON on one line; at least `length` characters if it has so many. */
export function valueGist(value: Value, length: number): string {
  if (typeof value === 'string') return fitToShow(jsonText(value.slice(0, length)));
  if (!isItems(value) && !isMembers(value)) return jsonText(value);
  const [open, close] = isItems(value) ? ['[', ']'] : ['{ ', ' }'];
  let text = open;
  for (const [label, item] of labelled(value)) {
    if (text.length > length) return text;
    text += `${text === open ? '' : ', '}${label}${valueGist(item, length - text.length)}`;
  }
  return text === open ? `${open.trim()}${close.trim()}` : text + close;
}
