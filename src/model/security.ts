export type Verb = 'create' | 'read' | 'write' | 'delete' | 'append' | 'appendTo' | 'assign' | 'share';

/** Whose rows. */
export type Level = 'user' | 'businessUnit' | 'parentChild' | 'organization';

export interface Role {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The user whose connections the flows use has it. */
  readonly forFlows: boolean;
  readonly rights: readonly Right[];
  /** Further privileges by their own name. */
  readonly privileges: readonly { readonly name: string; readonly level: Level }[];
}

export interface Right {
  /** Logical name. */
  readonly table: string;
  readonly verb: Verb;
  readonly level: Level;
}

/** Who of its users may do what with secured columns. */
export interface ColumnProfile {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ColumnRights[];
}

export interface ColumnRights {
  /** Logical names. */
  readonly table: string;
  readonly column: string;
  readonly read: boolean;
  readonly update: boolean;
  readonly create: boolean;
}
