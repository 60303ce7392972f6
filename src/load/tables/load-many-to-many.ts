/** `relationships` of solution.yaml: N:N relationships. */
import type { ManyToMany } from '../../model/relationship.ts';
import type { Sourced } from '../../model/solution.ts';
import { at as into } from '../../source/place.ts';
import { relationship } from '../../spec/relationship-schema.ts';
import type { RelationshipSpec } from '../../spec/solution-schema.ts';
import { INTRODUCED } from '../decode-variable.ts';
import { entriesOf, type Entry, type Loading } from '../load-components.ts';
import { manyToManyName } from './many-to-many-name.ts';
import type { TableFact, TableFacts } from './table-facts.ts';

export function loadManyToMany(loading: Loading, facts: TableFacts): readonly Sourced<ManyToMany>[] {
  return entriesOf<RelationshipSpec>('relationship', 'relationships', relationship, loading).flatMap(
    (entry) => {
      const [first, second] = entry.spec.between.map((name, index) =>
        facts.tableAt(name, into(entry.at, 'between', index)),
      );
      if (first === undefined || second === undefined) return [];
      return [{ at: entry.at, model: decodeManyToMany(entry, [first, second], loading) }];
    },
  );
}

function decodeManyToMany(
  { key, spec, at }: Entry<RelationshipSpec>,
  [first, second]: readonly [TableFact, TableFact],
  { head: { publisher }, reader: { report } }: Loading,
): ManyToMany {
  const between = [first.logicalName, second.logicalName] as const;
  const schemaName = manyToManyName(spec, between, publisher.prefix);
  if (first.model === undefined && second.model === undefined) {
    const names = { first: first.logicalName, second: second.logicalName };
    report('relationship/no-table', into(at, 'between'), names);
  }
  return {
    key,
    schemaName,
    between,
    introducedVersion: INTRODUCED,
  };
}
