/** Entries of solution.yaml that stand in files of their own are read in, so that what follows sees one document. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, documentPlace, fileStart, type Path, type Place } from '../source/place.ts';
import { ENTRY_FILES, entryFileSchema, type EntrySection } from '../spec/entry-files.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { entryPath } from '../spec/parts.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { describe, validate } from '../spec/validate.ts';
import { beside } from './names.ts';
import { otherSources } from './other-sources.ts';
import { readData, type Reader } from './read-source.ts';

export interface WholeSpec {
  readonly spec: JsonObject;
  /** The place of a path of `spec`, in whichever file it stands. */
  readonly placeOf: (path: Path) => Place;
}

export function readEntryFiles(reader: Reader, spec: JsonObject, place: Place): WholeSpec {
  const files = new Map<string, Place>();
  const isFree = freeFiles(otherSources(reader, spec, place.file), reader.report);
  const whole = Object.entries(spec).map(([name, section]): [string, JsonValue] => {
    if (!isEntrySection(name) || !isObject(section)) return [name, section];
    const entries = Object.entries(section).map(([key, entry]): [string, JsonValue] => {
      // Another text is no path, which the schema says.
      if (typeof entry !== 'string' || !PATH.test(entry)) return [key, entry];
      const path = beside('', entry);
      const from = at(place, name, key);
      if (!isFree(path, `the ${ENTRY_FILES[name]} '${key}'`, from)) return [key, null];
      files.set(`${name}/${key}`, documentPlace(path));
      return [key, readEntry(reader, path, name, from) ?? null];
    });
    return [name, Object.fromEntries(entries)];
  });
  return {
    spec: Object.fromEntries(whole),
    placeOf: (path) => {
      const file = files.get(path.slice(0, 2).join('/'));
      return file === undefined ? at(place, ...path) : at(file, ...path.slice(2));
    },
  };
}

const PATH = new RegExp(entryPath.pattern, 'u');

/** Tells whether a file is still to be read; one that is read as something else was reported. */
function freeFiles(
  taken: ReadonlyMap<string, string>,
  report: Report,
): (path: string, as: string, from: Place) => boolean {
  const files = new Map(taken);
  return (path, as, from) => {
    const other = files.get(path);
    if (other === undefined) files.set(path, as);
    else report('source/same-file', from, { path, other });
    return other === undefined;
  };
}

function isEntrySection(name: string): name is EntrySection {
  return Object.hasOwn(ENTRY_FILES, name);
}

/** The entry that a file holds; undefined when it holds none, which was reported. */
function readEntry(reader: Reader, path: string, section: EntrySection, from: Place): JsonValue | undefined {
  const data = readData(reader, path, from);
  if (data === undefined) return undefined;
  if (!isObject(data)) {
    const expected = `a map with \`format: 1\` and a ${ENTRY_FILES[section]}`;
    reader.report('spec/wrong-type', fileStart(path), { found: describe(data), expected });
    return undefined;
  }
  const place = documentPlace(path);
  if (!hasKnownFormat(data, place, reader.report)) return undefined;
  const schema = entryFileSchema(section);
  const sound = refuseSecrets(data, place, reader.report, schema) as JsonObject;
  validate(schema, sound, place, reader.report);
  return Object.fromEntries(Object.entries(sound).filter(([key]) => key !== 'format'));
}
