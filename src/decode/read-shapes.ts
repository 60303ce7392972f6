/** Sections that hold nothing but elements of one shape. What a shape cannot read at all is carried verbatim. */
import type { Opaque } from '../model/opaque.ts';
import type { Package } from '../model/package.ts';
import { APP, SITE_MAP } from '../packed/app.ts';
import { CHOICE } from '../packed/choice.ts';
import { DASHBOARD } from '../packed/dashboard.ts';
import { COLUMN_IMAGE, TABLE_IMAGE } from '../packed/image-config.ts';
import { RELATIONSHIP, TABLE_MAP } from '../packed/relationship.ts';
import { COLUMN_PROFILE, ROLE } from '../packed/security.ts';
import type { Shape } from '../xml/shape.ts';
import { printXml, type XmlElement } from '../xml/xml.ts';

type Shaped = Pick<
  Package,
  | 'roles'
  | 'columnProfiles'
  | 'tableImages'
  | 'columnImages'
  | 'maps'
  | 'relationships'
  | 'choices'
  | 'dashboards'
  | 'siteMaps'
  | 'apps'
>;

export const SHAPED_SECTIONS = [
  'Roles',
  'FieldSecurityProfiles',
  'EntityImageConfigs',
  'AttributeImageConfigs',
  'EntityMaps',
  'EntityRelationships',
  'optionsets',
  'Dashboards',
  'AppModuleSiteMaps',
  'AppModules',
] as const;

export function readShapes(section: (name: string) => readonly XmlElement[]): {
  readonly typed: Shaped;
  readonly opaque: readonly Opaque[];
} {
  const opaque: Opaque[] = [];
  const read = <T>(name: (typeof SHAPED_SECTIONS)[number], shape: Shape<T>): readonly T[] => {
    const { typed, rest } = readAll(section(name), shape);
    opaque.push(...rest.map((one): Opaque => ({ kind: 'element', section: name, xml: printXml(one) })));
    return typed;
  };
  const typed = {
    roles: read('Roles', ROLE),
    columnProfiles: read('FieldSecurityProfiles', COLUMN_PROFILE),
    tableImages: read('EntityImageConfigs', TABLE_IMAGE),
    columnImages: read('AttributeImageConfigs', COLUMN_IMAGE),
    maps: read('EntityMaps', TABLE_MAP),
    relationships: read('EntityRelationships', RELATIONSHIP),
    choices: read('optionsets', CHOICE),
    dashboards: read('Dashboards', DASHBOARD),
    siteMaps: read('AppModuleSiteMaps', SITE_MAP),
    apps: read('AppModules', APP),
  };
  return { typed, opaque };
}

/** The elements that a shape reads, and the rest. */
export function readAll<T>(
  elements: readonly XmlElement[],
  shape: Shape<T>,
): { readonly typed: readonly T[]; readonly rest: readonly XmlElement[] } {
  const typed: T[] = [];
  const rest: XmlElement[] = [];
  for (const one of elements) {
    const value = shape.read(one);
    if (value === undefined) rest.push(one);
    else typed.push(value);
  }
  return { typed, rest };
}
