/**
 * The rule of this room: a typed value stands for a piece of XML only when emitting it gives that XML again; everything else is
 * carried verbatim. So nothing that a zip holds is ever lost, whatever the model knows.
 */
import { sameXml, type XmlElement } from '../xml/xml.ts';

export interface Split<T> {
  readonly typed: readonly T[];
  readonly rest: readonly XmlElement[];
}

export function typedOrOpaque<T>(
  elements: readonly XmlElement[],
  read: (one: XmlElement) => T | undefined,
  emit: (value: T) => XmlElement,
): Split<T> {
  const typed: T[] = [];
  const rest: XmlElement[] = [];
  for (const one of elements) {
    const value = read(one);
    if (value !== undefined && sameXml(emit(value), one)) typed.push(value);
    else rest.push(one);
  }
  return { typed, rest };
}
