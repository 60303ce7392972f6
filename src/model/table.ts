import type { Labels } from './labels.ts';

/** A table of our own, or columns for a table that exists already. */
export type Table = NewTable | TableExtension;

export interface NewTable {
  readonly kind: 'new';
  readonly key: string;
  /** Schema name with the publisher's prefix and its upper-case letters, e.g. `cosell_ReferralLink`. */
  readonly schemaName: string;
  readonly names: Labels;
  readonly pluralNames: Labels;
  readonly descriptions: Labels;
  readonly ownership: 'user' | 'organization';
  readonly audit: boolean;
  readonly changeTracking: boolean;
  /** The first column is the primary name column. */
  readonly columns: readonly Column[];
  readonly keys: readonly AlternateKey[];
  readonly introducedVersion: string;
}

export interface TableExtension {
  readonly kind: 'extension';
  readonly key: string;
  /** Schema name as the table's own solution spells it, e.g. `Opportunity`. */
  readonly schemaName: string;
  /** Display name in the base language, for the packed form only. */
  readonly name: string;
  /** The solution that brings the table, as MissingDependencies name it: `msdynce_Sales (9.0.4.0076)`; none for account and contact. */
  readonly solution?: string;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly key: string;
  readonly schemaName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly required: 'none' | 'recommended' | 'required';
  /** Shown, not edited, on forms. */
  readonly readOnly: boolean;
  readonly searchable: boolean;
  readonly audit: boolean;
  readonly introducedVersion: string;
  readonly type: ColumnType;
}

export type ColumnType =
  | {
      readonly kind: 'text';
      readonly format: 'text' | 'email' | 'url' | 'phone' | 'textarea';
      readonly maxLength: number;
    }
  | { readonly kind: 'memo'; readonly maxLength: number }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number; readonly precision: number }
  | { readonly kind: 'yesNo'; readonly yes: Labels; readonly no: Labels; readonly defaultValue: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly defaultValue?: number }
  | { readonly kind: 'date'; readonly behavior: 'userLocal' | 'dateOnly' | 'timeZoneIndependent' }
  | { readonly kind: 'dateTime'; readonly behavior: 'userLocal' | 'timeZoneIndependent' }
  | {
      readonly kind: 'lookup';
      readonly target: string;
      readonly relationship: string;
      readonly onDelete: 'removeLink' | 'restrict' | 'cascade';
    };

export interface Option {
  readonly value: number;
  readonly labels: Labels;
  readonly color?: string;
}

export interface AlternateKey {
  readonly key: string;
  readonly schemaName: string;
  readonly names: Labels;
  /** Logical names of the columns. */
  readonly columns: readonly string[];
}
