/** A security role as a matrix of tables and verbs, and a profile of column security. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedColumnProfile, PackedPrivilege, PackedRole } from '../packed/security.ts';
import { tableRef, type Ref } from './ref.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';
import type { Words } from './words.ts';

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly verbs: readonly string[];
  readonly rows: readonly { readonly table: Ref; readonly levels: readonly LevelView[] }[];
  readonly further: readonly { readonly name: string; readonly level: LevelView }[];
}

export interface LevelView {
  /** Quarters of the circle that are filled: 0 to 4. */
  readonly filled: number;
  readonly name: string;
}

type LevelName = PackedPrivilege['level'];
type VerbName = keyof Words['verbs'];

const VERBS: readonly VerbName[] = [
  'Create',
  'Read',
  'Write',
  'Delete',
  'Append',
  'AppendTo',
  'Assign',
  'Share',
];
const FILLED: Readonly<Record<LevelName, number>> = { Basic: 1, Local: 2, Deep: 3, Global: 4 };

export function roleView(role: PackedRole, scope: Scope): RoleView {
  const { words } = scope;
  const split = (role.privileges ?? []).map((one) => ({ ...one, right: rightOf(one.name, scope) }));
  // By logical name: the same order in every language.
  const tables = [...new Set(split.flatMap((one) => one.right?.table ?? []))].sort();
  const level = (table: string, verb: VerbName): LevelView => {
    const found = split.find((one) => one.right?.table === table && one.right.verb === verb);
    return levelView(found?.level, words);
  };
  const rows = tables.map((table) => ({
    table: tableRef(table, scope),
    levels: VERBS.map((verb) => level(table, verb)),
  }));
  return {
    id: scope.anchor('role', role.id),
    name: role.name,
    description: role.description ?? '',
    verbs: VERBS.map((verb) => words.verbs[verb]),
    rows,
    further: split
      .filter((one) => one.right === undefined)
      .map((one) => ({ name: one.name, level: levelView(one.level, words) })),
  };
}

/** The table and the verb of `prvReadAccount`; undefined for a privilege that is for no table we know. */
function rightOf(
  privilege: string,
  { index }: Scope,
): { readonly table: string; readonly verb: VerbName } | undefined {
  const [, verb, name] =
    /^prv(AppendTo|Append|Create|Read|Write|Delete|Assign|Share)(.+)$/.exec(privilege) ?? [];
  const table = name === undefined ? undefined : index.tableOfSchemaName(name);
  const known = VERBS.find((one) => one === verb);
  return table === undefined || known === undefined ? undefined : { table, verb: known };
}

function levelView(level: LevelName | undefined, { levels }: Words): LevelView {
  return level === undefined
    ? { filled: 0, name: levels.None }
    : { filled: FILLED[level], name: levels[level] };
}

/** All levels, for the legend. */
export function levelViews({ words }: Scope): readonly LevelView[] {
  return ([undefined, 'Basic', 'Local', 'Deep', 'Global'] as const).map((one) => levelView(one, words));
}

export interface ColumnProfileView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly rows: readonly {
    readonly table: Ref;
    readonly column: Text;
    readonly read: boolean;
    readonly update: boolean;
    readonly create: boolean;
  }[];
}

export function columnProfileView(profile: PackedColumnProfile, scope: Scope): ColumnProfileView {
  return {
    id: scope.anchor('profile', profile.id),
    name: profile.name,
    description: profile.description ?? '',
    rows: (profile.permissions ?? []).map(({ table, column, read, update, create }) => ({
      table: tableRef(logicalName(table), scope),
      column: scope.columnName(logicalName(table), column),
      read: read === 'yes',
      update: update === 'yes',
      create: create === 'yes',
    })),
  };
}
