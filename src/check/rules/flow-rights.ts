/** The role of the user whose connections the flows use covers what they read and write, and no more. */
import { keyIn } from '../../analysis/flow-program.ts';
import { ownPrivileges, privilegeName, STANDARD_PRIVILEGES } from '../../format/privileges.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Role } from '../../model/security.ts';
import type { Solution, Sourced } from '../../model/solution.ts';
import { at, keyOf } from '../../source/place.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { needsOf, type Need, type Needs } from '../rights/needs.ts';
import type { Rule } from '../check.ts';

export const flowRights: Rule = (solution, report, world) => {
  const role = solution.roles.find((one) => one.model.forFlows);
  if (role === undefined || !solution.complete) return;
  const needs = needsOf(world);
  reportMissing(role, solution, needs, report);
  if (needs.complete) reportUnused(role, solution, needs, report);
};

/** Once for each table and verb, with the first step that needs it. */
function reportMissing(
  { model, at: place }: Sourced<Role>,
  solution: Solution,
  { found }: Needs,
  report: Report,
): void {
  const held = new Set([
    ...model.rights.map((one) => `${one.table} ${one.verb}`),
    ...model.privileges.map((one) => one.name.toLowerCase()),
  ]);
  const own = new Set(solution.tables.map((one) => logicalName(one.model.schemaName)));
  const named = new Set(model.rights.map((one) => one.table));
  const seen = new Set<string>();
  for (const need of found) {
    const { table, verb, program, step } = need;
    const right = `${table} ${verb}`;
    // Of other tables, another role of the user may have the rights.
    if (held.has(right) || seen.has(right) || !(own.has(table) || named.has(table))) continue;
    seen.add(right);
    if (held.has(privilegeOf(need, solution))) continue;
    report(
      'role/missing-right',
      keyOf(named.has(table) ? at(place, 'tables', keyFor(table, solution)) : at(place, 'tables')),
      { role: model.name, table, verb, flow: program.title, step: step.name },
      { at: keyIn(program, step.path), note: 'this step needs it' },
    );
  }
}

/** The name of the privilege in lower case. */
function privilegeOf({ table, verb }: Need, { tables }: Solution): string {
  const schemaName = tables.find((one) => logicalName(one.model.schemaName) === table)?.model.schemaName;
  const { noun } = STANDARD_PRIVILEGES[table] ?? ownPrivileges(schemaName ?? table, 'user');
  return privilegeName(verb, noun).toLowerCase();
}

/** A table as the role names it. */
function keyFor(table: string, { tables }: Solution): string {
  return tables.find((one) => logicalName(one.model.schemaName) === table)?.model.key ?? table;
}

const WRITING: ReadonlySet<string> = new Set(['create', 'write']);

/** Once for each table, in the order of the role. Privileges of other kinds are for what no flow says. */
function reportUnused(
  { model, at: place }: Sourced<Role>,
  solution: Solution,
  { found }: Needs,
  report: Report,
): void {
  const needed = new Set(found.map((one) => `${one.table} ${one.verb}`));
  // The answer to a step that writes a row is the row.
  for (const { table, verb } of found) if (WRITING.has(verb)) needed.add(`${table} read`);
  const tables = [...new Set(model.rights.map((one) => one.table))];
  for (const table of tables) {
    const verbs = model.rights
      .filter((one) => one.table === table && !needed.has(`${table} ${one.verb}`))
      .map((one) => one.verb);
    if (verbs.length === 0) continue;
    const key = keyFor(table, solution);
    report('role/unused-right', keyOf(at(place, 'tables', key)), { role: model.name, table: key, verbs });
  }
}
