/** `maps` of solution.yaml: columns that a new row takes over from the row it is made from. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { TableMap } from '../../model/relationship.ts';
import type { Sourced } from '../../model/solution.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import { tableMap } from '../../spec/relationship-schema.ts';
import type { TableMapSpec } from '../../spec/solution-schema.ts';
import { entriesOf, type Loading } from '../load-components.ts';
import { checkMapped } from './check-mapped.ts';
import { isList } from './is-list.ts';
import { onceOnly } from './once.ts';
import type { TableFact, TableFacts } from './table-facts.ts';

export function loadMaps(loading: Loading, facts: TableFacts): readonly Sourced<TableMap>[] {
  const { report } = loading.reader;
  return entriesOf<TableMapSpec>('map', 'maps', tableMap, loading).flatMap(({ key, spec, at }) => {
    const from = facts.tableAt(spec.from, into(at, 'from'));
    const to = facts.tableAt(spec.to, into(at, 'to'));
    if (from === undefined || to === undefined) return [];
    checkTables(from, to, at, report);
    const columns = statedPairs(spec.columns, into(at, 'columns')).flatMap(
      (pair) => columnsOf(pair, { from, to, report }) ?? [],
    );
    // A column takes over one value.
    const isFirst = onceOnly('column of the map', report);
    const names = columns
      .filter((one) => isFirst(one.to, one.at))
      .map((one) => ({ from: one.from, to: one.to }));
    return [{ at, model: { key, from: from.logicalName, to: to.logicalName, columns: names } }];
  });
}

/** Which tables of the platform point at each other is not known in full, but every lookup to or from a new one is. */
function checkTables(from: TableFact, to: TableFact, at: Place, report: Report): void {
  const names = { from: from.logicalName, to: to.logicalName };
  if (from.model === undefined && to.model === undefined) {
    report('relationship/no-table', into(at, 'to'), { first: names.from, second: names.to });
    return;
  }
  const lookups = (to.model?.columns ?? []).flatMap(({ type }) =>
    type.kind === 'lookup' || type.kind === 'customer' ? type.targets.map((one) => one.table) : [],
  );
  const known = from.model?.kind === 'new' || to.model?.kind === 'new';
  if (known && !lookups.includes(names.from)) report('map/no-lookup', into(at, 'from'), names);
}

interface StatedPair {
  readonly from: string;
  readonly to: string;
  readonly fromAt: Place;
  readonly toAt: Place;
}

function statedPairs(columns: TableMapSpec['columns'], place: Place): readonly StatedPair[] {
  if (isList(columns)) {
    return columns.map((name, index) => {
      const at = into(place, index);
      return { from: name, to: name, fromAt: at, toAt: at };
    });
  }
  return Object.entries(columns).map(([from, to]) => {
    const at = into(place, from);
    return { from, to, fromAt: keyOf(at), toAt: at };
  });
}

interface MappedColumn {
  readonly from: string;
  readonly to: string;
  readonly at: Place;
}

function columnsOf(
  pair: StatedPair,
  { from, to, report }: { readonly from: TableFact; readonly to: TableFact; readonly report: Report },
): MappedColumn | undefined {
  const source = from.columnAt(pair.from, pair.fromAt);
  const target = to.columnAt(pair.to, pair.toAt);
  if (source === undefined || target === undefined) return undefined;
  checkMapped(source, target, pair.toAt, report);
  return { from: source.logicalName, to: target.logicalName, at: pair.toAt };
}
