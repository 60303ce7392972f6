import { COMPONENT } from '../format/component-types.ts';
import { knownTable } from '../format/known-tables.ts';
import type { Dependency } from '../model/package.ts';

/** A table of Dynamics 365 by logical name, as what needs it says so; undefined for others: those of the platform are everywhere. */
export function requiredTable(name: string): Dependency['required'] | undefined {
  const known = knownTable(name);
  if (known?.solution === undefined) return undefined;
  return { type: COMPONENT.table, schemaName: name, displayName: known.name, solution: known.solution };
}
