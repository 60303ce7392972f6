/** What reading an export carries along, and its two kinds of text: XML and JSON, each failure a diagnostic. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../load/decode-text.ts';
import { reportJson } from '../load/read-source.ts';
import { parseJson } from '../source/json-text.ts';
import type { JsonValue } from '../source/json-value.ts';
import { fileStart } from '../source/place.ts';
import { lineStarts, type SourceFile } from '../source/source-file.ts';
import { parseXml, type XmlError } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml.ts';
import type { ExportFiles } from './export-files.ts';

export interface ExportReader {
  readonly files: ExportFiles;
  /** A path as it is, by its lower case: Windows tools do not keep the case of names. */
  readonly named: (path: string) => string | undefined;
  readonly sources: Map<string, SourceFile>;
  readonly report: Report;
}

export function exportReader(files: ExportFiles, report: Report): ExportReader {
  const byName = new Map(files.paths.map((path) => [path.toLowerCase(), path]));
  return { files, named: (path) => byName.get(path.toLowerCase()), sources: new Map(), report };
}

/** The text of a file; undefined (and a diagnostic) when there is none. */
function readText(reader: ExportReader, path: string): string | undefined {
  const reading = reader.files.read(path);
  if ('problem' in reading) {
    reader.report('export/damaged', fileStart(path), { path, problem: reading.problem });
    return undefined;
  }
  const text = decodeText(reading.bytes);
  if (text === undefined) reader.report('source/not-text', fileStart(path), { path });
  return text;
}

export function readXml(reader: ExportReader, path: string): XmlElement | undefined {
  const text = readText(reader, path);
  if (text === undefined) return undefined;
  const reading = parseXml(text);
  if ('root' in reading) return reading.root;
  const { detail } = reading.error;
  const source: SourceFile = { path, text, syntax: 'none' };
  reader.sources.set(path, source);
  const offset = offsetOf(source, reading.error);
  reader.report('export/xml', { ...fileStart(path), offsets: [offset, offset] }, { path, detail });
  return undefined;
}

function offsetOf(source: SourceFile, { line, column }: XmlError): number {
  return Math.min((lineStarts(source)[line - 1] ?? 0) + column, source.text.length);
}

/** The data of a JSON file. `isWanted` looks at the text first: a file that is something else is left out without a word. */
export function readJson(
  reader: ExportReader,
  path: string,
  isWanted: (text: string) => boolean = () => true,
): JsonValue | undefined {
  const text = readText(reader, path);
  if (text === undefined || !isWanted(text)) return undefined;
  reader.sources.set(path, jsonSource(reader.files, path, text));
  const { value, errors } = parseJson(text);
  for (const error of errors) reportJson(reader.report, path, error, 'warning');
  return errors.some((error) => error.kind !== 'duplicate-key') ? undefined : value;
}

/** Of an export with many large files little is shown: a longer text, in UTF-16 units, is read again for that instead of being kept. */
const MAX_KEPT_TEXT = 256 * 1024;

function jsonSource(files: ExportFiles, path: string, text: string): SourceFile {
  let known = text.length > MAX_KEPT_TEXT ? undefined : text;
  return {
    path,
    syntax: 'json',
    get text(): string {
      if (known !== undefined) return known;
      const reading = files.read(path);
      known = 'bytes' in reading ? (decodeText(reading.bytes) ?? '') : '';
      return known;
    },
  };
}
