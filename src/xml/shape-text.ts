/** Kinds of texts in attributes and leaves. Each is read strictly: a text that printing would not give again is not of the kind. */

export interface Text<V> {
  // Methods, so that a kind of text is a kind of unknown text.
  read(text: string): V | undefined;
  print(value: V): string;
}

export const text: Text<string> = { read: (found) => found, print: (value) => value };

/** 1 and 0. */
export const flag: Text<boolean> = {
  read: (found) => (found === '1' ? true : found === '0' ? false : undefined),
  print: (value) => (value ? '1' : '0'),
};

/** A whole number in decimal digits. */
export const whole: Text<number> = {
  read: (found) => (/^(?:0|-?[1-9]\d{0,14})$/.test(found) ? Number(found) : undefined),
  print: String,
};

/** One of some words. */
export function oneOf<const W extends string>(...words: readonly W[]): Text<W> {
  return { read: (found) => words.find((word) => word === found), print: (value) => value };
}

/** Words of ours for the words of the packed form. */
export function coded<const W extends string>(codes: Readonly<Record<W, string>>): Text<W> {
  const words = Object.keys(codes) as W[];
  return { read: (found) => words.find((word) => codes[word] === found), print: (value) => codes[value] };
}
