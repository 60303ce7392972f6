/** The `connections` of a flow: short names of solution.yaml, or entries of their own. */
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
  /** alias → apiId of the steps that use it. */
  readonly aliases: ReadonlyMap<string, string>;
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
  const short = new Map<string, Place>();
  for (const { alias, entry, where } of entriesOf(value, place)) {
    trace.member(references, alias, where.path);
    if (isObject(entry)) {
      references[alias] = entry;
      aliases.set(alias, apiIdOf(entry));
    } else if (typeof entry === 'string') {
      const found = context.connection(entry);
      const known = context.connectionNames;
      if (found === undefined) {
        report('solution/unknown-name', where, {
          kind: 'connection',
          name: entry,
          nearest: suggest(entry, known),
          known,
        });
      }
      // Known in any case: the steps that use it are not wrong as well.
      references[alias] = found?.entry ?? UNKNOWN_ENTRY;
      aliases.set(alias, found?.apiId ?? '');
      short.set(alias, where);
    }
  }
  return { references: references, aliases, short };
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
  if (typeof name === 'string') return `/providers/Microsoft.PowerApps/apis/${name}`;
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
