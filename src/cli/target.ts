/** What a command looks at: a solution by its sources, or what others exported (a zip, a folder, a flow's JSON), told by the path. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { collect, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyAcceptances } from '../check/accept.ts';
import type { InspectOptions } from '../inspect-solution.ts';
import type { ExportFiles } from '../exported/export-files.ts';
import { layoutsOf } from '../exported/layout.ts';
import { zipsAmong } from '../exported/zips-among.ts';
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

/** Its files, or why they are not read, or what it holds instead: zips. */
type Opened = ExportFiles | { readonly problem: string } | { readonly zips: readonly string[] };

interface ExportTarget {
  readonly open: () => Opened | Promise<Opened>;
  readonly isZip?: true;
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
    if (files !== undefined && layoutsOf(files.paths).length === 0) {
      refuseHalfSolution(files.paths, inside);
      refuseZips(files.paths, shown);
      return undefined;
    }
    return { open: () => files ?? { problem: 'it holds too many files' }, shownPart: inside };
  }
  if (stat?.isFile() !== true) return undefined;
  if (/\.zip$/i.test(wanted))
    return { open: () => openZipFile(wanted, shown, stat.size), isZip: true, shownPart: inside };
  if (!/\.json$/i.test(wanted)) return undefined;
  return {
    open: () => loneFile(dirname(wanted), basename(wanted), MAX_SOURCE_BYTES),
    shownPart: () => shown,
  };
}

/** A solution is made of two files; of a folder with one of them it would be no help to say that solution.yaml is missing. */
function refuseHalfSolution(paths: readonly string[], inside: (path: string) => string): void {
  const manifest = paths.find((path) => /(?:^|\/)solution\.xml$/i.test(path));
  if (manifest === undefined) return;
  throw new UsageError(
    `'${inside(manifest)}' has no customizations.xml beside it. Export the solution again, or name the folder that has both.`,
  );
}

/** Each zip has a solution of its own around its flows, so each is looked at by itself. */
function refuseZips(paths: readonly string[], shown: string): void {
  const zips = zipsAmong(paths);
  const [first] = zips;
  if (first === undefined) return;
  const count = zips.length === 1 ? 'a zip' : `${zips.length} zips`;
  throw new UsageError(`In '${shown}' is no solution, but ${count}. Name the zip, such as '${first}'.`);
}

async function openZipFile(file: string, shown: string, size: number): Promise<Opened> {
  if (size > MAX_ZIP_BYTES) return { problem: `it has ${size} bytes` };
  const { openZip } = await import('../pack/open-zip.ts');
  const bytes = readBytes(file, shown);
  const opened = openZip(bytes);
  if ('value' in opened) return opened.value;
  const { windowsNames } = await import('../pack/zip-directory.ts');
  const names = windowsNames(bytes);
  const zips = 'value' in names ? zipsAmong(names.value) : [];
  return zips.length > 0 ? { zips } : opened;
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
  if ('zips' in files) {
    report('export/package', fileStart(shown), { path: shown, zips: files.zips });
    return { diagnostics, sources: new Map(), shown };
  }
  const { inspectExport } = await import('../inspect-export.ts');
  const found = inspectExport(files);
  const moved = relocate(found, target.shownPart);
  if (found.flows === undefined && found.diagnostics.length === 0) {
    const zips = target.isZip === true ? zipsAmong(files.paths) : [];
    if (zips.length > 0) report('export/package', fileStart(shown), { path: shown, zips });
    else report('export/nothing', fileStart(shown), { path: shown });
  }
  return { diagnostics: [...moved.diagnostics, ...diagnostics], sources: moved.sources, shown };
}

function graded({ diagnostics, sources, shown }: Inspection, { grades }: InspectOptions): Inspection {
  return { diagnostics: applyAcceptances(diagnostics, { acceptances: [], grades }, sources), sources, shown };
}
