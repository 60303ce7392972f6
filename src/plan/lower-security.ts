/** Security roles and column security profiles. */
import { STANDARD_PRIVILEGES, privilegeName } from '../format/privileges.ts';
import { compareNames } from '../format/table/naming.ts';
import type { ColumnProfile, Level, Right, Role } from '../model/security.ts';
import type { PackedColumnProfile, PackedPrivilege, PackedRole } from '../packed/security.ts';
import type { PlanContext } from './context.ts';

const LEVELS: Readonly<Record<Level, PackedPrivilege['level']>> = {
  user: 'Basic',
  businessUnit: 'Local',
  parentChild: 'Deep',
  organization: 'Global',
};

/** Exports sort privileges by name without regard to case (90 of 90 roles). */
export function lowerRole(role: Role, context: PlanContext): PackedRole {
  const rights = role.rights.map((one) => ({ name: nameOf(one, context), level: LEVELS[one.level] }));
  const further = role.privileges.map(({ name, level }) => ({ name, level: LEVELS[level] }));
  return {
    id: `{${role.id}}`,
    name: role.name,
    ...(role.description === '' ? {} : { description: role.description }),
    privileges: [...rights, ...further].sort((a, b) => compareNames(a.name, b.name)),
  };
}

function nameOf({ table, verb }: Right, context: PlanContext): string {
  const own = context.tableOf(table)?.kind === 'new';
  const standard = Object.hasOwn(STANDARD_PRIVILEGES, table) ? STANDARD_PRIVILEGES[table] : undefined;
  const noun = own || standard === undefined ? context.schemaNameOf(table) : standard.noun;
  return privilegeName(verb, noun);
}

export function lowerColumnProfile(profile: ColumnProfile): PackedColumnProfile {
  return {
    name: profile.name,
    ...(profile.description === '' ? {} : { description: profile.description }),
    id: `{${profile.id}}`,
    permissions: profile.columns.map(({ table, column, read, update, create }) => ({
      table,
      column,
      read: allowed(read),
      update: allowed(update),
      create: allowed(create),
    })),
  };
}

function allowed(yes: boolean): 'yes' | 'no' {
  return yes ? 'yes' : 'no';
}
