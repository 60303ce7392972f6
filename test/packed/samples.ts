/** One element of every shape, with everything in it that the shape knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseXml } from '../../src/xml/parse-xml.ts';
import type { Shape } from '../../src/xml/shape.ts';
import { childrenOf, type XmlElement } from '../../src/xml/xml.ts';
import { shapedIn } from './fragments.ts';

export interface Sample {
  readonly name: string;
  readonly shape: Shape<unknown>;
  readonly xml: XmlElement;
}

const folder = new URL('samples/', import.meta.url);

const whole = readdirSync(folder).flatMap((file) => {
  const reading = parseXml(readFileSync(new URL(file, folder), 'utf8'));
  if (!('root' in reading)) throw new Error(`${file}: ${reading.error.detail}`);
  const name = file.replace('.xml', '');
  return shapedIn({ name: 'all', attributes: {}, children: [reading.root] }).map((one) => ({
    name,
    ...one,
  }));
});

const CONTAINERS = ['attributes', 'savedqueries', 'FormXml', 'Visualizations'];

/** Columns, forms, views and charts of the sample of a table. */
const parts = whole
  .filter((one) => one.name === 'table')
  .flatMap(({ xml }) => within(xml))
  .map((one, index) => ({ name: `${one.xml.name} ${String(index + 1)}`, ...one }));

export const SAMPLES: readonly Sample[] = [...whole, ...parts];

function within(node: XmlElement): readonly Omit<Sample, 'name'>[] {
  return CONTAINERS.includes(node.name) ? shapedIn(node) : childrenOf(node).flatMap(within);
}

/** A table without its columns, views, forms and charts. */
export function withoutParts(node: XmlElement): XmlElement {
  const children = node.children.map((child) => (typeof child === 'string' ? child : withoutParts(child)));
  return { ...node, children: CONTAINERS.includes(node.name) ? [] : children };
}
