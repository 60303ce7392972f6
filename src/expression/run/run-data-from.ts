/** What a data file says of a run → the run. The file's shape is `runDataSchema`; docs/EXPRESSIONS.md explains it to makers. */
import { watch, type Report } from '../../diagnostics/diagnostic.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import { runDataSchema } from '../../spec/run-data-schema.ts';
import { validate } from '../../spec/validate.ts';
import { chanceFrom } from './chance.ts';
import { EMPTY_RUN, type RunData } from './run-data.ts';
import type { Members, Value } from '../value.ts';
import { membersFromJson, valueFromJson } from './value-from-json.ts';

/** What is used where the data say nothing of it. */
export type World = Pick<RunData, 'now' | 'random'>;

/** A run without data. */
export function emptyRun(world: World): RunData {
  return { ...EMPTY_RUN, ...world };
}

/** Undefined, and diagnostics, when the data do not have the shape. */
export function runDataFrom(
  data: JsonValue,
  place: Place,
  world: World,
  report: Report,
): RunData | undefined {
  const { report: noted, isSilent } = watch(report);
  // Values of a run may hold any character; only what goes into XML may not.
  const checked: Report = (code, ...rest) => {
    if (code !== 'spec/character') noted(code, ...rest);
  };
  validate(runDataSchema, data, place, checked);
  if (!isObject(data) || !isSilent()) return undefined;
  reportTwice(data, place, noted);
  reportNoDay(data['now'], at(place, 'now'), noted);
  return isSilent() ? read(data, world) : undefined;
}

function read(data: JsonObject, world: World): RunData {
  const { now, seed, trigger, item, workflow, action, callbackUrl } = data;
  const moment = typeof now === 'string' ? milliseconds(now) : undefined;
  const start = seed === undefined ? undefined : valueFromJson(seed);
  return {
    now: moment === undefined ? world.now : () => moment,
    random: typeof start === 'bigint' ? chanceFrom(start) : world.random,
    trigger: isObject(trigger) ? recordOf(trigger) : undefined,
    actions: entries(data['actions'], (one, name) => (isObject(one) ? [recordOf(one, name)] : [])),
    variables: entries(data['variables'], (one) => [valueFromJson(one)]),
    parameters: entries(data['parameters'], (one) => [valueFromJson(one)]),
    items: entries(data['items'], (one) => [valueFromJson(one)]),
    item: item === undefined ? undefined : valueFromJson(item),
    iterationIndexes: entries(data['iterationIndexes'], (one) => wholeNumber(valueFromJson(one))),
    workflow: isObject(workflow) ? membersFromJson(workflow) : undefined,
    results: entries(data['results'], (one) =>
      isArray(one) ? [one.flatMap((each) => (isObject(each) ? [recordOf(each)] : []))] : [],
    ),
    action: isObject(action) ? recordOf(action) : undefined,
    callbackUrl: typeof callbackUrl === 'string' ? callbackUrl : undefined,
  };
}

/** The entries of a map; `make` gives one value, or none for what the schema does not let through. */
function entries<V>(
  map: JsonValue | undefined,
  make: (item: JsonValue, name: string) => readonly V[],
): ReadonlyMap<string, V> {
  if (!isObject(map)) return new Map();
  return new Map(
    Object.entries(map).flatMap(([name, item]) => make(item, name).map((one): [string, V] => [name, one])),
  );
}

/** `1.0` is a whole number for the schema. */
function wholeNumber(value: Value): readonly bigint[] {
  if (typeof value === 'bigint') return [value];
  return typeof value === 'number' ? [BigInt(value)] : [];
}

/** In the order in which the platform shows outputs. */
const IN_OUTPUTS = ['statusCode', 'headers', 'body'] as const;

/** What an action or a trigger leaves behind: its name first, its outputs put together from their short forms. */
function recordOf(data: JsonObject, name?: string): Members {
  const given = membersFromJson(data);
  const short = IN_OUTPUTS.flatMap((key): [string, Value][] => {
    const value = given.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  const outputs = given.get('outputs') ?? (short.length === 0 ? undefined : new Map(short));
  const made = new Map<string, Value>();
  if (name !== undefined) made.set('name', name);
  for (const [key, value] of given) if (!isShort(key) && key !== 'outputs') made.set(key, value);
  if (!made.has('status')) made.set('status', 'Succeeded');
  if (outputs !== undefined) made.set('outputs', outputs);
  return made;
}

function isShort(key: string): boolean {
  return IN_OUTPUTS.some((one) => one === key);
}

/** Outputs in full and in short form: which of the two counts would be a guess. */
function reportTwice(data: JsonObject, place: Place, report: Report): void {
  const check = (record: JsonValue | undefined, here: Place): void => {
    if (!isObject(record) || record['outputs'] === undefined) return;
    for (const key of IN_OUTPUTS)
      if (record[key] !== undefined) report('eval/outputs-twice', keyOf(at(here, key)), { key });
  };
  check(data['trigger'], at(place, 'trigger'));
  check(data['action'], at(place, 'action'));
  forEach(data['actions'], (one, name) => {
    check(one, at(place, 'actions', name));
  });
  forEach(data['results'], (list, scope) => {
    if (isArray(list))
      for (const [index, one] of list.entries()) check(one, at(place, 'results', scope, index));
  });
}

function forEach(map: JsonValue | undefined, each: (item: JsonValue, name: string) => void): void {
  if (isObject(map)) for (const [name, item] of Object.entries(map)) each(item, name);
}

/** A day that its month does not have: the schema lets the 30th of February through. */
function reportNoDay(now: JsonValue | undefined, place: Place, report: Report): void {
  if (typeof now !== 'string') return;
  const day = now.slice(0, 10);
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day)
    report('spec/bad-form', place, { value: now, rule: runDataSchema.properties.now.description });
}

/** A date and a time as `now` has them; UTC unless they say otherwise. */
function milliseconds(text: string): number {
  const [date = '', time] = text.split('T');
  if (time === undefined) return Date.parse(`${date}T00:00:00Z`);
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(time) ? text : `${text}Z`);
}
