import type { ColumnType } from './column.ts';
import type { Labels } from './labels.ts';

export type FormType = 'main' | 'quickCreate' | 'quickView' | 'card';

export interface Form {
  readonly key: string;
  readonly type: FormType;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly tabs: readonly FormTab[];
  readonly header: readonly FormField[];
  /** Keys of the roles that see it. None: everybody. */
  readonly roles: readonly string[];
}

export interface FormTab {
  readonly key: string;
  readonly names: Labels;
  /** Percent of each column. */
  readonly widths: readonly number[];
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly key: string;
  /** Empty: no heading is shown. */
  readonly names: Labels;
  /** Index of the column of the tab. */
  readonly column: number;
  /** Cells side by side. */
  readonly columns: number;
  readonly items: readonly FormItem[];
}

interface Extent {
  /** Columns of the section. */
  readonly span: number;
  /** Rows. */
  readonly height: number;
}

/** What a field shows: the kind of a column, or one of those that only the platform's own columns have. */
export type FieldKind = ColumnType | { readonly kind: 'owner' | 'state' | 'status' | 'unknown' };

export interface FormField extends Extent {
  readonly kind: 'field';
  /** Logical name. */
  readonly column: string;
  readonly labels: Labels;
  readonly type: FieldKind;
  readonly readOnly: boolean;
  readonly hidden: boolean;
}

export interface Subgrid extends Extent {
  readonly kind: 'subgrid';
  /** Logical name of the table whose rows are shown. */
  readonly table: string;
  readonly labels: Labels;
  /** Schema name. */
  readonly relationship: string;
  /** Key of the view: a view of that table in this solution. */
  readonly view: string;
  /** Rows a page. */
  readonly rows: number;
}

export interface QuickView extends Extent {
  readonly kind: 'quickView';
  /** Logical name of the lookup. */
  readonly lookup: string;
  readonly labels: Labels;
  /** Logical names of the tables that it points at and that have the form: a customer may be an account or a contact. */
  readonly tables: readonly string[];
  /** Key of the form of those tables. */
  readonly form: string;
}

export type FormItem =
  | FormField
  | Subgrid
  | QuickView
  | (Extent & { readonly kind: 'webResource'; readonly key: string })
  | (Extent & { readonly kind: 'timeline' })
  | Blank;

/** An empty cell. */
export interface Blank extends Extent {
  readonly kind: 'blank';
}

/** What stands in the sections of a form, from the first tab to the last. */
export function formItems({ tabs }: Pick<Form, 'tabs'>): readonly FormItem[] {
  return tabs.flatMap((tab) => tab.sections).flatMap((section) => section.items);
}
