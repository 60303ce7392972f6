/**
 * Documents that other tools wrote: OpenAPI documents and `apiProperties.json`. About 4 in 100 published ones are not strict UTF-8
 * JSON (byte order marks, comments, commas too many or missing, a closing bracket that is missing) and work all the same, so what can
 * mean one thing only is read, with a warning.
 */
import type { JsonRepair } from '../source/json-repair.ts';
import { parseJson } from '../source/json-text.ts';
import type { JsonValue } from '../source/json-value.ts';
import { fileStart, type Place } from '../source/place.ts';
import { decodeAnyText } from './decode-text.ts';
import { readBytes, readYaml, reportJson, type Reader } from './read-source.ts';

/** The data of a YAML or JSON document; undefined (and a diagnostic) when it has none. `from` names the file. `known`: it was read already. */
export function readDocument(
  reader: Reader,
  path: string,
  from: Place,
  known?: Uint8Array,
): JsonValue | undefined {
  const bytes = known ?? readBytes(reader, path, from);
  if (bytes === undefined) return undefined;
  const decoded = decodeAnyText(bytes);
  if (decoded === undefined) {
    reader.report('source/not-text', from, { path });
    return undefined;
  }
  if (!decoded.isUnicode) reader.report('connector/encoding', fileStart(path), { path });
  return isJson(path, decoded.text)
    ? readLenientJson(reader, path, decoded.text)
    : readYaml(reader, path, decoded.text);
}

/** By its name; a file with any other name is JSON when it begins as JSON does. */
function isJson(path: string, text: string): boolean {
  if (/\.ya?ml$/i.test(path)) return false;
  return /\.json$/i.test(path) || /^\s*[{[]/.test(text);
}

function readLenientJson(reader: Reader, path: string, text: string): JsonValue | undefined {
  reader.sources.set(path, { path, text, syntax: 'json' });
  if (text.trim() === '') {
    reader.report('source/empty', fileStart(path), { path });
    return undefined;
  }
  const { value, errors, repairs } = parseJson(text, { repair: true });
  for (const error of errors) {
    if (error.kind === 'duplicate-key')
      reader.report('connector/key-twice', placeIn(path, error), { key: error.detail });
    else reportJson(reader.report, path, error);
  }
  const fatal = errors.some((error) => error.kind !== 'duplicate-key');
  if (!fatal) reportRepairs(reader, path, repairs);
  return fatal ? undefined : value;
}

/** One finding for each kind, at the first place. */
function reportRepairs(reader: Reader, path: string, repairs: readonly JsonRepair[]): void {
  for (const kind of new Set(repairs.map((one) => one.kind))) {
    const all = repairs.filter((one) => one.kind === kind);
    const [first] = all;
    if (first === undefined) continue;
    reader.report('connector/not-strict-json', placeIn(path, first), { kind, count: all.length });
  }
}

function placeIn(file: string, { offset, length = 1 }: { offset: number; length?: number }): Place {
  return { file, path: [], part: 'value', offsets: [offset, offset + length] };
}
