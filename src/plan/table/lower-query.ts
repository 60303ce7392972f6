/** What a view shows → its `<fetch>` and its grid. */
import { logicalName } from '../../format/table/naming.ts';
import type { Table } from '../../model/table.ts';
import type { ColumnPath, Filter, SortColumn, ViewColumn } from '../../model/view.ts';
import type { PackedEntityNode, PackedFetch, PackedFilter, PackedGrid } from '../../packed/query.ts';
import type { PlanContext } from '../context.ts';
import { conditionsOf, lowerFilter } from './lower-filter.ts';
import { primaryNameOfTable } from './primary-name-of-table.ts';

export interface Query {
  readonly columns: readonly ViewColumn[];
  readonly sort: readonly SortColumn[];
  readonly filter: Filter;
  /** What the user searches for, of a quick find view. */
  readonly search?: PackedFilter;
}

/** The columns of a table's own come first, then order, filters and links, as exports have them. */
export function lowerFetch(query: Query, table: Table, context: PlanContext): PackedFetch {
  const name = logicalName(table.schemaName);
  const alias = (path: ColumnPath): string | undefined => aliasOf(path, name, context);
  const filter = lowerFilter(query.filter, alias);
  const nodes: readonly PackedEntityNode[] = [
    ...ownColumns(query, table).map((one): PackedEntityNode => ({ is: 'attribute', value: { name: one } })),
    ...query.sort.map(({ column, descending }): PackedEntityNode => ({
      is: 'order',
      value: { attribute: column, descending: String(descending) },
    })),
    ...(filter === undefined ? [] : [{ is: 'filter', value: filter } as const]),
    ...(query.search === undefined ? [] : [{ is: 'filter', value: query.search } as const]),
    ...lowerLinks(query, alias),
  ];
  return { version: '1.0', mapping: 'logical', entities: [{ name, nodes }] };
}

/** A view's row is known by the primary key and opened by the primary name, so both are always asked for. */
function ownColumns({ columns }: Query, table: Table): readonly string[] {
  const own = columns.flatMap((one) => (one.via === undefined ? [one.column] : []));
  const primary = columns.length === 0 ? [] : [primaryNameOfTable(table)];
  return [...new Set([`${logicalName(table.schemaName)}id`, ...own, ...primary])];
}

function lowerLinks(
  { columns, filter }: Query,
  alias: (path: ColumnPath) => string | undefined,
): readonly PackedEntityNode[] {
  const used: readonly ColumnPath[] = [...columns, ...conditionsOf(filter).map((one) => one.path)];
  const links = new Map(
    used.flatMap((one) => (one.via === undefined ? [] : [[alias(one) ?? '', one.via] as const])),
  );
  return [...links].map(([name, { lookup, table }]): PackedEntityNode => {
    const shown = columns.filter((one) => alias(one) === name).map((one) => one.column);
    return {
      is: 'link-entity',
      value: {
        name: table,
        from: `${table}id`,
        to: lookup,
        visible: 'false',
        linkType: 'outer',
        alias: name,
        ...(shown.length === 0
          ? {}
          : { nodes: shown.map((column) => ({ is: 'attribute', value: { name: column } }) as const) }),
      },
    };
  });
}

/** `a_` and 32 hex digits, as the designer makes them. */
function aliasOf({ via }: ColumnPath, table: string, context: PlanContext): string | undefined {
  if (via === undefined) return undefined;
  return `a_${context.idOf(table, 'link', via.lookup, via.table).replace(/[{}-]/g, '')}`;
}

/** How the grid and its rows are called. */
export interface GridNames {
  readonly grid: string;
  readonly row: string;
}

export function lowerGrid(
  { columns }: Query,
  table: Table,
  { names, preview }: { readonly names: GridNames; readonly preview: boolean },
  context: PlanContext,
): PackedGrid {
  const name = logicalName(table.schemaName);
  const primary = primaryNameOfTable(table);
  const cells = columns.map((one) => {
    const alias = aliasOf(one, name, context);
    const width = one.width ?? (alias === undefined && one.column === primary ? 300 : 150);
    return { name: alias === undefined ? one.column : `${alias}.${one.column}`, width: String(width) };
  });
  return {
    name: names.grid,
    jump: primary,
    select: '1',
    icon: '1',
    preview: preview ? '1' : '0',
    rows: [{ name: names.row, id: `${name}id`, cells }],
  };
}
