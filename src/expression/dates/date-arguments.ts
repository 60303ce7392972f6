/** What date-time functions have in common: reading their arguments and writing their result. */
import type { Call } from '../call.ts';
import type { Culture } from '../culture/culture.ts';
import { cultureArgument, DEFAULT_CULTURE } from '../culture/culture-argument.ts';
import { formatDate } from './format-date.ts';
import { instantAt, instantOfClock, type Instant } from './instant.ts';
import { parseDate } from './parse-date.ts';
import { zoneOf, type Zone } from './zones.ts';
import { failForValue } from '../wrong-argument.ts';

export const TIMESTAMP = "a date and time such as '2018-03-15T13:00:00Z'";

/** Round trip: `2018-03-15T13:00:00.0000000Z`. The default of all functions. */
export const ROUND_TRIP = 'o';

/** Position counts from 0, as in all functions here. */
export function timestampAt(text: string, call: Call, position = 0): Instant {
  const found = parseDate(text, cultureAt('', call, position).dates, () => clock(call));
  return found ?? failForValue(call.name, position, text, TIMESTAMP);
}

/** The moment of the run. */
export function clock({ run }: Call): Instant {
  return instantOfClock(run.now());
}

/** Undefined: the default. */
export function cultureAt(name: string | undefined, call: Call, position: number): Culture {
  return cultureArgument(name ?? DEFAULT_CULTURE, call.name, position);
}

export function zoneAt(name: string, call: Call, position: number): Zone {
  const wanted = "the name of a time zone such as 'W. Europe Standard Time'";
  return zoneOf(name) ?? failForValue(call.name, position, name, wanted);
}

/** The date in the format of an argument, which stands at `position`. */
export function dateText(
  instant: Instant,
  format: string | undefined,
  call: Call,
  position: number,
  culture: Culture = cultureAt(undefined, call, position),
): string {
  const text = formatDate(instant, format ?? ROUND_TRIP, culture.dates, call.budget);
  if (typeof text === 'string') return text;
  const { name } = call;
  return text.problem === 'format'
    ? failForValue(name, position, format ?? '', FORMAT)
    : failForValue(name, position, culture.name, REACH);
}

/** Stops the evaluation where it is no format of a date. */
export function formatAt(format: string, call: Call, position: number): void {
  dateText(ANY_DAY, format, call, position);
}

const ANY_DAY = instantAt(0, 0, 'utc');

export const FORMAT = "a date format such as 'yyyy-MM-dd'";
const REACH = 'a culture whose calendar has that day';
