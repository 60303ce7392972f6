/** The standard tables of which columns are known. */
import { ACCOUNT } from './account.ts';
import { CONTACT } from './contact.ts';
import { LEAD } from './lead.ts';
import { OPPORTUNITY } from './opportunity.ts';
import type { StandardColumns } from './standard-column.ts';

const TABLES: Readonly<Record<string, StandardColumns | undefined>> = {
  account: ACCOUNT,
  contact: CONTACT,
  lead: LEAD,
  opportunity: OPPORTUNITY,
};

/** By logical name; undefined when nothing is known of the table's columns. */
export function standardColumnsOf(table: string): StandardColumns | undefined {
  return Object.hasOwn(TABLES, table) ? TABLES[table] : undefined;
}
