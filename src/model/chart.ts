import type { Labels } from './labels.ts';

export interface Chart {
  readonly key: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly type: 'column' | 'bar' | 'line' | 'pie' | 'doughnut' | 'funnel';
  /** Logical name of the column whose values are compared. */
  readonly group: string;
  /** For a date. */
  readonly dateGrouping?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly measure: { readonly function: 'count' | 'sum' | 'avg' | 'min' | 'max'; readonly column: string };
}
