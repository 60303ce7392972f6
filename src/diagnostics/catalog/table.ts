/** Findings about tables and columns. */
import { didYouMean, entry } from '../entry.ts';

export const tableMessages = {
  'table/column-setting': entry<{ setting: string; type: string }>({
    severity: 'error',
    message: (a) => `'${a.setting}' does not apply to a column of type ${a.type}.`,
    help: () => 'Remove it, or choose another type.',
  }),
  'table/column-needs': entry<{ setting: string; type: string }>({
    severity: 'error',
    message: (a) => `A column of type ${a.type} needs '${a.setting}'.`,
  }),
  'table/setting': entry<{ setting: string; extension: boolean }>({
    severity: 'error',
    message: (a) =>
      a.extension
        ? `'${a.setting}' belongs to tables of your own; this one extends an existing table.`
        : `A table of your own needs '${a.setting}'.`,
  }),
  'table/key-type': entry<{ column: string }>({
    severity: 'error',
    message: (a) => `The column '${a.column}' cannot be part of an alternate key.`,
    help: () => 'Keys are made of text, whole number, decimal, date, choice and lookup columns.',
  }),
  'table/range': entry<{ min: number; max: number }>({
    severity: 'error',
    message: (a) => `The smallest value ${a.min} is above the largest ${a.max}.`,
  }),
  'table/system-column': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' is the name of the table's primary key, which every table has already.`,
    help: () => 'Give the column another key, for instance with the word number instead of id.',
  }),
  'table/unknown-target': entry<{ name: string; nearest?: string | undefined }>({
    severity: 'warning',
    message: (a) => `The table '${a.name}' is neither one of this solution nor one that cosell knows.`,
    help: (a) =>
      didYouMean(a.nearest) ??
      'If it exists in the target environment, write its schema name with the capitals of its own solution (the import compares them), and accept this finding.',
  }),
  'table/unknown-column': entry<{ name: string; table: string; nearest?: string | undefined }>({
    severity: 'info',
    message: (a) => `cosell knows no column '${a.name}' of the table ${a.table}.`,
    help: (a) =>
      didYouMean(a.nearest) ??
      'Not every column of standard tables is known. Write its logical name, as the environment has it.',
  }),
  'table/unknown-table': entry<{ name: string; nearest?: string | undefined; known: readonly string[] }>({
    severity: 'error',
    message: (a) => `The table '${a.name}' is neither one of this solution nor one that cosell knows.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
} as const;
