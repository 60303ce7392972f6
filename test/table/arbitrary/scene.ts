/** What was drawn so far, for the parts that name it. */
import type { ChoiceSpec, ColumnSpec, TableSpec } from '../../../src/spec/solution-schema.ts';
import type { Words } from './words.ts';

export interface DrawnColumn {
  readonly key: string;
  readonly type: ColumnSpec['type'];
  readonly spec: ColumnSpec;
  /** As lookups name them. */
  readonly targets: readonly string[];
  readonly optionKeys: readonly string[];
}

export interface DrawnTable {
  readonly key: string;
  /** As lookups and roles name it: the key of a new table, the logical name of an extended one. */
  readonly name: string;
  readonly kind: 'new' | 'extension';
  readonly ownership: 'user' | 'organization';
  readonly columns: DrawnColumn[];
  readonly views: string[];
  readonly charts: string[];
  /** Keys of quick view forms. */
  readonly quickViews: string[];
  hasParent: boolean;
  viewSpecs: NonNullable<TableSpec['views']>;
  chartSpecs: NonNullable<TableSpec['charts']>;
}

export interface Scene extends Words {
  readonly choices: Readonly<Record<string, ChoiceSpec>>;
  readonly tables: DrawnTable[];
  readonly manyToMany: { readonly key: string; readonly between: readonly [string, string] }[];
  readonly roles: readonly string[];
  /** Key → path. */
  readonly webResources: Readonly<Record<string, string>>;
}

export function tableNamed(scene: Scene, name: string): DrawnTable | undefined {
  return scene.tables.find((one) => one.name === name);
}

/** The column that stands for a row, of tables that exist already. */
export const NAMES: Readonly<Record<string, string>> = {
  account: 'name',
  contact: 'fullname',
  systemuser: 'fullname',
  opportunity: 'name',
  lead: 'fullname',
};
