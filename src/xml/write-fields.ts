/** Value → element. */
import { parseXml } from './parse-xml.ts';
import type { Entry, Kept, Loose } from './shape.ts';
import { element, type XmlElement, type XmlNode } from './xml.ts';

export function writeFields(name: string, fields: readonly Entry[], value: Loose): XmlElement {
  const attributes: Record<string, string> = {};
  const texts: string[] = [];
  const children = new Map<string, readonly XmlElement[]>();
  for (const [key, field] of fields) {
    const given = Object.hasOwn(value, key) ? value[key] : field.usual;
    if (given === undefined || given === null) continue;
    if (field.place === 'attribute') attributes[field.name] = field.text.print(given);
    else if (field.place === 'own') texts.push(field.text.print(given));
    else {
      const kept = value.inside?.[key] ?? {};
      children.set(
        key,
        field.writeChildren(given).map((child) => withKept(child, kept)),
      );
    }
  }
  const whole = element(name, attributes, ...texts, ...inOrder(children, value.childOrder));
  return withKept(whole, value);
}

/** Children that an order does not name come last. */
function inOrder(
  children: ReadonlyMap<string, readonly XmlElement[]>,
  order: readonly string[] = [],
): readonly XmlElement[] {
  const keys = new Set([...order, ...children.keys()]);
  return [...keys].flatMap((key) => children.get(key) ?? []);
}

function withKept(parent: XmlElement, { more = [], others = {} }: Kept): XmlElement {
  if (more.length === 0) return { ...parent, attributes: { ...parent.attributes, ...others } };
  const children: XmlNode[] = parent.children.filter((child) => child !== '');
  for (const { at, xml } of more) children.splice(at, 0, elementOf(xml));
  return { ...parent, attributes: { ...parent.attributes, ...others }, children };
}

function elementOf(xml: string): XmlElement {
  const reading = parseXml(xml);
  if ('root' in reading) return reading.root;
  throw new Error(`kept XML is not well formed: ${reading.error.detail}`);
}
