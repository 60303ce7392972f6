/** Where a text stands in another one, in time that grows with their length only, whatever they hold. */
import { isHigh, isLow, caseless } from './letters.ts';

/** The first place at `from` or later, -1 when there is none. `from` must not be less than in the call before. */
export type Places = (from: number) => number;

/** Up to this length the search of the language is the fastest; its worst case is the product of both lengths. */
const SHORT = 32;

/** To the letter. An empty `search` stands everywhere. */
export function placesOf(text: string, search: string): Places {
  return search.length <= SHORT ? (from) => text.indexOf(search, from) : placesOfLong(text, search);
}

/** The algorithm of Knuth, Morris and Pratt: each unit of the text is looked at once. */
function placesOfLong(text: string, search: string): Places {
  const borders = bordersOf(search);
  let at = 0;
  let matched = 0;
  let found = -1;
  return (from) => {
    while (found < from && at < text.length) {
      matched = longer(search, borders, matched, text.charCodeAt(at));
      at += 1;
      if (matched === search.length) found = at - matched;
    }
    return found < from ? -1 : found;
  };
}

/** For each beginning of the text, how long the longest shorter one is that it ends with. */
function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length);
  let matched = 0;
  for (let at = 1; at < text.length; at += 1) {
    matched = longer(text, borders, matched, text.charCodeAt(at));
    borders[at] = matched;
  }
  return borders;
}

/** How much of `search` is matched after another unit of the text. */
function longer(search: string, borders: Int32Array, matched: number, unit: number): number {
  let length = matched;
  while (length > 0 && (length === search.length || search.charCodeAt(length) !== unit))
    length = borders[length - 1] ?? 0;
  return search.charCodeAt(length) === unit ? length + 1 : length;
}

/** The last place, -1 when there is none. */
export function lastPlaceOf(text: string, search: string): number {
  return search.length <= SHORT ? text.lastIndexOf(search) : lastOf(placesOf(text, search));
}

function lastOf(places: Places): number {
  let last = -1;
  for (let place = places(0); place !== -1; place = places(place + 1)) last = place;
  return last;
}

/** IndexOf with OrdinalIgnoreCase. */
export function placesIgnoringCase(text: string, search: string): Places {
  const cut = cutOf(search);
  return cut === undefined ? placesOf(caseless(text), caseless(search)) : placesOfCut(text, search, cut);
}

export function lastPlaceIgnoringCase(text: string, search: string): number {
  return cutOf(search) === undefined
    ? lastPlaceOf(caseless(text), caseless(search))
    : lastOf(placesIgnoringCase(text, search));
}

/** How many units at the beginning and at the end are halves of a letter, which have no case but are part of one that has in the text. */
interface Cut {
  readonly before: number;
  readonly after: number;
}

function cutOf(search: string): Cut | undefined {
  const before = isLow(search.charCodeAt(0)) ? 1 : 0;
  const after = isHigh(search.charCodeAt(search.length - 1)) ? 1 : 0;
  return before + after === 0 ? undefined : { before, after };
}

/** The whole letters are looked for whatever their case, and the halves compared at each place. */
function placesOfCut(text: string, search: string, { before, after }: Cut): Places {
  const end = search.length - after;
  if (end <= before) return placesOf(text, search);
  const places = placesOf(caseless(text), caseless(search.slice(before, end)));
  const fits = (place: number): boolean =>
    (before === 0 || text[place - 1] === search[0]) &&
    (after === 0 || text[place + end - before] === search[end]);
  return (from) => {
    let place = places(from + before);
    while (place !== -1 && !fits(place)) place = places(place + 1);
    return place === -1 ? -1 : place - before;
  };
}
