/** solution.xml: who ships what, and what must be there already. */
import { COMPONENT } from '../format/component-types.ts';
import {
  PACKAGE_VERSION,
  SERVER_VERSION,
  XSI,
  addresses,
  localized,
  optionalText,
} from '../format/manifest.ts';
import { opaqueXml } from '../format/opaque-xml.ts';
import type { Dependency, Management, Package } from '../model/package.ts';
import { element, leaf, list, type XmlElement } from '../xml/xml.ts';

export function solutionXml(content: Package, management: Management): XmlElement {
  const attributes = {
    version: SERVER_VERSION,
    SolutionPackageVersion: PACKAGE_VERSION,
    languagecode: String(content.languages[0]),
    generatedBy: 'CrmLive',
    'xmlns:xsi': XSI,
  };
  const manifest = list('SolutionManifest', [
    leaf('UniqueName', content.uniqueName),
    localized('LocalizedNames', 'LocalizedName', content.names),
    localized('Descriptions', 'Description', content.descriptions),
    leaf('Version', content.version),
    leaf('Managed', management === 'managed' ? '1' : '0'),
    publisherXml(content.publisher),
    list('RootComponents', rootComponents(content)),
    dependenciesXml(content),
  ]);
  return element('ImportExportXml', attributes, manifest);
}

function publisherXml(publisher: Package['publisher']): XmlElement {
  return list('Publisher', [
    leaf('UniqueName', publisher.uniqueName),
    localized('LocalizedNames', 'LocalizedName', publisher.names),
    localized('Descriptions', 'Description', publisher.descriptions),
    optionalText('EMailAddress', publisher.email),
    optionalText('SupportingWebsiteUrl', publisher.website),
    leaf('CustomizationPrefix', publisher.prefix),
    leaf('CustomizationOptionValuePrefix', String(publisher.optionPrefix)),
    addresses(),
  ]);
}

/** One entry a table, flow and connector. Environment variables and connection references are found without one. */
export function rootComponents(content: Package): readonly XmlElement[] {
  return [...typedRoots(content), ...opaqueXml(content.opaque, 'root')];
}

export function typedRoots(content: Package): readonly XmlElement[] {
  const tables = content.tables.map((table) =>
    element('RootComponent', {
      type: COMPONENT.table,
      schemaName: table.schemaName.toLowerCase(),
      // 0: the whole table; 2: only what this solution adds to a table of another one.
      behavior: table.kind === 'new' ? '0' : '2',
    }),
  );
  const flows = content.flows.map((flow) =>
    element('RootComponent', { type: COMPONENT.flow, id: `{${flow.id}}`, behavior: '0' }),
  );
  const connectors = content.connectors.map((one) =>
    element('RootComponent', {
      type: COMPONENT.connector,
      id: `{${one.id}}`,
      schemaName: one.logicalName,
      behavior: '0',
    }),
  );
  return [...tables, ...flows, ...connectors];
}

function dependenciesXml(content: Package): XmlElement {
  const entries = [...content.dependencies.map(dependencyXml), ...opaqueXml(content.opaque, 'dependency')];
  return entries.length === 0 ? element('MissingDependencies', {}) : list('MissingDependencies', entries);
}

function dependencyXml(one: Dependency): XmlElement {
  return list('MissingDependency', [element('Required', one.required), element('Dependent', one.dependent)]);
}
