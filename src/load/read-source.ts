/** Bytes from the host → text and data of a source file, each failure a diagnostic at the place that named the file. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/entry.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Host } from '../source/host.ts';
import type { JsonError } from '../source/json-reader.ts';
import { parseJson } from '../source/json-text.ts';
import type { JsonValue } from '../source/json-value.ts';
import { fileStart, type Place } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { decodeText } from './decode-text.ts';
import { readRemembered, type Memory, type Reading } from './memory.ts';
import { stemOf } from './names.ts';
import { parseYaml } from './yaml-source.ts';

/** The largest source file, in bytes. The largest published flow has 0.4 MB, the largest connector 2 MB. */
export const MAX_SOURCE_BYTES = 16 * 1024 * 1024;

/** What a run of `load` carries along: the host, the sources read so far, the reporter. */
export interface Reader {
  readonly host: Host;
  readonly sources: Map<string, SourceFile>;
  readonly report: Report;
  readonly memory?: Memory | undefined;
}

/** The bytes of a file that `from` names; undefined (and a diagnostic) when there are none. */
export function readBytes(reader: Reader, path: string, from: Place): Uint8Array | undefined {
  const reading = reader.host.read(path);
  switch (reading.kind) {
    case 'file':
      return reading.bytes;
    case 'absent':
      reader.report('source/missing-file', from, { path, nearest: nearestFile(reader.host, path) });
      return undefined;
    case 'folder':
      reader.report('source/folder', from, { path });
      return undefined;
    case 'outside':
      reader.report('source/outside-project', from, { path });
      return undefined;
    case 'unreadable':
      reader.report('source/unreadable', from, { path });
      return undefined;
    case 'too-large':
      reader.report('source/too-large', from, { path, size: reading.size, limit: MAX_SOURCE_BYTES });
      return undefined;
  }
}

function nearestFile(host: Host, path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const wanted = path.slice(slash + 1);
  // The ending alone makes no two names alike.
  const alike = (one: string): boolean =>
    stemOf(one) === stemOf(wanted) || suggest(stemOf(wanted), [stemOf(one)]) !== undefined;
  const name = suggest(wanted, host.list(folder === '' ? '.' : folder).filter(alike));
  return name === undefined ? undefined : folder + name;
}

/** The UTF-8 text of a file; undefined when it has none. */
export function readText(reader: Reader, path: string, from: Place): string | undefined {
  const bytes = readBytes(reader, path, from);
  if (bytes === undefined) return undefined;
  const text = decodeText(bytes);
  if (text === undefined) reader.report('source/not-text', from, { path });
  return text;
}

/** The data of a YAML or JSON file; undefined when it has none. */
export function readData(reader: Reader, path: string, from: Place): JsonValue | undefined {
  const text = readText(reader, path, from);
  if (text === undefined) return undefined;
  return path.endsWith('.json') ? readJson(reader, path, text) : readYaml(reader, path, text);
}

export function readYaml(reader: Reader, path: string, text: string): JsonValue | undefined {
  return readWith(reader, path, text, (report) => parseYaml(path, text, report));
}

function readJson(reader: Reader, path: string, text: string): JsonValue | undefined {
  const source = jsonSource(reader.host, path);
  return readWith(reader, path, text, (report) => ({ source, value: jsonValue(path, text, report) }));
}

function readWith(
  reader: Reader,
  path: string,
  text: string,
  read: (report: Report) => Reading,
): JsonValue | undefined {
  const { memory, report } = reader;
  const { source, value } =
    memory === undefined ? read(report) : readRemembered(path, text, { memory, read, report });
  reader.sources.set(path, source);
  return value;
}

function jsonValue(path: string, text: string, report: Report): JsonValue | undefined {
  if (text.trim() === '') {
    report('source/empty', fileStart(path), { path });
    return undefined;
  }
  const { value, errors } = parseJson(text);
  for (const error of errors) reportJson(report, path, error);
  return errors.some((error) => error.kind !== 'duplicate-key') ? undefined : value;
}

/** The text of a JSON source is read again when the first finding is shown: exported flows are large, and findings in them rare. */
function jsonSource(host: Host, path: string): SourceFile {
  let known: string | undefined;
  return {
    path,
    syntax: 'json',
    get text(): string {
      if (known !== undefined) return known;
      const reading = host.read(path);
      known = reading.kind === 'file' ? (decodeText(reading.bytes) ?? '') : '';
      return known;
    },
  };
}

/** `severity`: of a key that stands twice. */
export function reportJson(report: Report, file: string, error: JsonError, severity?: Severity): void {
  const place: Place = {
    file,
    path: [],
    part: 'value',
    offsets: [error.offset, error.offset + (error.length ?? 1)],
  };
  if (error.kind === 'duplicate-key')
    report('json/duplicate-key', place, { key: error.detail }, undefined, severity);
  else if (error.kind === 'unsafe-key') report('yaml/key', place, { key: error.detail });
  else report('json/syntax', place, { detail: error.detail });
}
