/** What a view asks for, taken apart. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedEntityNode, PackedFetch, PackedFilter } from '../packed/query.ts';
import type { Alias, Aliases } from './filter.ts';

export interface Query {
  readonly table: string;
  readonly aliases: Aliases;
  /** Names of the columns that are asked for. */
  readonly columns: readonly string[];
  readonly filters: readonly PackedFilter[];
  /** The columns that quick search looks into. */
  readonly searched: readonly string[];
  readonly orders: readonly { readonly column: string; readonly descending: boolean }[];
}

export function queryOf(fetch: PackedFetch | undefined, table: string): Query {
  const [entity] = fetch?.entities ?? [];
  const nodes = entity?.nodes ?? [];
  const own: Alias = { table, via: '' };
  const filters = nodes.flatMap((one) => (one.is === 'filter' ? [one.value] : []));
  return {
    table,
    aliases: { '': own, ...linksOf(nodes) },
    columns: nodes.flatMap((one) => (one.is === 'attribute' ? [one.value.name] : [])),
    filters: filters.map(withoutSearch),
    searched: filters.flatMap(searchedIn),
    orders: nodes.flatMap((one) => (one.is === 'order' ? orderOf(one.value) : [])),
  };
}

interface Order {
  readonly attribute?: string;
  readonly descending?: string;
}

function orderOf({ attribute, descending }: Order): Query['orders'] {
  return attribute === undefined ? [] : [{ column: attribute, descending: descending === 'true' }];
}

function linksOf(nodes: readonly PackedEntityNode[]): Aliases {
  return Object.fromEntries(
    nodes
      .flatMap((one) => (one.is === 'link-entity' ? [one.value] : []))
      .map((link) => [
        link.alias ?? link.name,
        { table: logicalName(link.name), via: logicalName(link.to ?? '') },
      ]),
  );
}

/** The filter of quick search stands among the others, and matches what was typed. */
function withoutSearch(filter: PackedFilter): PackedFilter {
  const nodes = (filter.nodes ?? []).filter((one) => !(one.is === 'filter' && isSearch(one.value)));
  return isSearch(filter) ? { ...filter, nodes: [] } : { ...filter, nodes };
}

function isSearch(filter: PackedFilter): boolean {
  return filter.quickFind === '1' || filter.quickFind === 'true';
}

function searchedIn(filter: PackedFilter): readonly string[] {
  return (filter.nodes ?? []).flatMap((one) =>
    one.is === 'filter'
      ? searchedIn(one.value)
      : isSearch(filter) && one.value.attribute !== undefined
        ? [one.value.attribute]
        : [],
  );
}
