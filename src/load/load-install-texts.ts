/**
 * The solution's own texts for INSTALL.md: `install/after.md`, and beside it `install/after.ko.md` for the Korean guide; and the files that
 * the administrator finds beside it.
 */
import { guideFiles } from '../format/languages.ts';
import type { Labels } from '../model/labels.ts';
import type { InstallTexts } from '../model/solution.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, fileStart, type Place } from '../source/place.ts';
import { readBytes, readText, type Reader } from './read-source.ts';

export function loadInstallTexts(
  reader: Reader,
  { install }: JsonObject,
  place: Place,
  languages: readonly [number, ...number[]],
): InstallTexts {
  if (!isObject(install)) return { files: [] };
  const texts = (['before', 'after', 'remove'] as const).flatMap((part): [string, Labels][] => {
    const path = install[part];
    if (typeof path !== 'string') return [];
    const found = textsOf(reader, path, at(place, 'install', part), languages);
    return Object.keys(found).length === 0 ? [] : [[part, found]];
  });
  return {
    ...Object.fromEntries(texts),
    files: filesOf(reader, install['files'], at(place, 'install', 'files'), languages),
  };
}

/** Files that are copied beside the zips, under their own name: two of one name would be one file. */
function filesOf(
  reader: Reader,
  paths: JsonValue | undefined,
  place: Place,
  languages: readonly [number, ...number[]],
): InstallTexts['files'] {
  if (!isArray(paths)) return [];
  const seen = new Set(guideFiles(languages).map((one) => one.path.toLowerCase()));
  return paths.flatMap((path, index) => {
    if (typeof path !== 'string') return [];
    const here = at(place, index);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (seen.has(name.toLowerCase()))
      reader.report('solution/same-identity', here, { kind: 'file beside the zips', identity: name });
    seen.add(name.toLowerCase());
    const bytes = readBytes(reader, path, here);
    return bytes === undefined ? [] : [{ path: name, bytes }];
  });
}

/** The text in the base language, and in each further language that has a guide. */
function textsOf(
  reader: Reader,
  path: string,
  from: Place,
  languages: readonly [number, ...number[]],
): Labels {
  const base = readText(reader, path, from);
  if (base === undefined) return {};
  const [, ...others] = guideFiles(languages);
  const translated = others.flatMap(({ language, words, path: guide }): [string, string][] => {
    const wanted = besideFor(path, words);
    if (reader.host.read(wanted).kind === 'absent') {
      reader.report('label/install-text', from, { guide, path, wanted });
      return [];
    }
    const text = readText(reader, wanted, fileStart(wanted));
    return text === undefined ? [] : [[String(language), text]];
  });
  return Object.fromEntries([[String(languages[0]), base], ...translated]);
}

/** `install/after.md` → `install/after.ko.md` */
function besideFor(path: string, language: string): string {
  const stem = path.replace(/\.[^./]+$/, '');
  return `${stem}.${language}${path.slice(stem.length)}`;
}
