/**
 * Times of one zone in another. What is known of the zone of a timestamp follows .NET's TimeZoneInfo: the result has no offset, but `Z` when
 * it is in UTC, and a timestamp with `Z` or an offset is one of UTC and of no other source.
 */
import type { Call } from '../call.ts';
import { dateText, timestampAt, zoneAt } from '../dates/date-arguments.ts';
import { nearestInstant, type Instant } from '../dates/instant.ts';
import { localTicks, utcTicks } from '../dates/zone-time.ts';
import type { Zone } from '../dates/zones.ts';
import { STRING } from '../types/type.ts';
import { DATE_FORMAT } from './date-format.ts';
import { define, takes, tested, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

/** The time in UTC → that of a zone. Where it would be beyond all dates, .NET takes the last or the first one. */
function inZone(ticks: bigint, zone: Zone): Instant {
  return nearestInstant(localTicks(zone, ticks), zone.isUtc ? 'utc' : 'none');
}

/** A timestamp (argument 0) of a zone (argument 1) → ticks in UTC. */
function fromZone(timestamp: string, zoneName: string, call: Call): bigint {
  const { ticks, zone: kind } = timestampAt(timestamp, call);
  const zone = zoneAt(zoneName, call, 1);
  const { name } = call;
  if (kind !== 'none' && !zone.isUtc) {
    const wanted = "'UTC', because the timestamp says that it is in UTC";
    failForValue(name, 1, zoneName, wanted);
  }
  const utc = utcTicks(zone, ticks);
  if (utc === undefined) {
    const wanted = 'a time that the clocks of the zone show; they skip this one when summer time begins';
    failForValue(name, 0, timestamp, wanted);
  }
  return utc;
}

const TIMESTAMP = tested(takes('timestamp', 'string'), timestampAt);

const convertFromUtc = define('convertFromUtc', 'datetime', {
  help: 'A time in UTC as the time of a zone.',
  parameters: [TIMESTAMP, tested(takes('destinationTimeZone', 'string'), zoneAt), DATE_FORMAT],
  returns: STRING,
  evaluate: ([timestamp, destination, format], call) => {
    const { ticks } = timestampAt(timestamp, call);
    return dateText(inZone(ticks, zoneAt(destination, call, 1)), format, call, 2);
  },
});

const convertToUtc = define('convertToUtc', 'datetime', {
  help: 'A time of a zone as the time in UTC.',
  parameters: [TIMESTAMP, tested(takes('sourceTimeZone', 'string'), zoneAt), DATE_FORMAT],
  returns: STRING,
  evaluate: ([timestamp, source, format], call) => {
    const utc = nearestInstant(fromZone(timestamp, source, call), 'utc');
    return dateText(utc, format, call, 2);
  },
});

const convertTimeZone = define('convertTimeZone', 'datetime', {
  help: 'A time of one zone as the time of another.',
  parameters: [
    TIMESTAMP,
    tested(takes('sourceTimeZone', 'string'), zoneAt),
    tested(takes('destinationTimeZone', 'string'), zoneAt),
    DATE_FORMAT,
  ],
  returns: STRING,
  evaluate: ([timestamp, source, destination, format], call) => {
    const utc = fromZone(timestamp, source, call);
    return dateText(inZone(utc, zoneAt(destination, call, 2)), format, call, 3);
  },
});

export const timeZonesFunctions: readonly FunctionDefinition[] = [
  convertFromUtc,
  convertToUtc,
  convertTimeZone,
];
