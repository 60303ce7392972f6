import type { Table } from '../../model/table.ts';
import type { PlanContext } from '../context.ts';

/** The version of the solution in which the parts of a table first appeared. */
export function introducedVersion(table: Table, context: PlanContext): string {
  return table.kind === 'new' ? table.introducedVersion : context.introducedVersion;
}
