/** Files of an export → what rules of flows can use of it. */
import { readTables } from '../decode/read-tables.ts';
import { collect, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Sources } from '../source/source-file.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml.ts';
import { aroundFlows } from './around-flows.ts';
import type { ExportFiles } from './export-files.ts';
import { exportReader, readJson, readXml, type ExportReader } from './export-reader.ts';
import type { ExportedConnector, ExportedSolution } from './exported-solution.ts';
import { layoutOf, type Layout } from './layout.ts';
import { readFlow, readFlowIfAny, readSolutionFlows } from './read-flows.ts';

export interface ExportReading {
  /** Undefined when nothing in it is known. */
  readonly value?: ExportedSolution;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Reads what there is; what cannot be read is reported, and the rest is read all the same. */
export function readExport(files: ExportFiles): ExportReading {
  const { diagnostics, report } = collect();
  const reader = exportReader(files, report);
  const layout = layoutOf(files.paths);
  const value = layout === undefined ? undefined : readLayout(reader, layout);
  return { diagnostics, sources: reader.sources, ...(value === undefined ? {} : { value }) };
}

function readLayout(reader: ExportReader, layout: Layout): ExportedSolution | undefined {
  switch (layout.kind) {
    case 'solution':
      return readSolution(reader, layout);
    case 'package':
      return flowsOnly(layout.definitions.flatMap((path) => readFlow(reader, path) ?? []));
    case 'files': {
      const [only, ...others] = layout.files;
      if (only !== undefined && others.length === 0) return flowsOnly(listOf(readFlow(reader, only)));
      const flows = layout.files.flatMap((path) => readFlowIfAny(reader, path) ?? []);
      return flows.length === 0 ? undefined : flowsOnly(flows);
    }
  }
}

function flowsOnly(flows: ExportedSolution['flows']): ExportedSolution {
  return { flows, connectors: [], tables: [] };
}

function listOf<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

function readSolution(
  reader: ExportReader,
  { root, manifest, customizations }: Extract<Layout, { kind: 'solution' }>,
): ExportedSolution | undefined {
  const solution = readXml(reader, manifest);
  const content = readXml(reader, customizations);
  if (solution === undefined || content === undefined) return undefined;
  const roots = childOf(childOf(solution, 'SolutionManifest') ?? solution, 'RootComponents');
  return {
    flows: readSolutionFlows(reader, root, content),
    connectors: elementsOf(reader, content, {
      root,
      section: 'Connectors',
      files: /\/connectors\/[^/]+\.xml$/i,
    }).flatMap((one) => readConnector(reader, root, one) ?? []),
    tables: readTables(
      elementsOf(reader, content, { root, section: 'Entities', files: /\/entities\/[^/]+\/entity\.xml$/i }),
      roots === undefined ? [] : childrenOf(roots),
    ).typed,
    ...aroundFlows(solution, content, reader.files.paths),
  };
}

interface Where {
  readonly root: string;
  readonly section: string;
  /** Files of their own, in the folder of SolutionPackager. */
  readonly files: RegExp;
}

function elementsOf(
  reader: ExportReader,
  customizations: XmlElement,
  { root, section, files }: Where,
): readonly XmlElement[] {
  const found = childOf(customizations, section);
  const apart = reader.files.paths.filter((path) => path.startsWith(root) && files.test(`/${path}`));
  return [
    ...(found === undefined ? [] : childrenOf(found)),
    ...apart.flatMap((path) => readXml(reader, path) ?? []),
  ];
}

/** The folder of SolutionPackager is `Connectors`, the path in the element says `/Connector/`. */
function readConnector(reader: ExportReader, root: string, one: XmlElement): ExportedConnector | undefined {
  const logicalName = textOf(one, 'name');
  const part = textOf(one, 'openapidefinition')?.toLowerCase();
  if (logicalName === undefined || part === undefined) return undefined;
  const path =
    reader.named(`${root}${part.slice(1)}`) ??
    reader.named(`${root}${part.replace('/connector/', 'connectors/')}`);
  const openApi = path === undefined ? undefined : readJson(reader, path);
  if (openApi === undefined) return undefined;
  return { logicalName, name: textOf(one, 'displayname') ?? logicalName, openApi };
}
