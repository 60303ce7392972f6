/** One step or trigger without what ties it to others (`runAfter`, `metadata`): by its keyword to JSON, by its type to YAML. */
import { suggest } from '../../diagnostics/suggest.ts';
import { isObject, sameJson, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, documentPlace, keyOf } from '../../source/place.ts';
import type { Around, RaiseBranch, Use } from './field.ts';
import { getAt, own, type Draft } from './json-path.ts';
import type { StepKind, TriggerKind } from './kind.ts';
import { lowerFields, raiseFields } from './table.ts';
import { startTrace } from './trace.ts';

type Kind = StepKind | TriggerKind;

/** Keywords that are also keys of the workflow language, and may so stand in verbatim JSON. */
const LANGUAGE_KEYS: ReadonlySet<string> = new Set(['foreach', 'recurrence']);

const positions = new WeakMap<readonly Kind[], ReadonlyMap<string, number>>();

/** By keyword, where its kind stands among the kinds. */
function positionsIn(kinds: readonly Kind[]): ReadonlyMap<string, number> {
  let known = positions.get(kinds);
  if (known === undefined)
    positions.set(kinds, (known = new Map(kinds.map((kind, index) => [kind.keyword, index]))));
  return known;
}

/** The kinds whose keywords the data has, in the order of the kinds. Data has a handful of keys, and there are dozens of kinds. */
function kindsIn<K extends Kind>(data: JsonObject, kinds: readonly K[]): readonly K[] {
  const known = positionsIn(kinds);
  const found = Object.keys(data).flatMap((key) => known.get(key) ?? []);
  return found.sort((a, b) => a - b).flatMap((index) => kinds[index] ?? []);
}

/** The kind that the one keyword of the data says; what is wrong with its keywords is reported. */
export function kindOf<K extends Kind>(
  kinds: readonly K[],
  data: JsonObject,
  what: 'step' | 'trigger',
  use: Use,
): K | undefined {
  const found = kindsIn(data, kinds);
  const verbatim = found.find((kind) => kind.verbatim !== undefined);
  const kind = verbatim ?? found[0];
  if (kind === undefined) {
    const keywords = kinds.map((one) => one.keyword);
    const key = Object.keys(data).find((one) => suggest(one, keywords) !== undefined);
    use.report('flow/no-keyword', keyOf(key === undefined ? use.place : at(use.place, key)), {
      what,
      nearest: key === undefined ? undefined : suggest(key, keywords),
      keywords,
    });
    return undefined;
  }
  const other = found.find(
    (one) => one !== kind && !(verbatim !== undefined && LANGUAGE_KEYS.has(one.keyword)),
  );
  if (other === undefined) return kind;
  use.report('flow/two-keywords', keyOf(at(use.place, other.keyword)), {
    what,
    first: kind.keyword,
    second: other.keyword,
  });
  return undefined;
}

/** `ties` are the keys of the data that belong to the caller. */
export function lowerBody(kind: Kind, data: JsonObject, ties: readonly string[], use: Use): JsonValue {
  if (kind.verbatim === 'all') {
    // Its `runAfter` stands in the JSON.
    reportUnknown(
      kind,
      data,
      ties.filter((key) => key !== 'after'),
      use,
    );
    return own(data, kind.keyword) ?? null;
  }
  const target: Draft = {};
  const keyword = [...use.place.path, kind.keyword];
  for (const key of ['type', 'kind'] as const) {
    const value = kind[key];
    if (value === undefined) continue;
    target[key] = value;
    use.trace.member(target, key, keyword);
  }
  if (kind.verbatim === 'members') copyMembers(kind, data, ties, target, use);
  else reportUnknown(kind, data, ties, use);
  lowerFields(kind.fields, data, target, use);
  return target;
}

function reportUnknown(kind: Kind, data: JsonObject, ties: readonly string[], use: Use): void {
  for (const key of Object.keys(data)) {
    if (key === kind.keyword || ties.includes(key) || kind.fields.some((field) => field.key === key))
      continue;
    const allowed = [...kind.fields.map((field) => field.key), ...ties];
    use.report('spec/unknown-key', keyOf(at(use.place, key)), {
      key,
      nearest: suggest(key, allowed),
      allowed,
    });
  }
}

function copyMembers(kind: Kind, data: JsonObject, ties: readonly string[], target: Draft, use: Use): void {
  const taken = [...kind.fields.map((field) => field.key), ...ties];
  for (const [key, value] of Object.entries(data)) {
    if (taken.includes(key)) continue;
    target[key] = value;
    use.trace.member(target, key, [...use.place.path, key]);
  }
}

const asItIs: RaiseBranch = (actions) => actions;

/**
 * The first of the kinds that says the same as the JSON, and how it says it. Whether it does is found out by lowering it again, so
 * that nothing can get lost; `raw` always does.
 */
export function raiseBody(
  kinds: readonly Kind[],
  json: JsonObject,
  ties: readonly string[],
  around: Around,
  branch: RaiseBranch,
): JsonObject | undefined {
  for (const kind of kinds) {
    if (kind.verbatim === 'all' || !admits(kind, json)) continue;
    const shallow = raiseAs(kind, json, around, asItIs);
    if (shallow !== undefined && saysTheSame(kind, shallow, json, ties, around))
      return raiseAs(kind, json, around, branch);
  }
  return undefined;
}

function admits(kind: Kind, json: JsonObject): boolean {
  return (
    (kind.type === undefined || kind.type === json['type']) &&
    (kind.kind === undefined || kind.kind === json['kind'])
  );
}

function raiseAs(kind: Kind, json: JsonObject, around: Around, branch: RaiseBranch): JsonObject | undefined {
  const { data, left } = raiseFields(kind.fields, json, around, branch);
  const rest = isObject(left)
    ? Object.entries(left).filter(([key]) => !(key === 'type' || key === 'kind') || kind[key] === undefined)
    : [];
  if (kind.verbatim === 'members') return { ...data, ...Object.fromEntries(rest) };
  return rest.length === 0 && getAt(data, [kind.keyword]) !== undefined ? data : undefined;
}

function saysTheSame(
  kind: Kind,
  data: JsonObject,
  json: JsonObject,
  ties: readonly string[],
  around: Around,
): boolean {
  if (ties.some((key) => Object.hasOwn(data, key))) return false;
  let sound = true;
  const use: Use = {
    around,
    trace: startTrace(''),
    place: documentPlace(''),
    report: () => {
      sound = false;
    },
    branch: (steps) => steps,
  };
  const found = kindOf([kind], data, 'step', use);
  return found !== undefined && sameJson(lowerBody(kind, data, ties, use), json) && sound;
}
