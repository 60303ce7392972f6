/** From a place inside of what a flow sets in to where it comes from: the file of the shared steps, or what the flow gives. */
import { textKey, type ChangedText, type SharedUse } from '../model/shared-use.ts';
import { at, type Path, type Place } from '../source/place.ts';

/** What stands at a place in a flow below one of its `use`. */
export type Source =
  /** Given: the words are those of the flow, or of a default. */
  | { readonly kind: 'given'; readonly at: Place }
  /** Of the shared steps. */
  | { readonly kind: 'shared'; readonly at: Place }
  /** Nothing is to be said of it. */
  | { readonly kind: 'silent' }
  /** Null, which says that there is none. */
  | { readonly kind: 'null'; readonly at: Place };

export function sourceOf(place: Place, use: SharedUse): Source {
  const below = place.path.slice(use.at.path.length);
  const path = [
    'steps',
    ...below.map((key) => (typeof key === 'string' ? (use.names.get(key) ?? key) : key)),
  ];
  // The key of what was given stands in the file.
  const changed = use.texts.get(textKey(path, place.part));
  if (changed?.isSilent === true) return { kind: 'silent' };
  if (changed?.isNull === true) return { kind: 'null', at: { file: use.file, path, part: place.part } };
  const whole = wholeAbove(place.part === 'key' ? path.slice(0, -1) : path, use);
  if (whole !== undefined) {
    const { part, inside } = place;
    const there = { ...at(whole.at, ...path.slice(whole.length)), part };
    return { kind: 'given', at: inside === undefined ? there : { ...there, inside } };
  }
  const here: Place = { file: use.file, path, part: place.part };
  const { inside } = place;
  if (inside === undefined) return { kind: 'shared', at: here };
  return changed === undefined ? { kind: 'shared', at: { ...here, inside } } : partOf(changed, inside, here);
}

/** The value at the path, or one that it is in, that was given as it is. */
function wholeAbove(path: Path, use: SharedUse): { readonly at: Place; readonly length: number } | undefined {
  if (use.texts.size === 0) return undefined;
  for (let length = path.length; length > 0; length -= 1) {
    const whole = use.texts.get(textKey(path.slice(0, length), 'value'))?.whole;
    if (whole !== undefined) return { at: whole, length };
  }
  return undefined;
}

/** A part of a text that was put together: as far as it has one source, that one. */
function partOf(
  { text, pieces }: ChangedText,
  { from, to }: NonNullable<Place['inside']>,
  here: Place,
): Source {
  const first = pieces.find((piece) => piece.from <= from && from < piece.to);
  const last = pieces.find((piece) => piece.from < to && to <= piece.to);
  if (first?.given !== undefined && first === last) {
    const start = first.start - first.from;
    const inside = { text: first.given.text, from: from + start, to: to + start };
    return { kind: 'given', at: { ...first.given.at, inside } };
  }
  if (first === undefined || last === undefined || first.given !== undefined || last.given !== undefined)
    return { kind: 'shared', at: here };
  const inside = { text, from: from + first.start - first.from, to: to + last.start - last.from };
  return { kind: 'shared', at: { ...here, inside } };
}

/** Whether a constant was given for something at a path of the shared steps, or below it. */
export function hasConstant({ path }: Place, use: SharedUse): boolean {
  // What is below it begins with the same letters.
  const above = textKey(path, 'value').slice(0, -1);
  for (const [key, text] of use.texts)
    if (text.hasConstant && (key === `${above}]` || key.startsWith(`${above},`))) return true;
  return false;
}
