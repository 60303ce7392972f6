import type { Labels } from './labels.ts';

/** The views that every table of one's own has. */
export type StandardView =
  'active' | 'inactive' | 'advancedFind' | 'associated' | 'quickFind' | 'lookup' | 'own';

/** A view, or what is said of one of the standard views: what is not said is as the platform has it. */
export interface View {
  readonly key: string;
  readonly standard?: StandardView;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly isDefault: boolean;
  /** None: those of `active`. */
  readonly columns?: readonly ViewColumn[];
  readonly filter?: Filter;
  /** None: by name. */
  readonly sort?: readonly SortColumn[];
  /** quickFind: the columns that are searched. None: the name. */
  readonly find?: readonly string[];
}

/** A column of the table, or of the row that a lookup points at. Names are logical names. */
export interface ColumnPath {
  readonly column: string;
  readonly via?: { readonly lookup: string; readonly table: string };
}

export interface ViewColumn extends ColumnPath {
  /** Pixels. None: as is usual. */
  readonly width?: number;
}

export interface SortColumn {
  readonly column: string;
  readonly descending: boolean;
}

export type Filter =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Filter[] }
  | {
      readonly kind: 'condition';
      readonly path: ColumnPath;
      readonly operator: string;
      readonly values: readonly string[];
    };
