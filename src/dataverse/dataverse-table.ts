/** Tables of Dataverse as flows see them: by entity set and by logical name, with columns and navigation properties. */
export interface DataverseTables {
  /** By logical name: `account`. */
  readonly named: (logicalName: string) => DataverseTable | undefined;
  /** By entity set: `accounts`. */
  readonly ofSet: (entitySet: string) => DataverseTable | undefined;
  /** For suggestions. */
  readonly all: readonly DataverseTable[];
}

export interface DataverseTable {
  readonly logicalName: string;
  readonly entitySet: string;
  /** Nothing says the entity set: it is formed as the platform forms most of them. */
  readonly setIsGuess?: boolean;
  /** Of the column with the GUID of a row. */
  readonly primaryId: string;
  /** By logical name. */
  readonly columns: ReadonlyMap<string, DataverseColumn>;
  /** By name of the navigation property, whose case counts: single-valued ones, for `@odata.bind` and `$expand`. */
  readonly navigation: ReadonlyMap<string, NavigationProperty>;
  /** Collection-valued ones, for `$expand` and `any(…)`: never all of them, because any other table may look up this one. By name; the logical name of the table. */
  readonly collections: ReadonlyMap<string, string>;
  /**
   * `own`: the solution declares it, so `columns` has them all. `whole`: the list was whole where it comes from, but others may have added to the table.
   * `partial`: hardly more than some columns is known: a name that is not there may exist as well. `unknown`: nothing but its names is known.
   */
  readonly knowledge: 'own' | 'whole' | 'partial' | 'unknown';
}

export interface DataverseColumn {
  readonly logicalName: string;
  readonly type:
    | 'text'
    | 'whole'
    | 'bigint'
    | 'decimal'
    | 'float'
    | 'money'
    | 'yesNo'
    | 'choice'
    | 'choices'
    | 'date'
    | 'dateTime'
    | 'lookup'
    | 'id'
    | 'file'
    | 'image'
    | 'unknown';
  /** A row always has a value: null is never read. */
  readonly required: boolean;
  /** A create or update must not give it. */
  readonly readOnly: boolean;
  /** The maker wants each row to have it. Forms see to that, the Web API does not. */
  readonly wanted: boolean;
  /** Of a choice, when they are known. */
  readonly options?: readonly number[];
  /** Of a text: how many characters it has at most, when that is known. */
  readonly maxLength?: number;
  /** Of a number, when they are known. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Of a lookup: logical names of the tables that it leads to, when they are known. */
  readonly targets?: readonly string[];
}

export interface NavigationProperty {
  readonly name: string;
  /** Logical name of the lookup column. */
  readonly column: string;
  /** Logical name of the table that it leads to; undefined when it is not known. */
  readonly target: string | undefined;
}

/** Nothing is known. */
export const NO_TABLES: DataverseTables = { named: () => undefined, ofSet: () => undefined, all: [] };
