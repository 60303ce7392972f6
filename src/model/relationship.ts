/** An N:N relationship. A 1:N relationship is a lookup column. */
export interface ManyToMany {
  readonly key: string;
  readonly schemaName: string;
  /** Logical names of the two tables. */
  readonly between: readonly [string, string];
  readonly introducedVersion: string;
}

/** Columns that a new row takes over from the row it is made from. Names are logical names. */
export interface TableMap {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly columns: readonly { readonly from: string; readonly to: string }[];
}
