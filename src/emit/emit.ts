/** Package → artifacts. One emitter a kind of part; the root files first, as server exports have them. */
import { webResourcePath } from '../format/part-paths.ts';
import type { Artifact, Management, Package } from '../model/package.ts';
import { printXml } from '../xml/xml.ts';
import { connectorParts } from './connector.ts';
import { contentTypes } from './content-types.ts';
import { customizationsXml } from './customizations-xml.ts';
import { environmentVariablePart } from './environment-variable.ts';
import { solutionXml } from './solution-xml.ts';
import { utf8 } from './utf8.ts';
import { workflowJson } from './workflow.ts';

/** The three files at the root of every solution zip, in the order of server exports. */
export const ROOT_PARTS: readonly string[] = ['customizations.xml', '[Content_Types].xml', 'solution.xml'];

/** The artifacts of both kinds of zip. They differ in solution.xml alone, and share the bytes of everything else. */
export function emitBoth(content: Package): Readonly<Record<Management, readonly Artifact[]>> {
  const managed = emit(content, 'managed');
  const unmanaged = managed.map((one) =>
    one.path === 'solution.xml' ? solutionPart(content, 'unmanaged') : one,
  );
  return { managed, unmanaged };
}

export function emit(content: Package, management: Management): readonly Artifact[] {
  const [language] = content.languages;
  const verbatim = new Map(
    content.opaque.flatMap((one) => (one.kind === 'part' ? [[one.path, one.bytes] as const] : [])),
  );
  const parts = [
    ...content.flows.map((one) => workflowJson(one, language)),
    ...content.connectors.flatMap(connectorParts),
    ...content.webResources.map((one) => ({ path: webResourcePath(one.resource), bytes: one.bytes })),
    ...content.variables.map((one) => environmentVariablePart(one, language)),
    ...[...verbatim].flatMap(([path, bytes]) => (ROOT_PARTS.includes(path) ? [] : [{ path, bytes }])),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const root = (path: string, make: () => Uint8Array): Artifact => ({
    path,
    bytes: verbatim.get(path) ?? make(),
  });
  return [
    root('customizations.xml', () => utf8(printXml(customizationsXml(content)))),
    root('[Content_Types].xml', () => contentTypes(parts.map((part) => part.path))),
    solutionPart(content, management),
    ...parts,
  ];
}

function solutionPart(content: Package, management: Management): Artifact {
  const verbatim = content.opaque.find((one) => one.kind === 'part' && one.path === 'solution.xml');
  const bytes = verbatim?.kind === 'part' ? verbatim.bytes : utf8(printXml(solutionXml(content, management)));
  return { path: 'solution.xml', bytes };
}
