/**
 * The two readings of a table of fields: YAML data → JSON, JSON → YAML data. Lossless by construction: `raiseFields` hands back
 * whatever no field could take.
 */
import { isObject, sameJson, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf, type Path } from '../../source/place.ts';
import { validate } from '../../spec/validate.ts';
import type { Around, Field, RaiseBranch, Use } from './field.ts';
import { getAt, own, put, without, type Draft } from './json-path.ts';
import type { Trace } from './trace.ts';

const NONE = 'none';

/** Puts every field of `data` into `target`. */
export function lowerFields(fields: readonly Field[], data: JsonObject, target: Draft, use: Use): void {
  for (const field of fields) {
    const value = own(data, field.key);
    if (value === undefined) lowerAbsent(field, target, use);
    else if (value !== NONE || field.none !== true) lowerPresent(field, value, target, use);
  }
}

function lowerAbsent(field: Field, target: Draft, use: Use): void {
  if (field.required === true) {
    const name = use.place.path.at(-1);
    use.report('spec/missing-key', keyOf(use.place), {
      key: field.key,
      where: typeof name === 'string' ? `'${name}'` : 'this place',
    });
    return;
  }
  const made = target;
  if (field.implied === undefined || getAt(made, field.path) !== undefined) return;
  const value = field.implied(use.around, made);
  if (value !== undefined)
    put(target, field.path, value, { path: use.place.path, base: use.place.path }, use.trace);
}

function lowerPresent(field: Field, value: JsonValue, target: Draft, use: Use): void {
  const place = at(use.place, field.key);
  if (!validate(field.schema, value, place, use.report)) return;
  const made = field.form === undefined ? value : field.form.lower(value, { ...use, place });
  if (made === undefined) return;
  if (field.form !== undefined && field.holds === undefined) traceInside(made, value, place.path, use.trace);
  const known = getAt(target, field.path);
  const origin = { path: place.path, base: use.place.path };
  if (field.rest !== true || !isObject(known) || !isObject(made)) {
    // A rest is copied: other fields may still add to it.
    put(target, field.path, field.rest === true && isObject(made) ? { ...made } : made, origin, use.trace);
    return;
  }
  const from = use.trace.origins.nodes.get(made) ?? place.path;
  for (const [key, item] of Object.entries(made)) {
    put(target, [...field.path, key], item, { path: [...from, key], base: use.place.path }, use.trace);
  }
}

/** What a form made has no key of its own in the source: it comes from the value as a whole. */
function traceInside(made: JsonValue, value: JsonValue | undefined, path: Path, trace: Trace): void {
  if (made === value || typeof made !== 'object' || made === null || trace.origins.nodes.has(made)) return;
  for (const [key, inner] of Object.entries(made as JsonObject)) {
    const same = own(value, key);
    if (typeof inner === 'object' && inner !== null && trace.origins.nodes.has(inner)) continue;
    if (trace.origins.members.get(made)?.[key] !== undefined) continue;
    if (same === undefined) trace.member(made, key, path);
    traceInside(inner, same, same === undefined ? path : [...path, key], trace);
  }
}

export interface Raised {
  readonly data: JsonObject;
  /** What no field took; undefined when nothing is left. */
  readonly left: JsonValue | undefined;
}

/** Takes the fields out of `json`, deeper ones first, so that a rest gets what is left. */
export function raiseFields(
  fields: readonly Field[],
  json: JsonObject,
  around: Around,
  branch: RaiseBranch,
): Raised {
  const found = new Map<string, JsonValue>();
  let left: JsonValue | undefined = json;
  for (const field of fields.toSorted((a, b) => b.path.length - a.path.length)) {
    const value = getAt(left, field.path);
    const written =
      value === undefined ? absence(field, json, around) : raiseField(field, value, json, around, branch);
    if (written === undefined) continue;
    if (value !== undefined) left = without(left, field.path);
    if (written !== IMPLIED) found.set(field.key, written);
  }
  const members = fields.flatMap(({ key }): [string, JsonValue][] => {
    const value = found.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return { data: Object.fromEntries(members), left };
}

const IMPLIED = Symbol('implied');

function absence(field: Field, json: JsonObject, around: Around): string | undefined {
  if (field.none !== true || getAt(json, field.path) !== undefined) return undefined;
  return field.implied?.(around, json) === undefined ? undefined : NONE;
}

function raiseField(
  field: Field,
  value: JsonValue,
  json: JsonObject,
  around: Around,
  branch: RaiseBranch,
): JsonValue | typeof IMPLIED | undefined {
  const implied = field.always === true ? undefined : field.implied?.(around, json);
  if (implied !== undefined && sameJson(value, implied)) return IMPLIED;
  return field.form === undefined ? value : field.form.raise(value, around, branch);
}
