import type { Table } from '../../model/table.ts';
import type { Place } from '../../source/place.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import type { Loading } from '../load-components.ts';
import type { TableFacts } from './table-facts.ts';

/** What decoding the views, forms and charts of a table needs. */
export interface PartsContext {
  /** The table without them. */
  readonly table: Table;
  readonly spec: TableSpec;
  readonly at: Place;
  readonly facts: TableFacts;
  readonly loading: Loading;
}
