/** Artifacts → package: the inverse of `emit`. Any solution can be read; what the model does not know is carried verbatim. */
import { connectionReferenceXml } from '../emit/connection-reference-xml.ts';
import { connectorParts, connectorXml } from '../emit/connector.ts';
import { ROOT_PARTS } from '../emit/emit.ts';
import { environmentVariableXml } from '../emit/environment-variable.ts';
import { contentTypes } from '../emit/content-types.ts';
import { customizationsXml } from '../emit/customizations-xml.ts';
import { solutionXml, typedRoots } from '../emit/solution-xml.ts';
import { workflowXml } from '../emit/workflow.ts';
import { flowPath, variablePath, webResourcePath } from '../format/part-paths.ts';
import type { Opaque } from '../model/opaque.ts';
import type { Artifact, Management, Package } from '../model/package.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { childrenOf, ownText, printXml, sameXml, type XmlElement } from '../xml/xml.ts';
import { partsOf, type Parts } from './parts.ts';
import { readConnectionReference } from './read-connection-reference.ts';
import { readConnector } from './read-connector.ts';
import { readEnvironmentVariable } from './read-environment-variable.ts';
import { readManifest, type Manifest } from './read-manifest.ts';
import { SHAPED_SECTIONS, readShapes } from './read-shapes.ts';
import { readTables } from './read-tables.ts';
import { readWebResources } from './read-web-resources.ts';
import { readWorkflow } from './read-workflow.ts';
import { typedOrOpaque } from './typed-or-opaque.ts';

export interface Decoded {
  readonly content: Package;
  readonly management: Management;
}

export type Decoding = { readonly decoded: Decoded } | { readonly problem: string };

export function decode(artifacts: readonly Artifact[]): Decoding {
  const parts = partsOf(artifacts);
  const solution = readRoot(parts, 'solution.xml');
  const customizations = readRoot(parts, 'customizations.xml');
  if ('problem' in solution) return solution;
  if ('problem' in customizations) return customizations;
  const manifest = readManifest(solution.root);
  if (manifest === undefined) return { problem: 'solution.xml has no SolutionManifest' };
  const content = readContent(manifest, customizations.root, parts);
  const roots = { solution: solution.root, customizations: customizations.root };
  const opaque = [...content.opaque, ...unlikeRoots(content, manifest.management, roots, parts)];
  return { decoded: { content: { ...content, opaque }, management: manifest.management } };
}

function readRoot(parts: Parts, path: string): { readonly root: XmlElement } | { readonly problem: string } {
  const text = parts.text(path);
  if (text === undefined) return { problem: `${path} is missing` };
  const reading = parseXml(text);
  return 'root' in reading ? reading : { problem: `${path}: ${reading.error.detail}` };
}

function readContent(manifest: Manifest, customizations: XmlElement, parts: Parts): Package {
  const sections = new Map(childrenOf(customizations).map((one) => [one.name, one]));
  const section = (name: string): readonly XmlElement[] => {
    const found = sections.get(name);
    return found === undefined ? [] : childrenOf(found);
  };
  const connectors = typedOrOpaque(section('Connectors'), (one) => readConnector(one, parts), connectorXml);
  const known = { connectors: connectors.typed, dependencies: manifest.dependencies };
  const connections = typedOrOpaque(
    section('connectionreferences'),
    (one) => readConnectionReference(one, known),
    connectionReferenceXml,
  );
  const flows = typedOrOpaque(
    section('Workflows'),
    (one) => readWorkflow(one, parts),
    (one) => workflowXml(one, manifest.baseLanguage),
  );
  const languages = readLanguages(section('Languages'), manifest.baseLanguage);
  const tables = readTables(section('Entities'), manifest.roots);
  const shapes = readShapes(section);
  const webResources = readWebResources(section('WebResources'), parts);
  const { uniqueName, names, descriptions, version, publisher, dependencies, roots, opaque } = manifest;
  const typed = {
    ...{ uniqueName, names, descriptions, version, publisher, dependencies },
    languages,
    connectors: connectors.typed,
    connections: connections.typed,
    variables: readVariables(parts, manifest.baseLanguage),
    tables: tables.typed,
    ...shapes.typed,
    webResources: webResources.typed,
    flows: flows.typed,
  };
  return {
    ...typed,
    opaque: [
      ...opaque,
      ...verbatim('Entities', tables.rest),
      ...shapes.opaque,
      ...verbatim('WebResources', webResources.rest),
      ...verbatim('Workflows', flows.rest),
      ...verbatim('Connectors', connectors.rest),
      ...verbatim('connectionreferences', connections.rest),
      ...[...sections.values()]
        .filter((one) => !TYPED_SECTIONS.has(one.name) && one.children.some((child) => child !== ''))
        .map(wholeSection),
      ...opaqueRoots(roots, { ...typed, opaque: [], dependencies: [] }),
      ...opaqueParts(parts, typed),
    ],
  };
}

const TYPED_SECTIONS: ReadonlySet<string> = new Set([
  'Entities',
  'Workflows',
  'WebResources',
  'Connectors',
  'connectionreferences',
  'Languages',
  ...SHAPED_SECTIONS,
]);

function verbatim(section: string, elements: readonly XmlElement[]): Opaque[] {
  return elements.map((one) => ({ kind: 'element', section, xml: printXml(one) }));
}

function wholeSection(section: XmlElement): Opaque {
  return { kind: 'section', xml: printXml(section) };
}

/** The base language first: the file lists them without saying which it is. */
function readLanguages(section: readonly XmlElement[], base: number): readonly [number, ...number[]] {
  const found = section.map((one) => Number(ownText(one)));
  return [base, ...found.filter((one) => one !== base)];
}

function readVariables(parts: Parts, language: number): Package['variables'] {
  return parts.paths.flatMap((path) => {
    if (!path.startsWith('environmentvariabledefinitions/')) return [];
    const reading = parseXml(parts.text(path) ?? '');
    const value = 'root' in reading ? readEnvironmentVariable(reading.root) : undefined;
    if (value === undefined || !('root' in reading) || path !== variablePath(value.schemaName)) return [];
    return sameXml(environmentVariableXml(value, language), reading.root) ? [value] : [];
  });
}

function opaqueRoots(roots: readonly XmlElement[], typed: Package): Opaque[] {
  const own = new Set(typedRoots(typed).map(attributesKey));
  return roots
    .filter((one) => one.children.length > 0 || !own.has(attributesKey(one)))
    .map((one) => ({ kind: 'root', xml: printXml(one) }));
}

/** The same for the same attributes in any order. */
function attributesKey(one: XmlElement): string {
  return JSON.stringify(Object.entries(one.attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files that no typed component accounts for. */
function opaqueParts(
  parts: Parts,
  typed: Pick<Package, 'connectors' | 'flows' | 'variables' | 'languages' | 'webResources'>,
): Opaque[] {
  const own = new Set([
    ...ROOT_PARTS,
    ...typed.flows.map((one) => flowPath(one, typed.languages[0])),
    ...typed.connectors.flatMap((one) => connectorParts(one).map((part) => part.path)),
    ...typed.variables.map((one) => variablePath(one.schemaName)),
    ...typed.webResources.map((one) => webResourcePath(one.resource)),
  ]);
  return parts.paths
    .filter((path) => !own.has(path))
    .map((path) => ({ kind: 'part', path, bytes: parts.bytes(path) ?? new Uint8Array() }));
}

interface Roots {
  readonly solution: XmlElement;
  readonly customizations: XmlElement;
}

/** Root files that hold more than the model (a server's version, another order): carried whole, beside what was understood of them. */
function unlikeRoots(content: Package, management: Management, roots: Roots, parts: Parts): Opaque[] {
  // In the order in which they would be emitted.
  const others = parts.paths.filter((path) => !ROOT_PARTS.includes(path)).sort();
  const types = parts.bytes('[Content_Types].xml') ?? new Uint8Array();
  const unlike = [
    sameXml(solutionXml(content, management), roots.solution) ? [] : ['solution.xml'],
    sameXml(customizationsXml(content), roots.customizations) ? [] : ['customizations.xml'],
    Buffer.compare(contentTypes(others), types) === 0 ? [] : ['[Content_Types].xml'],
  ].flat();
  return unlike.map((path) => ({ kind: 'part', path, bytes: parts.bytes(path) ?? new Uint8Array() }));
}
