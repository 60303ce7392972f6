import type { RelationshipSpec } from '../../spec/solution-schema.ts';

/** The schema name of an N:N relationship, which is that of its intersect table too: given, or prefix and the names of both tables. */
export function manyToManyName(
  { schemaName }: Pick<RelationshipSpec, 'schemaName'>,
  [first, second]: readonly [string, string],
  prefix: string,
): string {
  const own = (name: string): string =>
    name.startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : name;
  return schemaName ?? `${prefix}_${own(first)}_${own(second)}`;
}
