/** Texts of other languages in files of their own: `labels/<LCID>.yaml`. They are laid into the labels of the solution. */
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, documentPlace, fileStart, keyOf, type Path, type Place } from '../source/place.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { missingLabel } from '../spec/label-ids.ts';
import { isBrokenAbove, labelPositions, mapLabels } from '../spec/label-positions.ts';
import { labelsSchema, translation } from '../spec/labels-schema.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { solutionSchema } from '../spec/solution-schema.ts';
import { describe, validate } from '../spec/validate.ts';
import type { WholeSpec } from './entry-files.ts';
import { readData, type Reader } from './read-source.ts';
import { isValid } from './valid.ts';

const FOLDER = 'labels';

export interface Translated extends WholeSpec {
  /** Where a translation file has a text: id of the label → LCID → place. */
  readonly translatedAt: ReadonlyMap<string, Readonly<Record<string, Place>>>;
}

interface Translation {
  readonly language: number;
  readonly path: Path;
  readonly text: string;
  readonly at: Place;
}

/** The solution with the texts of its translation files in its labels. `languages`: the base language first. */
export function translate(
  reader: Reader,
  whole: WholeSpec,
  languages: readonly [number, ...number[]],
): Translated {
  const { spec } = whole;
  const given = spec['languages'];
  // Of a list with a mistake in it nobody knows which files it means.
  if (given !== undefined && !isValid(solutionSchema.properties.languages, given))
    return { ...whole, translatedAt: new Map() };
  const texts = translationFiles(reader, languages).flatMap((language) => readTranslation(reader, language));
  const labels = new Map(
    labelPositions(solutionSchema, spec).map(({ path, value }) => [path.join('/'), value]),
  );
  const taken = texts.filter((one) => isWanted(one, labels, whole, reader));
  const missing = texts.filter((one) => !labels.has(one.path.join('/')));
  reportStale(missing, [...labels.keys()], whole, reader);
  return layIn(taken, whole, languages[0]);
}

/** The declared languages that have a file. Other files there would be missing without a word. */
function translationFiles({ host, report }: Reader, languages: readonly number[]): readonly number[] {
  const [base, ...others] = languages;
  return host.list(FOLDER).flatMap((name) => {
    if (!/\.ya?ml$/.test(name)) return [];
    const path = `${FOLDER}/${name}`;
    const language = others.find((one) => name === `${one}.yaml`);
    if (language !== undefined) return [language];
    if (name === `${String(base)}.yaml`) report('label/base-file', fileStart(path), { language: base ?? 0 });
    else report('label/file-not-read', fileStart(path), { path, known: others.map(String) });
    return [];
  });
}

/** Every text of a file that has the right shape; what has not was reported. */
function readTranslation(reader: Reader, language: number): readonly Translation[] {
  const file = `${FOLDER}/${language}.yaml`;
  const data = readData(reader, file, fileStart(file));
  if (data === undefined) return [];
  if (!isObject(data)) {
    const expected = 'a map with `format: 1` and the keys of solution.yaml';
    reader.report('spec/wrong-type', fileStart(file), { found: describe(data), expected });
    return [];
  }
  const place = documentPlace(file);
  if (!hasKnownFormat(data, place, reader.report)) return [];
  const sound = refuseSecrets(data, place, reader.report);
  validate(labelsSchema, sound, place, reader.report);
  return labelPositions(solutionSchema, sound).flatMap(({ path, value }) =>
    typeof value === 'string' && isValid(translation, value)
      ? [{ language, path, text: value, at: at(place, ...path) }]
      : [],
  );
}

/** Whether a text is for a label of the solution that has none in this language yet. */
function isWanted(
  { language, path, at: place }: Translation,
  labels: ReadonlyMap<string, JsonValue>,
  { placeOf }: WholeSpec,
  { report }: Reader,
): boolean {
  const id = path.join('/');
  const label = labels.get(id);
  if (typeof label === 'string') return true;
  if (!isObject(label)) return false;
  if (!Object.hasOwn(label, String(language))) return true;
  const note = 'The other text is here';
  report('label/twice', place, { id, language }, { at: placeOf([...path, String(language)]), note });
  return false;
}

/** A finding for what is missing, not for each text below it. */
function reportStale(
  texts: readonly Translation[],
  ids: readonly string[],
  { spec }: WholeSpec,
  { report }: Reader,
): void {
  const seen = new Set<string>();
  for (const { language, path, at: place } of texts) {
    if (isBrokenAbove(solutionSchema, spec, path)) continue;
    const missing = missingLabel(path.join('/'), ids);
    const key = `${language} ${missing.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const steps = missing.id.split('/').length;
    report('label/stale', keyOf({ ...place, path: path.slice(0, steps) }), missing);
  }
}

function layIn(texts: readonly Translation[], whole: WholeSpec, base: number): Translated {
  const byId = new Map<string, readonly Translation[]>();
  for (const one of texts) {
    const id = one.path.join('/');
    byId.set(id, [...(byId.get(id) ?? []), one]);
  }
  const spec = mapLabels(solutionSchema, whole.spec, ({ path, value }) => {
    const own = byId.get(path.join('/'));
    if (own === undefined) return value;
    const inline: JsonObject = isObject(value) ? value : { [String(base)]: value };
    return { ...inline, ...byLanguage(own, (one) => one.text) };
  });
  const translatedAt = new Map([...byId].map(([id, own]) => [id, byLanguage(own, (one) => one.at)]));
  return { ...whole, spec: isObject(spec) ? spec : whole.spec, translatedAt };
}

function byLanguage<T>(texts: readonly Translation[], of: (one: Translation) => T): Record<string, T> {
  return Object.fromEntries(texts.map((one) => [String(one.language), of(one)]));
}
