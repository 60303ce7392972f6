/** An N:N relationship with a table of Dynamics 365 needs the solution that brings it. */
import { PART } from '../format/component-types.ts';
import { knownTable } from '../format/known-tables.ts';
import { logicalName } from '../format/table/naming.ts';
import { labelIn } from '../model/labels.ts';
import type { Dependency } from '../model/package.ts';
import type { ManyToMany } from '../model/relationship.ts';
import type { Solution } from '../model/solution.ts';
import { requiredTable } from './required-table.ts';

export function relationshipDependencies(one: ManyToMany, solution: Solution): readonly Dependency[] {
  return [...new Set(one.between)].flatMap((table) => {
    const required = requiredTable(table);
    if (required === undefined) return [];
    const [first, second] = one.between;
    const parent = table === first ? second : first;
    const dependent = {
      type: PART.relationship,
      schemaName: one.schemaName,
      displayName: one.schemaName,
      parentSchemaName: parent,
      parentDisplayName: nameOf(parent, solution),
    };
    return [{ required, dependent }];
  });
}

function nameOf(table: string, { tables, languages }: Solution): string {
  const own = tables.find(({ model }) => logicalName(model.schemaName) === table)?.model;
  return own === undefined ? (knownTable(table)?.name ?? table) : labelIn(own.names, languages[0]);
}
