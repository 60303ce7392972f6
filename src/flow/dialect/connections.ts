/** The `connections` of a flow: short names of solution.yaml, or entries of their own. */
import { apiId } from '../../format/api-id.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { Schema } from '../../spec/validate.ts';
import type { FlowContext } from '../context.ts';
import { own, type Draft } from './json-path.ts';
import type { Trace } from './trace.ts';

export const connectionsSchema = {
  description:
    'The connections of this flow. By alias: the short name of a connection of solution.yaml, or a whole entry of `connectionReferences`. A list of short names: each is its own alias.',
  anyOf: [
    { type: 'array', items: { type: 'string' } },
    { type: 'object', additionalProperties: { type: ['string', 'object'] } },
  ],
} as const satisfies Schema;

export interface Connections {
  readonly references: JsonObject;
  /** Alias in the source → key in `references`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Key in `references` → apiId of the steps that use it. */
  readonly apiIds: ReadonlyMap<string, string>;
  /** Aliases that are short names, with their places. */
  readonly short: ReadonlyMap<string, Place>;
}

export function lowerConnections(
  value: JsonValue | undefined,
  place: Place,
  context: FlowContext,
  report: Report,
  trace: Trace,
): Connections {
  const references: Draft = {};
  const aliases = new Map<string, string>();
  const apiIds = new Map<string, string>();
  const short = new Map<string, Place>();
  for (const { alias, entry, where } of entriesOf(value, place)) {
    const resolved = isObject(entry)
      ? { entry, apiId: apiIdOf(entry) }
      : resolve(entry, where, context, report);
    if (resolved === undefined) continue;
    const key = isObject(entry) ? alias : freeKey(resolved.entry, alias, references);
    if (!isObject(entry)) short.set(alias, where);
    references[key] = resolved.entry;
    aliases.set(alias, key);
    apiIds.set(key, resolved.apiId);
    trace.member(references, key, where.path);
  }
  return { references, aliases, apiIds, short };
}

interface Resolved {
  readonly entry: JsonObject;
  readonly apiId: string;
}

function resolve(name: JsonValue, where: Place, context: FlowContext, report: Report): Resolved | undefined {
  if (typeof name !== 'string') return undefined;
  const found = context.connection(name);
  if (found !== undefined) return found;
  const known = context.connectionNames;
  report('solution/unknown-name', where, { kind: 'connection', name, nearest: suggest(name, known), known });
  // Known in any case: the steps that use it are not wrong as well.
  return { entry: UNKNOWN_ENTRY, apiId: '' };
}

/** The key that the designer would give: the name of the api, with a number from the second one on (461 of 461 exported keys). */
function freeKey(entry: JsonObject, alias: string, references: JsonObject): string {
  const name = own(own(entry, 'api'), 'name');
  const base = typeof name === 'string' ? name : alias;
  for (let number = 0; ; number += 1) {
    const key = number === 0 ? base : `${base}_${number}`;
    if (!Object.hasOwn(references, key)) return key;
  }
}

const UNKNOWN_ENTRY: JsonObject = { connection: { connectionReferenceLogicalName: '' } };

function entriesOf(
  value: JsonValue | undefined,
  place: Place,
): { alias: string; entry: JsonValue; where: Place }[] {
  if (isArray(value)) {
    return value.flatMap((name, index) =>
      typeof name === 'string' ? [{ alias: name, entry: name, where: at(place, index) }] : [],
    );
  }
  return isObject(value)
    ? Object.entries(value).map(([alias, entry]) => ({ alias, entry, where: at(place, alias) }))
    : [];
}

/** What the server writes into the host of a step that uses this entry. Steps on custom connectors have an empty one. */
export function apiIdOf(entry: JsonObject): string {
  const api = own(entry, 'api');
  const name = own(api, 'name');
  if (typeof own(api, 'logicalName') === 'string') return '';
  if (typeof name === 'string') return apiId(name);
  const id = own(entry, 'id');
  return typeof id === 'string' ? id : '';
}

/** Warns of short names that no text of the flow uses. */
export function reportUnused(
  short: ReadonlyMap<string, Place>,
  parts: readonly (JsonValue | undefined)[],
  report: Report,
): void {
  if (short.size === 0) return;
  const texts: string[] = [];
  for (const part of parts) collectTexts(part, texts);
  for (const [alias, place] of short) {
    const isUsed = texts.some(
      (text) => text === alias || text.startsWith(`${alias}.`) || text.includes(`['${alias}']`),
    );
    if (!isUsed) report('flow/unused-connection', place, { alias });
  }
}

function collectTexts(value: JsonValue | undefined, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (isArray(value)) for (const item of value) collectTexts(item, texts);
  else if (isObject(value)) for (const item of Object.values(value)) collectTexts(item, texts);
}
