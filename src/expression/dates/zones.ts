/**
 * Time zones: names and offsets. Not those of Node, because each version has its own tzdata, and the same expression shall give the same time on all.
 */
import { dayNumber, dayOfWeek, datePartsOf, daysInMonth } from './instant.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { zoneData } from './zone-data.ts';

export interface Zone {
  /** Time zones of UTC itself give times with `Z`. */
  readonly isUtc: boolean;
  /** Before all instants. */
  readonly first: ZoneTime;
  readonly changes: readonly Change[];
  /** For the time after the last instant. */
  readonly rule: ZoneRule;
}

export interface ZoneTime {
  /** Minutes. */
  readonly offset: number;
  readonly summer: boolean;
}

interface Change {
  /** Seconds since 1970, as all instants here. */
  readonly at: number;
  readonly time: ZoneTime;
}

interface ZoneRule {
  readonly winter: number;
  readonly summer: SummerRule | undefined;
}

interface SummerRule {
  readonly offset: number;
  readonly begin: YearlyDay;
  readonly end: YearlyDay;
}

/** `week` 5 is the last one; `weekday` 0 is Sunday; `minutes` of the local time before the change. */
interface YearlyDay {
  readonly month: number;
  readonly week: number;
  readonly weekday: number;
  readonly minutes: number;
}

interface Names {
  readonly data: Readonly<Record<string, string>>;
  /** By the name in lower case, of Windows and of tzdata. */
  readonly byName: ReadonlyMap<string, string>;
}

const LONGEST_NAME = 100;

let names: Names | undefined;
const zones = new Map<string, Zone>();

function loadNames(): Names {
  // scripts/write-zone-data.mjs writes just this.
  const data = JSON.parse(zoneData()) as Record<string, string>;
  const all = [...Object.keys(data).map((name) => [name, name] as const), ...Object.entries(WINDOWS_ZONES)];
  return { data, byName: new Map(all.map(([name, zone]) => [name.toLowerCase(), zone])) };
}

/** By a name of Windows (`Pacific Standard Time`) or of tzdata (`America/Los_Angeles`), in any case. */
export function zoneOf(name: string): Zone | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  names ??= loadNames();
  const id = names.byName.get(name.toLowerCase());
  if (id === undefined) return undefined;
  const stored = names.data[id] ?? '';
  const canonical = stored.includes('|') ? id : stored;
  let zone = zones.get(canonical);
  if (zone === undefined) {
    zone = readZone(
      names.data[canonical] ?? '',
      names.data['Etc/UTC'] === canonical || canonical === 'Etc/UTC',
    );
    zones.set(canonical, zone);
  }
  return zone;
}

/** As scripts/write-zone-data.mjs describes it. */
function readZone(packed: string, isUtc: boolean): Zone {
  const [types = '', instants = '', rule = ''] = packed.split('|');
  const times = types
    .split(' ')
    .map((type) => ({ offset: Number.parseInt(type, 10), summer: type.endsWith('s') }));
  const first = times[0] ?? { offset: 0, summer: false };
  let at = 0;
  const changes = instants
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      at += parse36(one.slice(1));
      return { at, time: times[Number.parseInt(one.slice(0, 1), 36)] ?? first };
    });
  return { isUtc, first, changes, rule: readRule(rule) };
}

function parse36(text: string): number {
  return Number.parseInt(text, 36);
}

function readRule(text: string): ZoneRule {
  const [winter = '0', summer, begin = '', end = ''] = text.split(' ');
  if (summer === undefined) return { winter: Number(winter), summer: undefined };
  const rule = { offset: Number(summer), begin: readDay(begin), end: readDay(end) };
  return { winter: Number(winter), summer: rule };
}

function readDay(text: string): YearlyDay {
  const [month = 1, week = 1, weekday = 0, minutes = 0] = text.split('.').map(Number);
  return { month, week, weekday, minutes };
}

/** What holds at an instant. */
export function timeAt(zone: Zone, instant: number): ZoneTime {
  const { changes, rule } = zone;
  const last = changes.at(-1);
  if (last === undefined || instant >= last.at)
    return byRule(rule, instant, last) ?? last?.time ?? zone.first;
  let low = -1;
  let high = changes.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= instant) low = middle;
    else high = middle;
  }
  return changes[low]?.time ?? zone.first;
}

/** By the last change that the rule makes up to an instant, after the last stored one; undefined when there is none. */
function byRule(rule: ZoneRule, instant: number, last: Change | undefined): ZoneTime | undefined {
  if (rule.summer === undefined)
    return last === undefined ? { offset: rule.winter, summer: false } : undefined;
  const year = datePartsOf(Math.floor(instant / SECONDS_PER_DAY) + DAY_1970).year;
  const changes = [year - 1, year, year + 1].flatMap((one) => changesOf(rule, one));
  return changes
    .filter(({ at }) => at <= instant && (last === undefined || at > last.at))
    .sort((a, b) => b.at - a.at)[0]?.time;
}

const SECONDS_PER_DAY = 86_400;
const DAY_1970 = dayNumber({ year: 1970, month: 1, day: 1 });

function changesOf({ winter, summer }: ZoneRule, year: number): readonly Change[] {
  if (summer === undefined || year < 1 || year > 9999) return [];
  return [
    { at: instantOfDay(summer.begin, year, winter), time: { offset: summer.offset, summer: true } },
    { at: instantOfDay(summer.end, year, summer.offset), time: { offset: winter, summer: false } },
  ];
}

function instantOfDay({ month, week, weekday, minutes }: YearlyDay, year: number, offset: number): number {
  const first = dayNumber({ year, month, day: 1 });
  let day = 1 + ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (week - 1);
  while (day > daysInMonth(year, month)) day -= 7;
  return (first + day - 1 - DAY_1970) * SECONDS_PER_DAY + (minutes - offset) * 60;
}
