/** customizations.xml: every component that is XML, section by section. */
import { XSI } from '../format/manifest.ts';
import { opaqueXml } from '../format/opaque-xml.ts';
import { OPEN_SECTIONS, SECTIONS, SHORT_SECTIONS, type Section } from '../format/sections.ts';
import { tableContext } from '../format/table/context.ts';
import { compareNames } from '../format/table/naming.ts';
import type { Package } from '../model/package.ts';
import { element, leaf, list, textOf, type XmlElement } from '../xml/xml.ts';
import { connectionReferenceXml } from './connection-reference-xml.ts';
import { connectorXml } from './connector.ts';
import { entityXml } from './table/entity-xml.ts';
import { relationshipsXml } from './table/relationship-xml.ts';
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
  const { languages, tables } = content;
  const context = tableContext({
    languages,
    prefix: content.publisher.prefix,
    tables: [...tables, ...opaqueTables(content)],
  });
  return {
    Entities: tables.map((table) => entityXml(table, context)),
    EntityRelationships: tables
      .flatMap((table) => relationshipsXml(table, context))
      .sort((a, b) => compareNames(nameOf(a), nameOf(b))),
    Workflows: content.flows.map((one) => workflowXml(one, languages[0])),
    Connectors: content.connectors.map(connectorXml),
    connectionreferences: content.connections.map(connectionReferenceXml),
    Languages: languages.map((language) => leaf('Language', String(language))),
  };
}

/** Lookups of typed tables may lead to tables that are carried verbatim. */
function opaqueTables(content: Package): readonly { readonly key: string; readonly schemaName: string }[] {
  return opaqueXml(content.opaque, 'element', 'Entities').map((entity) => {
    const schemaName = textOf(entity, 'Name') ?? '';
    return { key: schemaName.toLowerCase(), schemaName };
  });
}

function nameOf(relationship: XmlElement): string {
  return relationship.attributes['Name'] ?? '';
}

function sectionXml(name: Section, typed: readonly XmlElement[], content: Package): XmlElement[] {
  const children = [...typed, ...opaqueXml(content.opaque, 'element', name)];
  if (children.length > 0) return [list(name, children)];
  if (OPEN_SECTIONS.includes(name)) return [list(name, [])];
  return SHORT_SECTIONS.includes(name) ? [element(name, {})] : [];
}
