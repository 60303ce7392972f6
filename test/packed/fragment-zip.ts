/** The parts of a small solution around elements of customizations.xml. */
import { utf8 } from '../../src/emit/utf8.ts';
import { OPEN_SECTIONS, SECTIONS, SHORT_SECTIONS } from '../../src/format/sections.ts';
import type { Artifact } from '../../src/model/package.ts';
import { element, leaf, list, printXml, textOf, type XmlElement } from '../../src/xml/xml.ts';
import type { Shaped } from './fragments.ts';

/** Element → section. What stands for itself nowhere (a column, a view) is in none. */
const SECTION_OF: Readonly<Record<string, string>> = {
  Entity: 'Entities',
  Role: 'Roles',
  FieldSecurityProfile: 'FieldSecurityProfiles',
  EntityImageConfig: 'EntityImageConfigs',
  AttributeImageConfig: 'AttributeImageConfigs',
  EntityMap: 'EntityMaps',
  EntityRelationship: 'EntityRelationships',
  optionset: 'optionsets',
  Dashboard: 'Dashboards',
  WebResource: 'WebResources',
  AppModuleSiteMap: 'AppModuleSiteMaps',
  AppModule: 'AppModules',
};

export function hasSection({ xml }: Shaped): boolean {
  return SECTION_OF[xml.name] !== undefined;
}

export function customizationsOf(found: readonly Shaped[]): XmlElement {
  const sections = SECTIONS.flatMap((name) => {
    if (name === 'Languages') return [list(name, [leaf('Language', '1033')])];
    const inside = found.flatMap(({ xml }) => (SECTION_OF[xml.name] === name ? [xml] : []));
    const written = inside.length > 0 || OPEN_SECTIONS.includes(name) || SHORT_SECTIONS.includes(name);
    return written ? [list(name, inside)] : [];
  });
  return element(
    'ImportExportXml',
    { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
    ...sections,
  );
}

/** `solution.xml` names no root: it is what the next build makes of the rest. */
export function artifactsOf(found: readonly Shaped[]): readonly Artifact[] {
  const manifest = list('SolutionManifest', [leaf('UniqueName', 'Fragments'), element('Publisher', {})]);
  const solution = element('ImportExportXml', { languagecode: '1033' }, manifest);
  const files = found.flatMap(({ xml }) => textOf(xml, 'FileName') ?? []);
  return [
    { path: 'customizations.xml', bytes: utf8(printXml(customizationsOf(found))) },
    { path: 'solution.xml', bytes: utf8(printXml(solution)) },
    ...files.map((file) => ({ path: file.replace(/^\//, ''), bytes: utf8(file) })),
  ];
}
