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

/** One entry a component. Environment variables and connection references are found without one. */
function rootComponents(content: Package): readonly XmlElement[] {
  return [...typedRoots(content), ...opaqueXml(content.opaque, 'root')];
}

/** In the order of their types. Forms, views, columns and relationships belong to their table. */
export function typedRoots(content: Package): readonly XmlElement[] {
  const bySchemaName = (type: string, schemaName: string, behavior = '0'): XmlElement =>
    element('RootComponent', { type, schemaName, behavior });
  const byId = (type: string, id: string): XmlElement =>
    element('RootComponent', { type, id, behavior: '0' });
  return [
    ...content.tables.map((one) =>
      bySchemaName(COMPONENT.table, (one.table.name.schemaName ?? '').toLowerCase(), one.behavior),
    ),
    ...content.choices.map((one) => bySchemaName(COMPONENT.choice, one.name)),
    ...content.roles.map((one) => byId(COMPONENT.role, one.id)),
    ...content.flows.map((one) => byId(COMPONENT.flow, `{${one.id}}`)),
    ...content.dashboards.map((one) => byId(COMPONENT.form, one.id)),
    ...content.webResources.map((one) => bySchemaName(COMPONENT.webResource, one.resource.name)),
    ...content.siteMaps.map((one) => bySchemaName(COMPONENT.siteMap, one.uniqueName)),
    ...content.columnProfiles.map((one) => byId(COMPONENT.columnProfile, one.id)),
    ...content.apps.map((one) => bySchemaName(COMPONENT.app, one.uniqueName)),
    ...content.connectors.map((one) =>
      element('RootComponent', {
        type: COMPONENT.connector,
        id: `{${one.id}}`,
        schemaName: one.logicalName,
        behavior: '0',
      }),
    ),
    ...content.columnImages.map((one) => bySchemaName(COMPONENT.columnImage, `${one.table} ${one.column}`)),
    ...content.tableImages.map((one) => bySchemaName(COMPONENT.tableImage, one.table)),
  ];
}

function dependenciesXml(content: Package): XmlElement {
  const entries = [...content.dependencies.map(dependencyXml), ...opaqueXml(content.opaque, 'dependency')];
  return entries.length === 0 ? element('MissingDependencies', {}) : list('MissingDependencies', entries);
}

function dependencyXml(one: Dependency): XmlElement {
  return list('MissingDependency', [element('Required', one.required), element('Dependent', one.dependent)]);
}
