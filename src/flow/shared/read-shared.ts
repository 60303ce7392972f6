/**
 * A file of shared steps. What is wrong with it whatever a flow gives is found here, once: its shape, its steps as the YAML form has them, its
 * expressions, and what it reads of what is given.
 */
import { collect, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { readingOf, type Readings } from '../../expression/syntax/readings.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, documentPlace, fileStart, keyOf, type Path, type Place } from '../../source/place.ts';
import { hasKnownFormat } from '../../spec/format-version.ts';
import { describe, validate } from '../../spec/validate.ts';
import type { FlowContext } from '../context.ts';
import { getAt, own } from '../dialect/json-path.ts';
import { emptySetIn } from '../dialect/set-in.ts';
import { lowerSteps } from '../dialect/steps.ts';
import { startTrace } from '../dialect/trace.ts';
import { pathOf, stringsOf } from '../expressions.ts';
import { originOf } from '../origins.ts';
import { walkActions } from '../walk.ts';
import { changeSteps } from './change-steps.ts';
import { givenCalls } from './given-calls.ts';
import { sharedRootSchema } from './root.ts';
import type { Given, SharedSteps } from './shared-steps.ts';

/** Undefined when there are no steps to speak of; what is wrong was reported in all cases. */
export function readShared(
  data: JsonValue,
  file: string,
  context: FlowContext,
  report: Report,
): SharedSteps | undefined {
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
  const { names, texts } = contentsOf(steps);
  const reading: Reading = { place, context, report, readings: new Map() };
  checkGivenCalls(texts, given, reading);
  lowerAlone(steps, data, reading);
  return { file, given, steps, names, readings: reading.readings };
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

function contentsOf(steps: JsonObject): {
  readonly names: ReadonlySet<string>;
  readonly texts: readonly Text[];
} {
  const names = new Set<string>();
  const texts: Text[] = [];
  changeSteps(
    steps,
    {
      name: (name) => {
        names.add(name.toLowerCase());
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
  return { names, texts };
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

interface Reading {
  readonly place: Place;
  readonly context: FlowContext;
  readonly report: Report;
  readonly readings: Readings;
}

/** The steps as if they were those of a flow, for what that reports. What depends on the flow, or on what it gives, is found there. */
function lowerAlone(steps: JsonObject, data: JsonObject, reading: Reading): void {
  const { place, context, readings } = reading;
  const { diagnostics, report: note } = collect();
  const trace = startTrace(place.file);
  const shared = { ...emptySetIn(), isInside: true };
  const around = {
    ...{ context, aliases: new Map<string, string>(), apiIds: new Map<string, string>() },
    ...{ authentication: undefined, triggerKind: undefined },
  };
  const actions = lowerSteps(steps, at(place, 'steps'), {
    ...{ around, report: note, trace, shared, depth: 0, names: new Map(), allNames: new Set<string>() },
    designer: { ids: {}, seed: '', metadata: {}, withoutRunAfter: new Set<string>() },
    tooDeep: () => undefined,
  });
  const definition = { actions };
  const properties = { definition };
  const document = { properties };
  for (const [object, path] of [
    [document, []],
    [properties, []],
    [definition, []],
    [actions, ['steps']],
  ] as const)
    trace.node(object, path);
  walkActions(document, (action, path) => {
    for (const one of stringsOf(action)) {
      if (!mayHoldExpression(one.text)) continue;
      const here = { ...originOf(document, pathOf(path, one), trace.origins), part: one.part };
      for (const { code, at: spot, args } of readingOf(one.text, readings).problems)
        note(code, { ...here, inside: { text: one.text, from: spot.from, to: spot.to } }, args);
    }
  });
  repeatOwn(diagnostics, data, reading);
}

function repeatOwn(
  diagnostics: readonly Diagnostic[],
  data: JsonObject,
  { report, readings }: Reading,
): void {
  for (const { code, at: place, args, related, severity } of diagnostics) {
    // Aliases are those of each flow.
    if (code === 'flow/alias-unknown') continue;
    const value = place.part === 'key' ? place.path.at(-1) : getAt(data, place.path);
    if (typeof value === 'string' && readsGiven(value, readings)) continue;
    report(code, place, args, related, severity);
  }
}

function readsGiven(text: string, readings: Readings): boolean {
  return givenCalls(readingOf(text, readings).template).length > 0;
}
