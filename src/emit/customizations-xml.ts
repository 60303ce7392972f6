/** customizations.xml: every component that is XML, section by section. */
import { XSI } from '../format/manifest.ts';
import { opaqueXml } from '../format/opaque-xml.ts';
import { OPEN_SECTIONS, SECTIONS, SHORT_SECTIONS, type Section } from '../format/sections.ts';
import type { Package, PackageTable } from '../model/package.ts';
import { APP, SITE_MAP } from '../packed/app.ts';
import { CHOICE } from '../packed/choice.ts';
import { DASHBOARD } from '../packed/dashboard.ts';
import { COLUMN_IMAGE, TABLE_IMAGE } from '../packed/image-config.ts';
import { RELATIONSHIP, TABLE_MAP } from '../packed/relationship.ts';
import { COLUMN_PROFILE, ROLE } from '../packed/security.ts';
import { TABLE, TABLE_SHELL } from '../packed/table.ts';
import { WEB_RESOURCE } from '../packed/web-resource.ts';
import { element, leaf, list, type XmlElement } from '../xml/xml.ts';
import { connectionReferenceXml } from './connection-reference-xml.ts';
import { connectorXml } from './connector.ts';
import { workflowXml } from './workflow.ts';

export function customizationsXml(content: Package): XmlElement {
  const typed = typedSections(content);
  const whole = opaqueXml(content.opaque, 'section');
  const sections = SECTIONS.flatMap(
    (name) => whole.find((one) => one.name === name) ?? sectionXml(name, typed[name] ?? [], content),
  );
  const unknown = whole.filter((one) => !(SECTIONS as readonly string[]).includes(one.name));
  return element('ImportExportXml', { 'xmlns:xsi': XSI }, ...sections, ...unknown);
}

function typedSections(content: Package): Partial<Record<Section, readonly XmlElement[]>> {
  const { languages } = content;
  return {
    Entities: content.tables.map(tableXml),
    Roles: content.roles.map(ROLE.write),
    Workflows: content.flows.map((one) => workflowXml(one, languages[0])),
    FieldSecurityProfiles: content.columnProfiles.map(COLUMN_PROFILE.write),
    EntityImageConfigs: content.tableImages.map(TABLE_IMAGE.write),
    AttributeImageConfigs: content.columnImages.map(COLUMN_IMAGE.write),
    EntityMaps: content.maps.map(TABLE_MAP.write),
    EntityRelationships: content.relationships.map(RELATIONSHIP.write),
    optionsets: content.choices.map(CHOICE.write),
    Dashboards: content.dashboards.map(DASHBOARD.write),
    WebResources: content.webResources.map((one) => WEB_RESOURCE.write(one.resource)),
    AppModuleSiteMaps: content.siteMaps.map(SITE_MAP.write),
    AppModules: content.apps.map(APP.write),
    Connectors: content.connectors.map(connectorXml),
    connectionreferences: content.connections.map(connectionReferenceXml),
    Languages: languages.map((language) => leaf('Language', String(language))),
  };
}

function tableXml(one: PackageTable): XmlElement {
  return one.kind === 'table' ? TABLE.write(one.table) : TABLE_SHELL.write(one.table);
}

function sectionXml(name: Section, typed: readonly XmlElement[], content: Package): XmlElement[] {
  const children = [...typed, ...opaqueXml(content.opaque, 'element', name)];
  if (children.length > 0) return [list(name, children)];
  if (OPEN_SECTIONS.includes(name)) return [list(name, [])];
  return SHORT_SECTIONS.includes(name) ? [element(name, {})] : [];
}
