import type { Chart } from './chart.ts';
import type { Column } from './column.ts';
import type { Form } from './form.ts';
import type { Labels } from './labels.ts';
import type { View } from './view.ts';

/** A table of our own, or what is added to a table that exists already. */
export type Table = NewTable | TableExtension;

/** What both kinds of tables have. */
interface TableParts {
  readonly key: string;
  /** A new table's, with the publisher's prefix: `cosell_ReferralLink`. An extended table's, as its own solution spells it: `Opportunity`. */
  readonly schemaName: string;
  readonly names: Labels;
  readonly pluralNames: Labels;
  /** Of a new table the first column is the primary name column. */
  readonly columns: readonly Column[];
  readonly keys: readonly AlternateKey[];
  readonly views: readonly View[];
  readonly forms: readonly Form[];
  readonly charts: readonly Chart[];
}

export interface NewTable extends TableParts {
  readonly kind: 'new';
  readonly descriptions: Labels;
  readonly ownership: 'user' | 'organization';
  readonly audit: boolean;
  readonly changeTracking: boolean;
  /** Key of the web resource that is its icon. */
  readonly icon?: string;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly introducedVersion: string;
}

export interface TableExtension extends TableParts {
  readonly kind: 'extension';
  /** The solution that brings the table, as MissingDependencies name it: `msdynce_Sales (9.0.4.0076)`; none for account and contact. */
  readonly solution?: string;
}

export interface AlternateKey {
  readonly key: string;
  readonly schemaName: string;
  readonly names: Labels;
  /** Logical names of the columns. */
  readonly columns: readonly string[];
}
