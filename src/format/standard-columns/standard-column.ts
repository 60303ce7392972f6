/** What is known of a table of the platform or of Dynamics 365 Sales. */
export interface StandardColumns {
  /** Logical name of the column that stands for a row. */
  readonly primaryName: string;
  readonly columns: readonly StandardColumn[];
}

export type StandardColumn = readonly [logicalName: string, type: StandardType, label: string];

export type StandardType =
  | 'text'
  | 'email'
  | 'url'
  | 'phone'
  | 'memo'
  | 'whole'
  | 'decimal'
  | 'float'
  | 'money'
  | 'yesNo'
  | 'choice'
  | 'date'
  | 'dateTime'
  | 'lookup'
  | 'customer'
  | 'owner'
  | 'state'
  | 'status'
  | 'id';
