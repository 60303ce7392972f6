// Writes src/expression/dates/zone-data.ts from the time zones of tzdata, compiled by zic into slim files (TZif, RFC 9636). It is run by hand, and
// not in CI, because the data follow the tzdata of the machine:
//   zic -b slim -d zones /usr/share/zoneinfo/tzdata.zi && node scripts/write-zone-data.mjs zones
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the compiled time zones.');
const version = /version (\S+)/.exec(readFileSync('/usr/share/zoneinfo/tzdata.zi', 'utf8'))?.[1];

/** The second block of a TZif file: instants in seconds, the type that begins at each, the types, and the rule for the time after. */
function readTzif(bytes) {
  const counts = (at) => Array.from({ length: 6 }, (_, i) => bytes.readUInt32BE(at + 20 + 4 * i));
  const [utc, wall, leaps, times, types, letters] = counts(0);
  const second = 44 + times * 5 + types * 6 + letters + leaps * 8 + wall + utc;
  const [utc2, wall2, leaps2, times2, types2, letters2] = counts(second);
  const at = second + 44;
  const typesAt = at + times2 * 9;
  const footerAt = typesAt + types2 * 6 + letters2 + leaps2 * 12 + wall2 + utc2;
  return {
    instants: Array.from({ length: times2 }, (_, i) => Number(bytes.readBigInt64BE(at + 8 * i))),
    typeAt: Array.from({ length: times2 }, (_, i) => bytes[at + times2 * 8 + i]),
    types: Array.from({ length: types2 }, (_, i) => ({
      seconds: bytes.readInt32BE(typesAt + 6 * i),
      summer: bytes[typesAt + 6 * i + 4] === 1,
    })),
    footer: bytes.subarray(footerAt).toString('latin1').trim(),
  };
}

/** `-8:30` of a rule (west is positive there), `2`, `-1`: minutes. */
function minutes(text) {
  const [, sign, hours, rest = '0'] = /^([+-]?)(\d+)(?::(\d+))?$/.exec(text);
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(rest));
}

/** `offset`, or `winter summer begin end`: offsets in minutes, and months, weeks, days and minutes as in `3.2.0.120`. */
function readRule(footer) {
  const name = '(?:<[^>]+>|[A-Za-z]+)';
  const [, winter, summer, ...days] =
    new RegExp(`^${name}([^A-Za-z<,]+)(?:${name}([^,]*),M([^,/]+)/?([^,]*),M([^,/]+)/?(.*))?$`).exec(
      footer,
    ) ?? [];
  if (winter === undefined) throw new Error(`Another form of rule: ${footer}`);
  const offset = -minutes(winter);
  if (summer === undefined) return `${offset}`;
  const [begin, beginAt, end, endAt] = days;
  const summerOffset = summer === '' ? offset + 60 : -minutes(summer);
  return `${offset} ${summerOffset} ${begin}.${minutes(beginAt || '2')} ${end}.${minutes(endAt || '2')}`;
}

/**
 * `types|instants|rule`. A type is its offset in minutes, with `s` behind it in summer time; the first one holds before all instants.
 * An instant is the digit of its type and the seconds since the one before, in base 36. Offsets are whole minutes, as in .NET: what is beyond
 * the offset of the last winter is cut to minutes.
 */
function pack({ instants, typeAt, types, footer }) {
  const winter = types[typeAt.findLast((one) => !types[one].summer) ?? 0].seconds;
  const text = ({ seconds, summer }) =>
    `${winter / 60 + Math.trunc((seconds - winter) / 60)}${summer ? 's' : ''}`;
  const names = [text(types[0])];
  const parts = [];
  let before = names[0];
  let last = 0;
  instants.forEach((instant, i) => {
    const name = text(types[typeAt[i]]);
    if (name === before) return;
    if (!names.includes(name)) names.push(name);
    parts.push(`${names.indexOf(name).toString(36)}${(instant - last).toString(36)}`);
    before = name;
    last = instant;
  });
  return `${names.join(' ')}|${parts.join(' ')}|${readRule(footer)}`;
}

const zones = new Map();
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const name = join(entry.parentPath, entry.name).slice(folder.length + 1);
  if (entry.isDirectory() || /^(posix|right)\/|^(posixrules|localtime|Factory)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  if (bytes.subarray(0, 4).toString('latin1') === 'TZif') zones.set(name, pack(readTzif(bytes)));
}
const data = {};
const first = new Map();
for (const name of [...zones.keys()].sort()) {
  const packed = zones.get(name);
  // A zone that is equal to one before names it.
  data[name] = first.get(packed) ?? packed;
  if (!first.has(packed)) first.set(packed, name);
}
writeFileSync(
  new URL('../src/expression/dates/zone-data.ts', import.meta.url),
  `/** Made by scripts/write-zone-data.mjs from tzdata ${version} (public domain). */\nexport const zoneData = (): string => '${JSON.stringify(data)}';\n`,
);
