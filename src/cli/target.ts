/** What a command looks at: a solution by its sources, or what others exported (a zip, a folder, a flow's JSON), told by the path. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { collect, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyAcceptances } from '../check/accept.ts';
import type { InspectOptions } from '../inspect-solution.ts';
import type { ExportFiles } from '../exported/export-files.ts';
import { layoutOf } from '../exported/layout.ts';
import { folderFiles, loneFile } from '../io/folder-files.ts';
import { UsageError, reasonOf } from '../io/usage-error.ts';
import { MAX_SOURCE_BYTES } from '../load/read-source.ts';
import { fileStart } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';
import { openProject } from './project.ts';
import { relocate } from './relocate.ts';

export interface Inspection {
  /** With paths as they are seen from where the command was called. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** What was looked at, for people. */
  readonly shown: string;
}

/** The largest zip that the platform takes has 95 MB. */
const MAX_ZIP_BYTES = 256 * 1024 * 1024;

/** Findings in what stands at `path`. All `options` but `grades` are for solutions by their sources. */
export async function inspectTarget(
  folder: string,
  path: string,
  options: InspectOptions,
): Promise<Inspection> {
  const wanted = resolve(folder, path);
  const shown = relative(folder, wanted).replaceAll('\\', '/') || '.';
  const exported = exportAt(wanted, shown);
  if (exported !== undefined) return graded(await inspectExported(exported, shown), options);
  const { inspect } = await import('../inspect-solution.ts');
  const project = openProject(folder, path);
  const found = relocate(inspect(project.host, project.file, options), project.shown);
  return { ...found, shown: project.shown(project.file) };
}

interface ExportTarget {
  readonly open: () =>
    ExportFiles | { readonly problem: string } | Promise<ExportFiles | { readonly problem: string }>;
  /** The path of a part as it is shown. */
  readonly shownPart: (path: string) => string;
}

/** Undefined for a solution by its sources, and for what is not there. */
function exportAt(wanted: string, shown: string): ExportTarget | undefined {
  const stat = statSync(wanted, { throwIfNoEntry: false });
  const inside = (path: string): string => (shown === '.' ? path : `${shown}/${path}`);
  if (stat?.isDirectory() === true) {
    if (existsSync(join(wanted, 'solution.yaml'))) return undefined;
    const files = folderFiles(wanted, MAX_SOURCE_BYTES);
    // A folder of nothing is most often the wrong one: then a solution.yaml is missed.
    if (files !== undefined && layoutOf(files.paths) === undefined) return undefined;
    return { open: () => files ?? { problem: 'it holds too many files' }, shownPart: inside };
  }
  if (stat?.isFile() !== true) return undefined;
  if (/\.zip$/i.test(wanted)) return { open: () => openZipFile(wanted, shown, stat.size), shownPart: inside };
  if (!/\.json$/i.test(wanted)) return undefined;
  return {
    open: () => loneFile(dirname(wanted), basename(wanted), MAX_SOURCE_BYTES),
    shownPart: () => shown,
  };
}

async function openZipFile(
  file: string,
  shown: string,
  size: number,
): Promise<ExportFiles | { readonly problem: string }> {
  if (size > MAX_ZIP_BYTES) return { problem: `it has ${size} bytes` };
  const { openZip } = await import('../pack/open-zip.ts');
  const opened = openZip(readBytes(file, shown));
  return 'problem' in opened ? opened : opened.value;
}

function readBytes(file: string, shown: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`'${shown}' cannot be read, ${reasonOf(error)}.`);
  }
}

async function inspectExported(target: ExportTarget, shown: string): Promise<Inspection> {
  const { diagnostics, report } = collect();
  const files = await target.open();
  if ('problem' in files) {
    report('export/zip', fileStart(shown), { path: shown, problem: files.problem });
    return { diagnostics, sources: new Map(), shown };
  }
  const { inspectExport } = await import('../inspect-export.ts');
  const found = inspectExport(files);
  const moved = relocate(found, target.shownPart);
  if (found.flows === undefined && found.diagnostics.length === 0)
    report('export/nothing', fileStart(shown), { path: shown });
  return { diagnostics: [...moved.diagnostics, ...diagnostics], sources: moved.sources, shown };
}

function graded({ diagnostics, sources, shown }: Inspection, { grades }: InspectOptions): Inspection {
  return { diagnostics: applyAcceptances(diagnostics, { acceptances: [], grades }, sources), sources, shown };
}
