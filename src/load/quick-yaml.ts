/**
 * YAML text → plain data in a sixth of the time, for texts without mistakes and without anything unusual. js-yaml knows no places and is lenient in
 * some points, so it only reads what its reading and that of the careful reader (yaml-source.ts) cannot differ in; a test compares the two.
 * Whatever it refuses, or this file does not let through, is read with care.
 */
import { FAILSAFE_SCHEMA, Type, load } from 'js-yaml';
import { Numeral, numberOf, type JsonValue } from '../source/json-value.ts';

/** The data of a text; undefined when it has to be read with care. */
export function quickYaml(text: string): JsonValue | undefined {
  const bare = onOneLine(bareLines(text).join('\n'));
  if (UNUSUAL.some((pattern) => pattern.test(bare)) || !bare.split('\n').every(isWhole)) return undefined;
  try {
    const data = load(text, { schema: SCHEMA });
    // The schema makes nothing but JSON data.
    return data === null || data === undefined || hasOddKey(data) ? undefined : (data as JsonValue);
  } catch {
    return undefined;
  }
}

/** What the two readers take in different ways, or what the careful one has something to say about. Found in a text of another kind, it only costs time. */
const UNUSUAL: readonly RegExp[] = [
  // Tabs, byte order marks, line ends of old, directives, more than one document.
  /[\t\ufeff\u0085\u2028\u2029]|\r(?!\n)|^(?:%|---|\.\.\.)/m,
  // Anchors, aliases, tags, merge keys, explicit keys.
  /(?:^|[\s[{,:])(?:[&*][^\s]|!)|<<|__proto__|(?:^|[\s[{,])\?(?:\s|$)/m,
  // Lists and maps as keys, entries of nothing.
  /(?:^|[\s[{,:])[[{].*[\]}] *:|[[{,] *,/m,
  // A colon before anything else.
  /(?:^|[\s[{,]):/m,
  // A comment without a blank before it.
  /[\]}"',[{]#/,
  // Keys that are no names: empty, numbers with a point, and what is null, true or false in other letters than their name has.
  /(?:^|[[{,\n])[ ]*(?:- +)*(?:~|N(?:ull|ULL)|T(?:rue|RUE)|F(?:alse|ALSE)|[-+]?\.?\d[\d.eE+-]*)?[ ]*:(?=[\s,}]|$)/m,
];

/** A map as a key is a text for js-yaml. */
function hasOddKey(data: unknown): boolean {
  if (Array.isArray(data)) return data.some(hasOddKey);
  if (typeof data !== 'object' || data === null || data instanceof Numeral) return false;
  const map = data as Readonly<Record<string, unknown>>;
  return Object.keys(map).some((key) => key === '[object Object]' || hasOddKey(map[key]));
}

/** Maps and lists that Prettier broke into lines, each on one line again: what the readers take alike there, they take alike in lines. */
function onOneLine(bare: string): string {
  return bare.replace(BROKEN, (map) => map.replace(/\n */g, ' '));
}

/** A bracket below its key, whole entries one a line and deeper, the other bracket below the first. */
const BROKEN = /(?<=:\n( *))[[{](?:\n\1 +[\w"'$][^\n#]*,)+\n\1[\]}](?=\n|$)/g;

/** Whether no text in quotes and no brackets are open at the end of a line: only one of the two minds how the next line is indented. */
function isWhole(bare: string): boolean {
  if (!/[[\]{}"']/.test(bare)) return true;
  const open: string[] = [];
  let last = '';
  for (const token of bare.match(/[[\]{},]|[^[\]{},\s]+/g) ?? []) {
    if (token === ']' || token === '}') {
      if (open.pop() === undefined) return false;
    } else if (token === '[' || token === '{') {
      // In a map, a list or a map without a key before it would be a key itself.
      if (open.at(-1) === '{' && (last === '{' || last === ',')) return false;
      open.push(token);
    }
    last = token;
  }
  return (
    open.length === 0 &&
    !/(?:^|[\s[{,:])(?:"(?!")|'(?!'))/.test(bare.replaceAll('""', 'x').replaceAll("''", 'x'))
  );
}

/** The lines with nothing between their quotes, without those of comments. */
function bareLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (/^ *#/.test(line)) continue;
    const isPlain = !line.includes('"') && !line.includes("'");
    lines.push(isPlain ? line : line.replace(QUOTED, (quoted) => (quoted.startsWith('"') ? '""' : "''")));
  }
  return lines;
}

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!')/g;

const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (text: string | null) => text === null || /^(?:~|null|Null|NULL)?$/.test(text),
      construct: () => null,
    }),
    new Type('tag:yaml.org,2002:bool', {
      kind: 'scalar',
      resolve: (text: string | null) => text !== null && /^(?:true|True|TRUE|false|False|FALSE)$/.test(text),
      construct: (text: string) => text.toLowerCase() === 'true',
    }),
    // Numbers that JSON does not have (0x10, .5, +1, 007) stay texts.
    new Type('tag:yaml.org,2002:float', {
      kind: 'scalar',
      resolve: (text: string | null) =>
        text !== null && /^-?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text),
      construct: numberOf,
    }),
  ],
});
