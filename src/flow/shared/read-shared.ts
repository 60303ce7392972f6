/** A file of shared steps: its shape, and what it reads of what is given. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { readingOf, type Readings } from '../../expression/syntax/readings.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, documentPlace, fileStart, keyOf, type Path, type Place } from '../../source/place.ts';
import { hasKnownFormat } from '../../spec/format-version.ts';
import { describe, validate } from '../../spec/validate.ts';
import { own } from '../dialect/json-path.ts';
import { changeSteps } from './change-steps.ts';
import { givenCalls } from './given-calls.ts';
import { sharedRootSchema } from './root.ts';
import type { InnerUse, SharedFile } from './shared-file.ts';
import type { Given } from './shared-steps.ts';

/** Undefined when there are no steps to speak of; what is wrong was reported in all cases. */
export function readShared(data: JsonValue, file: string, report: Report): SharedFile | undefined {
  if (!isObject(data)) {
    const expected = 'a map with `format` and `steps`';
    report('spec/wrong-type', fileStart(file), { found: describe(data), expected });
    return undefined;
  }
  const place = documentPlace(file);
  if (!hasKnownFormat(data, place, report)) return undefined;
  validate(sharedRootSchema, data, place, report);
  const steps = own(data, 'steps');
  if (!isObject(steps)) return undefined;
  const given = givenOf(own(data, 'given'));
  const { names, uses, texts } = contentsOf(steps);
  const readings: Readings = new Map();
  const isReadable = texts.every(({ text }) => readingOf(text, readings).problems.length === 0);
  checkGivenCalls(texts, given, { place, report, readings });
  return { file, data, given, steps, names, uses, readings, isReadable };
}

function givenOf(map: JsonValue | undefined): ReadonlyMap<string, Given> {
  if (!isObject(map)) return new Map();
  return new Map(Object.entries(map).map(([name, one]) => [name, { default: own(one, 'default') }]));
}

interface Text {
  readonly text: string;
  readonly path: Path;
  readonly part: Place['part'];
}

function contentsOf(
  steps: JsonObject,
): Pick<SharedFile, 'names' | 'uses'> & { readonly texts: readonly Text[] } {
  const names = new Set<string>();
  const uses: InnerUse[] = [];
  const texts: Text[] = [];
  changeSteps(
    steps,
    {
      name: (name, path, key) => {
        names.add(name.toLowerCase());
        if (key !== undefined) uses.push({ name, key, path });
        return name;
      },
      wait: (name) => name,
      text: (text, path, part) => {
        if (mayHoldExpression(text)) texts.push({ text, path, part });
        return text;
      },
    },
    ['steps'],
  );
  return { names, uses, texts };
}

interface Reading {
  readonly place: Place;
  readonly report: Report;
  readonly readings: Readings;
}

function checkGivenCalls(
  texts: readonly Text[],
  given: ReadonlyMap<string, Given>,
  { place, report, readings }: Reading,
): void {
  const known = [...given.keys()];
  const read = new Set<string | undefined>();
  for (const { text, path, part } of texts) {
    const { template, problems } = readingOf(text, readings);
    // What cannot be read may read any of them, and so may a name that is computed.
    if (problems.length > 0) read.add(undefined);
    for (const { call, name } of givenCalls(template)) {
      const here: Place = { ...at(place, ...path), part, inside: { text, from: call.from, to: call.to } };
      read.add(name);
      if (name === undefined) report('flow/given-name', here, {});
      else if (!given.has(name)) {
        const nearest = suggest(name, known);
        read.add(nearest);
        report('flow/given-unknown', here, { name, nearest, known });
      }
    }
  }
  if (read.has(undefined)) return;
  for (const name of known)
    if (!read.has(name)) report('flow/given-unused', keyOf(at(place, 'given', name)), { name });
}
