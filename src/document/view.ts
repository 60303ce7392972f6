/** A view of a table. */
import type { PackedFilter } from '../packed/query.ts';
import type { PackedView } from '../packed/view.ts';
import { filterInWords, pathName } from './filter.ts';
import { gridOf, type Grid } from './grid.ts';
import { queryOf } from './query.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';
import type { Words } from './words.ts';

export interface ViewView {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly kind: string;
  readonly isDefault: boolean;
  /** Makers work with public views; the others are for places of the platform. */
  readonly open: boolean;
  readonly filter: string;
  readonly sort: string;
  readonly searched: string;
  readonly grid: Grid;
}

/** Values of `querytype`. */
const KINDS: Readonly<Record<number, keyof Words['viewKinds']>> = {
  0: 'public',
  1: 'advancedFind',
  2: 'associated',
  4: 'quickFind',
  64: 'lookup',
  8192: 'own',
};

export function viewView(table: string, view: PackedView, scope: Scope): ViewView {
  const { words } = scope;
  const query = queryOf(view.query?.fetch, table);
  const kind = KINDS[view.queryType] ?? 'other';
  const [first, ...others] = query.filters;
  // Several filters beside each other must all hold.
  const whole: PackedFilter =
    first !== undefined && others.length === 0
      ? first
      : { nodes: query.filters.map((value) => ({ is: 'filter', value })) };
  const filter = filterInWords(whole, query.aliases, scope);
  const column = (name: string): string => pathName({ table, via: '' }, name, query.aliases, scope);
  return {
    id: scope.anchor('view', view.id),
    name: scope.text(view.names),
    description: scope.text(view.descriptions),
    kind: words.viewKinds[kind],
    isDefault: kind === 'public' && view.isDefault === true,
    open: kind === 'public',
    filter: filter === '' ? words.allRows : filter,
    sort: query.orders
      .map((one) => `${column(one.column)} ${one.descending ? words.descending : words.ascending}`)
      .join(', '),
    searched: query.searched.map(column).join(', '),
    grid: gridOf(table, view, scope),
  };
}
