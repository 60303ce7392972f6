/** A member with its place, or no member where there is no value. */
import type { Place } from '../source/place.ts';
import type { Placed } from './connector-source.ts';

export function placed<Name extends string, T>(
  name: Name,
  value: T | undefined,
  at: Place,
): Partial<Record<Name, Placed<T>>> {
  return value === undefined ? {} : ({ [name]: { value, at } } as Record<Name, Placed<T>>);
}
