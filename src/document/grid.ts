/** Rows as lists show them: in views, subgrids and dashboards. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedCondition } from '../packed/query.ts';
import type { PackedView } from '../packed/view.ts';
import { optionsOf } from './column-kind.ts';
import { pathName, valuesOf } from './filter.ts';
import { queryOf, type Query } from './query.ts';
import { SAMPLE_ROWS, sample } from './sample.ts';
import type { Scope } from './scope.ts';

export interface Grid {
  readonly label: string;
  /** Pixels of all columns. */
  readonly width: number;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
}

interface GridColumn {
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  /** The direction in which the column is sorted. */
  readonly arrow: '↑' | '↓' | '';
}

interface GridCell {
  readonly text: string;
  /** The name of the row, which opens it. */
  readonly opens: boolean;
}

const WIDTH = 150;

/** The columns of a view with sample rows that satisfy what its filter says of single values. */
export function gridOf(
  table: string,
  view: PackedView,
  scope: Scope,
  count: number = SAMPLE_ROWS.length,
): Grid {
  const query = queryOf(view.query?.fetch, table);
  const cells = (view.layout?.grid?.rows ?? []).flatMap((row) => row.cells ?? []);
  const shown =
    cells.length > 0
      ? cells.filter((one) => one.hidden !== '1' && one.hidden !== 'true')
      : query.columns.filter((name) => name !== `${table}id`).map((name) => ({ name, width: undefined }));
  const primary = scope.index.primaryName(table);
  const places = shown.map(({ name }) => placeOf(name, query));
  const pinned = pinnedValues(query);
  const columns = shown.map(({ name, width }, index): GridColumn => {
    const place = places[index];
    const order = query.orders.find((one) => one.column === name);
    return {
      name: place === undefined ? name : pathName(place.alias, place.column, query.aliases, scope),
      width: Number(width ?? WIDTH) || WIDTH,
      arrow: order === undefined ? '' : order.descending ? '↓' : '↑',
    };
  });
  return {
    label: scope.text(view.names).text,
    width: columns.reduce((sum, one) => sum + one.width, 0),
    columns,
    rows: SAMPLE_ROWS.slice(0, count).map((row) =>
      places.map(({ alias, column }) => ({
        text: cellText({ table: alias.table, column, row, pinned: alias.via === '' ? pinned : {} }, scope),
        opens: alias.via === '' && column === primary,
      })),
    ),
  };
}

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly pinned: Readonly<Record<string, string>>;
}

function cellText({ table, column, row, pinned }: Cell, scope: Scope): string {
  const packed = scope.index.column(table, column);
  const value = pinned[column];
  const option = optionsOf(packed, scope.index).find((one) => one.value === value);
  return option === undefined ? sample(table, packed, row, scope) : scope.text(option.labels).text;
}

/** `alias.column` is a column of the row that a link leads to. */
function placeOf(name: string, query: Query) {
  const [first = '', second] = name.split('.');
  const alias = second === undefined ? undefined : query.aliases[first];
  return {
    alias: alias ?? { table: query.table, via: '' },
    column: logicalName(alias === undefined ? name : (second ?? '')),
  };
}

/** Columns that must have one value: conditions `eq` that all rows meet. */
function pinnedValues(query: Query): Readonly<Record<string, string>> {
  const conditions = query.filters
    .filter((one) => one.type !== 'or')
    .flatMap((filter) => (filter.nodes ?? []).flatMap((one) => (one.is === 'condition' ? [one.value] : [])));
  return Object.fromEntries(
    conditions.filter(isPin).map((one) => [one.attribute ?? '', valuesOf(one)[0] ?? '']),
  );
}

function isPin({ operator, entity }: PackedCondition): boolean {
  return operator === 'eq' && entity === undefined;
}
