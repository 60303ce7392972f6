/** Published XML at hand: every element of a shape that stands somewhere in the files of COSELL_FRAGMENTS. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '../../src/xml/parse-xml.ts';
import type { Shape } from '../../src/xml/shape.ts';
import { childOf, childrenOf, type XmlElement } from '../../src/xml/xml.ts';
import { SHAPES } from './shapes.ts';

const FOLDER = process.env['COSELL_FRAGMENTS'] ?? '';
export const hasFragments = FOLDER !== '' && existsSync(FOLDER);

export interface Shaped {
  readonly xml: XmlElement;
  readonly shape: Shape<unknown>;
}

export interface Fragment extends Shaped {
  readonly file: string;
}

export function fragments(): readonly Fragment[] {
  if (!hasFragments) return [];
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.xml'),
  );
  return files.sort().flatMap((file) => shapedIn(readAll(file)).map((one) => ({ file, ...one })));
}

/** A file may hold several elements without one around them. */
function readAll(file: string): XmlElement {
  const text = readFileSync(join(FOLDER, file), 'utf8').replace(/<\?xml[^>]*>/g, '');
  const reading = parseXml(`<all>${text}</all>`);
  if (!('root' in reading)) throw new Error(`${file}: ${reading.error.detail}`);
  return reading.root;
}

/** The elements of shapes below an element, not those within other ones. */
export function shapedIn(node: XmlElement): readonly Shaped[] {
  return childrenOf(node).flatMap((child) => {
    const shape = shapeOf(child, node);
    return shape === undefined ? shapedIn(child) : [{ xml: child, shape }];
  });
}

function shapeOf(xml: XmlElement, parent: XmlElement): Shape<unknown> | undefined {
  // What an app says of a role is not a role.
  if (parent.name === 'AppModuleRoleMaps') return undefined;
  const candidates = SHAPES.filter((one) => one.element === xml.name);
  return candidates.length > 1 && !isWholeTable(xml) ? candidates.at(-1) : candidates[0];
}

function isWholeTable(entity: XmlElement): boolean {
  const info = childOf(entity, 'EntityInfo');
  const body = info === undefined ? undefined : childOf(info, 'entity');
  return body !== undefined && childOf(body, 'OwnershipTypeMask') !== undefined;
}
