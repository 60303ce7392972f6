/** `cosell labels`: what is translated, files for translators, and what they give back. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { inspect } from '../../inspect-solution.ts';
import { collect, isError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { utf8 } from '../../emit/utf8.ts';
import { nodeHost } from '../../io/node-host.ts';
import { UsageError } from '../../io/usage-error.ts';
import { writeFileWhole, writeOutputs } from '../../io/write-outputs.ts';
import { completeness } from '../../labels/completeness.ts';
import { labelFormOf, readLabels, writeLabels, type LabelForm } from '../../labels/exchange.ts';
import { translationYaml } from '../../labels/translation-yaml.ts';
import { MAX_SOURCE_BYTES, readText, type Reader } from '../../load/read-source.ts';
import type { Solution } from '../../model/solution.ts';
import { fileStart } from '../../source/place.ts';
import type { SourceFile, Sources } from '../../source/source-file.ts';
import { exitCode } from '../exit-code.ts';
import { openProject, type Project } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderExchange, renderLabels } from '../render/labels.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';

export interface LabelsFlags {
  readonly language?: number;
  readonly write?: string;
  readonly read?: string;
  readonly all: boolean;
}

export function labels(path: string, flags: LabelsFlags, terminal: Terminal): number {
  const project = openProject(terminal.folder, path);
  const { loaded, diagnostics, sources } = inspect(project.host, project.file);
  const errors = diagnostics.filter(isError);
  if (loaded === undefined || errors.length > 0) {
    const found = relocate({ diagnostics: errors, sources }, project.shown);
    terminal.error(renderPretty(found.diagnostics, found.sources, terminal.paint.error));
    return exitCode(errors);
  }
  if (flags.write !== undefined) return writeFor(flags.write, flags.language, loaded, terminal);
  if (flags.read !== undefined)
    return readFrom(flags.read, flags.language, { project, solution: loaded, sources }, terminal);
  const language = flags.language === undefined ? undefined : languageOf(flags.language, loaded);
  const reports = completeness(loaded).filter((one) => language === undefined || one.language === language);
  terminal.out(renderLabels(reports, flags.all, terminal.paint.out));
  return 0;
}

/** What was read before the file of the translator. */
interface From {
  readonly project: Project;
  readonly solution: Solution;
  readonly sources: Sources;
}

/** A declared language that is not the base language. */
function languageOf(given: number | undefined, { languages }: Solution): number {
  const [base, ...others] = languages;
  if (others.length === 0)
    throw new UsageError(`The solution has one language, ${base}: name another one under 'languages'.`);
  const known = `Use one of: ${others.join(', ')}.`;
  if (given === undefined) throw new UsageError(`--language is missing. ${known}`);
  if (given === base) throw new UsageError(`${base} is the base language. ${known}`);
  if (!others.includes(given)) throw new UsageError(`The solution has no language ${given}. ${known}`);
  return given;
}

function formOf(file: string): LabelForm {
  const form = labelFormOf(file);
  if (form === undefined) throw new UsageError(`'${file}' ends in neither .csv nor .xlf.`);
  return form;
}

function writeFor(file: string, given: number | undefined, solution: Solution, terminal: Terminal): number {
  const form = formOf(file);
  const language = languageOf(given, solution);
  writeFileWhole(resolve(terminal.folder, file), file, writeLabels(solution, language, form));
  terminal.out(renderExchange(file, language, completeness(solution)));
  return 0;
}

function readFrom(file: string, given: number | undefined, from: From, terminal: Terminal): number {
  const { project, solution, sources } = from;
  const form = formOf(file);
  const language = languageOf(given, solution);
  const name = basename(file);
  const read = readFile(resolve(terminal.folder, file), file);
  const { texts, diagnostics } =
    read.text === undefined
      ? { texts: new Map<string, string>(), diagnostics: read.diagnostics }
      : readLabels(read.text, form, solution, language, name);
  const source: SourceFile = { path: name, text: read.text ?? '', syntax: 'none' };
  const found = relocate({ diagnostics, sources: new Map([...sources, [name, source]]) }, (path) =>
    path === name ? file : project.shown(path),
  );
  terminal.error(renderPretty(found.diagnostics, found.sources, terminal.paint.error));
  const code = exitCode(diagnostics);
  if (code !== 0) {
    terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
    return code;
  }
  if (diagnostics.length > 0) terminal.error(`\n${file}: ${countWords(diagnostics)}\n\n`);
  const path = `labels/${language}.yaml`;
  const ids = solution.labels.map((one) => one.id);
  const bytes = utf8(translationYaml(sources.get(path)?.text, texts, ids));
  writeOutputs(join(project.folder, 'labels'), project.shown('labels'), [{ path: basename(path), bytes }]);
  const after = inspect(project.host, project.file).loaded ?? solution;
  terminal.out(renderExchange(project.shown(path), language, completeness(after)));
  return 0;
}

/** The text of a file that may lie anywhere. */
function readFile(
  path: string,
  name: string,
): { readonly text?: string | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (!existsSync(path)) throw new UsageError(`There is no file '${name}'.`);
  const { diagnostics, report } = collect();
  const reader: Reader = { host: nodeHost(dirname(path), MAX_SOURCE_BYTES), sources: new Map(), report };
  return { text: readText(reader, basename(path), fileStart(basename(path))), diagnostics };
}
