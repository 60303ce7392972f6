/** The sections of solution.yaml whose entries may stand in files of their own, and the shape of such a file. */
import { app, dashboard } from './app-schema.ts';
import { choice } from './choice-schema.ts';
import { format } from './parts.ts';
import { role } from './security-schema.ts';
import { table } from './table-schema.ts';
import type { Schema } from './validate.ts';

/** Section → name of the schema of its files. */
export const ENTRY_FILES = {
  choices: 'choice',
  tables: 'table',
  roles: 'role',
  dashboards: 'dashboard',
  apps: 'app',
} as const;

export type EntrySection = keyof typeof ENTRY_FILES;

const ENTRIES: Readonly<Record<EntrySection, Schema>> = {
  choices: choice,
  tables: table,
  roles: role,
  dashboards: dashboard,
  apps: app,
};

/** The entry with `format: 1` at its head. */
export function entryFileSchema(
  section: EntrySection,
): Schema & { readonly $schema: string; readonly title: string } {
  const entry = ENTRIES[section];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `cosell ${ENTRY_FILES[section]}`,
    ...entry,
    required: ['format', ...(entry.required ?? [])],
    properties: { format, ...entry.properties },
  };
}
