/** `cosell convert`: an exported flow to YAML, or a YAML flow to JSON. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { inspect } from '../../inspect-solution.ts';
import { collect, isError } from '../../diagnostics/diagnostic.ts';
import { NO_CONTEXT } from '../../flow/context.ts';
import { lowerFlow } from '../../flow/dialect/lower.ts';
import { printFlow } from '../../flow/dialect/print-flow.ts';
import { raiseFlow } from '../../flow/dialect/raise.ts';
import { flowDocument } from '../../flow/flow-document.ts';
import { fromLegacyPackage } from '../../flow/legacy-package.ts';
import { nodeHost } from '../../io/node-host.ts';
import { UsageError } from '../../io/usage-error.ts';
import { writeFileWhole } from '../../io/write-outputs.ts';
import { exportedName } from '../../load/names.ts';
import { MAX_SOURCE_BYTES, readData, type Reader } from '../../load/read-source.ts';
import { fileStart, type Place } from '../../source/place.ts';
import { printJson } from '../../source/json-text.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sources } from '../../source/source-file.ts';
import { EXIT } from '../exit-code.ts';
import { renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';

export interface ConvertFlags {
  readonly out?: string;
}

interface Converted {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Where a converted flow finds its schema when it is put into `flows/`. */
const SCHEMA_PATH = '../schema/flow.schema.json';

export function convert(path: string, flags: ConvertFlags, terminal: Terminal): number {
  const file = resolve(terminal.folder, path);
  if (!existsSync(file)) throw new UsageError(`There is no file '${path}'.`);
  refuseOthers(path, extname(file));
  const converted = extname(file) === '.json' ? toYaml(file) : toJson(file);
  terminal.error(renderPretty(converted.diagnostics, converted.sources, terminal.paint.error));
  if (converted.text === undefined || converted.diagnostics.some(isError)) return EXIT.findings;
  if (flags.out === undefined) terminal.out(converted.text);
  else writeFileWhole(resolve(terminal.folder, flags.out), flags.out, converted.text);
  return EXIT.ok;
}

function refuseOthers(path: string, ending: string): void {
  if (['.json', '.yaml', '.yml'].includes(ending)) return;
  const hint = ending === '.zip' ? ' Unzip it and take a file of its Workflows folder.' : '';
  throw new UsageError(`'${path}' is neither an exported flow (.json) nor a YAML flow (.yaml).${hint}`);
}

function readAlone(file: string): {
  readonly data: JsonValue | undefined;
  readonly reader: Reader;
  readonly found: readonly Diagnostic[];
} {
  const { diagnostics, report } = collect();
  const reader: Reader = { host: nodeHost(dirname(file), MAX_SOURCE_BYTES), sources: new Map(), report };
  return { data: readData(reader, basename(file), fileStart(basename(file))), reader, found: diagnostics };
}

function toYaml(file: string): Converted {
  const { data, reader, found } = readAlone(file);
  const legacy = data === undefined ? undefined : fromLegacyPackage(data);
  const place: Place = { file: basename(file), path: [], part: 'value' };
  const document =
    data === undefined ? undefined : (legacy?.document ?? flowDocument(data, place, reader.report));
  const result = { diagnostics: found, sources: reader.sources };
  if (document === undefined) return result;
  const { title, id } = exportedName(basename(file, '.json'));
  const flow = withId(raiseFlow(document, legacy?.title ?? title), id);
  return { ...result, text: printFlow(flow, { schemaPath: SCHEMA_PATH }) };
}

/** The flow keeps its identity: importing it again must not make a second one. */
function withId(flow: JsonObject, id: string | undefined): JsonObject {
  const { format = 1, title = '' } = flow;
  return id === undefined ? flow : { format, title, id, ...flow };
}

/** A flow of a solution is converted within it, because it names its connections and variables; any other one alone. */
function toJson(file: string): Converted {
  const solution = solutionAround(file);
  const inside = solution === undefined ? undefined : documentWithin(solution, file);
  if (inside !== undefined) return inside;
  const { data, reader, found } = readAlone(file);
  const lowered = isObject(data) ? lowerFlow(data, basename(file), NO_CONTEXT, reader.report) : undefined;
  return {
    diagnostics: found,
    sources: reader.sources,
    ...(lowered === undefined ? {} : { text: pretty(lowered.document) }),
  };
}

function pretty(document: JsonObject): string {
  return `${printJson(document, { indent: '  ', newline: '\n' })}\n`;
}

function solutionAround(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const candidate = resolve(folder, 'solution.yaml');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function documentWithin(solution: string, file: string): Converted | undefined {
  const host = nodeHost(dirname(solution), MAX_SOURCE_BYTES);
  const { loaded, diagnostics, sources } = inspect(host, basename(solution));
  const path = relative(dirname(solution), file).replaceAll('\\', '/');
  const flow = loaded?.flows.find((one) => one.origins.file === path);
  if (flow === undefined) return undefined;
  return {
    diagnostics: diagnostics.filter((one) => one.at.file === path),
    sources,
    text: pretty(flow.model.document),
  };
}
