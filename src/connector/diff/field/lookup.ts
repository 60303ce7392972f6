/**
 * Fields whose choices, or whose own fields, the designer asks the service for. Each kind has an old and a new extension; documents carry
 * both for a while, so the same source under the other name is no change.
 */
import { isObject, type JsonObject } from '../../../source/json-value.ts';
import { changed, both, type Fact, type Said } from '../fact.ts';
import { facet, own, type SchemaNode } from '../schema-node.ts';
import type { Place } from '../../../source/place.ts';

const KINDS = [
  { names: ['x-ms-dynamic-list', 'x-ms-dynamic-values'], filled: 'choices' },
  { names: ['x-ms-dynamic-tree'], filled: 'choices' },
  { names: ['x-ms-dynamic-properties', 'x-ms-dynamic-schema'], filled: 'fields' },
] as const;

/** New operationIds of operations that were renamed: they lead to the same choices. */
export type Renames = ReadonlyMap<string, string>;

export function lookupFacts(before: SchemaNode, after: SchemaNode, renames: Renames): readonly Fact[] {
  return KINDS.flatMap(({ names, filled }): Fact[] => {
    const was = lookupsOf(before, names);
    const is = lookupsOf(after, names);
    const change = meaning(was, is, filled, renames);
    if (change === undefined) return [];
    // Nobody chooses what an operation returns.
    const sides = filled === 'choices' ? { input: change } : both(change);
    return [{ ...changed(was[0] ?? before, is[0] ?? after), ...sides }];
  });
}

function meaning(
  was: readonly Lookup[],
  is: readonly Lookup[],
  filled: 'choices' | 'fields',
  renames: Renames,
): Said | undefined {
  const [old] = was;
  const [now] = is;
  if (old === undefined)
    return now === undefined ? undefined : { code: 'change/lookup-added', filled, source: now.source };
  if (now === undefined) return { code: 'change/lookup-removed', filled, source: old.source };
  const known = was.map((one) => `${renames.get(one.source) ?? one.source} ${one.value}`);
  if (is.some((one) => known.includes(`${one.source} ${one.value}`))) return undefined;
  return { code: 'change/lookup', filled, before: nameOf(old), after: nameOf(now) };
}

interface Lookup {
  /** The operation, or the capability of the platform, that is asked. */
  readonly source: string;
  /** What is taken of each entry. */
  readonly value: string;
  readonly at: Place;
}

function nameOf({ source, value }: Lookup): string {
  return value === '' ? source : `${source} (${value})`;
}

function lookupsOf(node: SchemaNode, names: readonly string[]): readonly Lookup[] {
  return names.flatMap((name) => {
    const { value, at } = facet(node, name);
    return isObject(value) ? [{ ...sourceOf(value), at }] : [];
  });
}

function sourceOf(lookup: JsonObject): Omit<Lookup, 'at'> {
  // A tree says how its root is opened.
  const open = own(lookup, 'open');
  const places = isObject(open) ? [lookup, open] : [lookup];
  const text = (...keys: readonly string[]): string =>
    places.flatMap((one) => keys.map((key) => own(one, key))).find((one) => typeof one === 'string') ?? '';
  return {
    source: text('operationId', 'builtInOperation', 'capability'),
    value: text('value-path', 'itemValuePath'),
  };
}
