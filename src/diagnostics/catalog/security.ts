/** Findings about security roles and column security. */
import { entry } from '../entry.ts';

export const securityMessages = {
  'role/level': entry<{ privilege: string; level: string; allowed: readonly string[] }>({
    severity: 'error',
    message: (a) => `The right ${a.privilege} cannot be held at the level ${a.level}.`,
    help: (a) => `It can at: ${a.allowed.join(', ')}. The import refuses a role with another level.`,
  }),
  'role/verb': entry<{ verb: string; table: string; allowed: readonly string[] }>({
    severity: 'error',
    message: (a) => `There is no right to ${WORDS[a.verb] ?? a.verb} rows of the table ${a.table}.`,
    help: (a) => `Its rights are: ${a.allowed.join(', ')}.`,
  }),
  'role/same-right': entry<{ privilege: string }>({
    severity: 'error',
    message: (a) => `The role has the right ${a.privilege} already.`,
    help: () => 'Say once at which level it is held.',
  }),
  'role/other-name': entry<{ name: string; meant: string }>({
    severity: 'error',
    message: (a) => `There is no privilege ${a.name}.`,
    help: (a) => `What it would be is called ${a.meant}.`,
  }),
  'role/missing-right': entry<{ role: string; table: string; verb: string; flow: string; step: string }>({
    severity: 'warning',
    message: (a) =>
      `The role '${a.role}' has no right to ${WORDS[a.verb] ?? a.verb} rows of ${a.table}, which '${a.step}' in '${a.flow}' needs.`,
    help: () =>
      'Add the verb to the table. Without it the step fails, unless another role of the user has the right.',
  }),
  'role/unused-right': entry<{ role: string; table: string; verbs: readonly string[] }>({
    severity: 'warning',
    message: (a) => `No flow needs what the role '${a.role}' may do with ${a.table}: ${a.verbs.join(', ')}.`,
    help: () =>
      'Take it out: whoever gets hold of the connection of the flows can do all that the role allows.',
  }),
  'column-security/not-secured': entry<{ column: string }>({
    severity: 'error',
    message: (a) => `The column '${a.column}' is not secured, so nobody needs a right to it.`,
    help: () => "Add 'secured: true' to the column, or take it out of the profile.",
  }),
  'column-security/foreign-column': entry<{ column: string; table: string }>({
    severity: 'warning',
    message: (a) => `Whether '${a.column}' of the table ${a.table} is secured is up to the environment.`,
    help: () => 'Where it is not, the import leaves this right out. Secure the column there first.',
  }),
  'column-security/no-profile': entry<{ column: string }>({
    severity: 'warning',
    message: (a) => `The secured column '${a.column}' is in no column security profile.`,
    help: () => 'Nobody but system administrators sees it. Name it in a profile under columnSecurity.',
  }),
} as const;

const WORDS: Readonly<Record<string, string>> = { appendTo: 'append to' };
