import type { Labels } from './labels.ts';
import type { Option } from './choice.ts';

export interface Column {
  readonly key: string;
  readonly schemaName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly required: 'none' | 'recommended' | 'required';
  /** Shown, not edited, on forms. */
  readonly readOnly: boolean;
  readonly searchable: boolean;
  /** Only for users of a column security profile. */
  readonly secured: boolean;
  readonly audit: boolean;
  readonly introducedVersion: string;
  readonly type: ColumnType;
}

export type ColumnType =
  | {
      readonly kind: 'text';
      readonly format: 'text' | 'email' | 'url' | 'phone' | 'textarea' | 'tickersymbol';
      readonly maxLength: number;
    }
  | { readonly kind: 'autonumber'; readonly pattern: string; readonly maxLength: number }
  | { readonly kind: 'memo'; readonly rich: boolean; readonly maxLength: number }
  | {
      readonly kind: 'whole';
      readonly format: 'number' | 'duration' | 'timeZone';
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: 'decimal' | 'float';
      readonly min: number;
      readonly max: number;
      readonly precision: number;
    }
  /** Without a precision, that of the currency. */
  | { readonly kind: 'money'; readonly min: number; readonly max: number; readonly precision?: number }
  | { readonly kind: 'yesNo'; readonly yes: Labels; readonly no: Labels; readonly defaultValue: boolean }
  | { readonly kind: 'choice'; readonly options: OptionSource; readonly defaultValue?: number }
  | { readonly kind: 'choices'; readonly options: OptionSource }
  | { readonly kind: 'date'; readonly behavior: 'userLocal' | 'dateOnly' | 'timeZoneIndependent' }
  | { readonly kind: 'dateTime'; readonly behavior: 'userLocal' | 'timeZoneIndependent' }
  | LookupType
  | { readonly kind: 'file'; readonly maxSize: number }
  | { readonly kind: 'image'; readonly maxSize: number };

/** Options of the column's own, or the schema name of a global choice. */
export type OptionSource =
  | { readonly kind: 'own'; readonly options: readonly Option[] }
  | { readonly kind: 'global'; readonly name: string };

export interface LookupType {
  /** A customer is a lookup of accounts and contacts. */
  readonly kind: 'lookup' | 'customer';
  readonly polymorphic: boolean;
  readonly targets: readonly LookupTarget[];
  readonly onDelete: 'removeLink' | 'restrict' | 'cascade';
  readonly cascade: Cascade;
}

export interface LookupTarget {
  /** Logical name. */
  readonly table: string;
  /** Schema name of the relationship. */
  readonly relationship: string;
}

/** Which rows follow when something is done to the row that they point at. */
export type Cascade = Readonly<Record<'assign' | 'share' | 'unshare' | 'reparent', CascadeRange>>;

export type CascadeRange = 'none' | 'all' | 'active' | 'userOwned';
