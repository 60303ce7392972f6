/** Values of elements, read strictly: what is not written as exports write it is not read at all. */
import { textOf, type XmlElement } from '../../xml/xml.ts';

export function readInteger(parent: XmlElement, name: string): number | undefined {
  return integerOf(textOf(parent, name));
}

export function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

export function readNumber(parent: XmlElement, name: string): number | undefined {
  const text = textOf(parent, name);
  return text !== undefined && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : undefined;
}

export function readFlag(parent: XmlElement, name: string): boolean | undefined {
  const text = textOf(parent, name);
  return text === '1' ? true : text === '0' ? false : undefined;
}

/** The key whose value is the text: the way back through a table of names. */
export function keyOf<K extends string>(
  names: Readonly<Record<K, string>>,
  text: string | undefined,
): K | undefined {
  return (Object.keys(names) as K[]).find((key) => names[key] === text);
}

export function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text);
}
