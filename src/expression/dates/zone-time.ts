/** Local time ↔ UTC, as .NET's TimeZoneInfo converts. */
import { secondsSince1970, TICKS_PER_MINUTE } from './instant.ts';
import { timeAt, type Zone, type ZoneTime } from './zones.ts';

/** Ticks of the local time. */
export function localTicks(zone: Zone, utcTicks: bigint): bigint {
  return utcTicks + ticksOf(timeAt(zone, secondsSince1970(utcTicks)));
}

const DAY = 86_400;

/**
 * Ticks in UTC. A time that the clocks show twice is that of winter. Undefined for a time that they skip when summer time begins: .NET refuses it.
 */
export function utcTicks(zone: Zone, local: bigint): bigint | undefined {
  const seconds = secondsSince1970(local);
  const before = timeAt(zone, seconds - DAY);
  const after = timeAt(zone, seconds + DAY);
  const isBefore = holds(zone, seconds, before);
  const isAfter = holds(zone, seconds, after);
  if (isBefore && isAfter) return local - ticksOf(before.summer ? after : before);
  if (isBefore) return local - ticksOf(before);
  if (isAfter || !after.summer) return local - ticksOf(after);
  return undefined;
}

function holds(zone: Zone, local: number, { offset }: ZoneTime): boolean {
  return timeAt(zone, local - 60 * offset).offset === offset;
}

function ticksOf({ offset }: ZoneTime): bigint {
  return BigInt(offset * TICKS_PER_MINUTE);
}
