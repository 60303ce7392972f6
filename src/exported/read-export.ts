/** Files of an export → what rules of flows can use of it. */
import { readAll } from '../decode/read-shapes.ts';
import { readTables } from '../decode/read-tables.ts';
import { collect, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { CHOICE } from '../packed/choice.ts';
import { RELATIONSHIP } from '../packed/relationship.ts';
import { fileStart } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml.ts';
import { aroundFlows } from './around-flows.ts';
import type { ExportFiles } from './export-files.ts';
import { exportReader, readJson, readXml, type ExportReader } from './export-reader.ts';
import type { ExportedConnector, ExportedSolution } from './exported-solution.ts';
import { layoutsOf, type Layout, type SolutionLayout } from './layout.ts';
import { readFlow, readFlowIfAny, readSolutionFlows } from './read-flows.ts';
import { zipsAmong } from './zips-among.ts';

export interface ExportReading {
  /** Each of them by itself. */
  readonly solutions: readonly ExportedSolution[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Reads what there is; what cannot be read is reported, and the rest is read all the same. */
export function readExport(files: ExportFiles): ExportReading {
  const { diagnostics, report } = collect();
  const reader = exportReader(files, report);
  const solutions = layoutsOf(files.paths).flatMap((layout) => readLayout(reader, layout) ?? []);
  const zips = solutions.length > 0 ? zipsAmong(files.paths) : [];
  const [first] = zips;
  if (first !== undefined) report('export/left-out', fileStart(first), { zips });
  return { diagnostics, sources: reader.sources, solutions };
}

function readLayout(reader: ExportReader, layout: Layout): ExportedSolution | undefined {
  switch (layout.kind) {
    case 'solution':
      return readSolution({ ...reader, files: { ...reader.files, paths: layout.paths } }, layout);
    case 'package':
      return flowsOnly(layout.definitions.flatMap((path) => readFlow(reader, path) ?? []));
    case 'files': {
      const [only, ...others] = layout.files;
      // Beside zips, a JSON file says what the package is.
      const isFlow = others.length === 0 && zipsAmong(reader.files.paths).length === 0;
      if (only !== undefined && isFlow) return flowsOnly(listOf(readFlow(reader, only)));
      const flows = layout.files.flatMap((path) => readFlowIfAny(reader, path) ?? []);
      return flows.length === 0 ? undefined : flowsOnly(flows);
    }
  }
}

function flowsOnly(flows: ExportedSolution['flows']): ExportedSolution {
  return { flows, connectors: [], tables: [], relationships: [], choices: [] };
}

function listOf<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

function readSolution(
  reader: ExportReader,
  { root, manifest, customizations }: SolutionLayout,
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
    relationships: readAll(relationshipsOf(reader, content, root), RELATIONSHIP).typed,
    choices: readAll(
      elementsOf(reader, content, { root, section: 'optionsets', files: /\/optionsets\/[^/]+\.xml$/i }),
      CHOICE,
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

/** SolutionPackager puts those of a table into a file, each file a section, and the names of all into one more. */
function relationshipsOf(
  reader: ExportReader,
  customizations: XmlElement,
  root: string,
): readonly XmlElement[] {
  const files = /\/other\/relationships\/[^/]+\.xml$/i;
  const found = elementsOf(reader, customizations, { root, section: 'EntityRelationships', files });
  return found.flatMap((one) => (one.name === 'EntityRelationships' ? childrenOf(one) : [one]));
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
