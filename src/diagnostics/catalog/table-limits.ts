/** What Dataverse refuses of tables, columns and choices that have the right shape. */
import { entry } from '../entry.ts';

export const tableLimitMessages = {
  'table/second-parent': entry<{ column: string; first: string }>({
    severity: 'error',
    message: (a) =>
      `The rows of this table follow '${a.first}' already, so they cannot follow '${a.column}' as well.`,
    help: () => 'A table has one parental lookup: let the others empty the link or refuse the deletion.',
  }),
  'table/parent-circle': entry<{ tables: readonly string[] }>({
    severity: 'error',
    message: (a) => `The rows of these tables follow each other in a circle: ${a.tables.join(', ')}.`,
    help: () => 'Take `cascade`, or `onDelete: cascade`, from one of these lookups.',
  }),
  'table/parent-of-system-table': entry<{ table: string; parent: string }>({
    severity: 'error',
    message: (a) => `Rows of the existing table ${a.table} cannot follow rows of ${a.parent}.`,
    help: () => 'Leave `cascade` out, and let `onDelete` be removeLink or restrict.',
  }),
  'table/same-plural': entry<{ plural: string; table: string }>({
    severity: 'warning',
    message: (a) => `'${a.plural}' is the plural name of the table '${a.table}' as well.`,
    help: () => 'Apps list tables by their plural names. Give one of the two another.',
  }),
  'table/many-columns': entry<{ count: number; limit: number }>({
    severity: 'error',
    message: (a) =>
      `This table has ${a.count} columns; there is room for ${a.limit} beside those of the platform.`,
    help: () => 'Move some to a second table with a lookup to this one.',
  }),
  'table/key-secured': entry<{ column: string }>({
    severity: 'error',
    message: (a) => `The column '${a.column}' is secured, so it cannot be part of an alternate key.`,
    help: () => 'Take it out of the key, or remove `secured`.',
  }),
  'table/key-size': entry<{ size: number; limit: number }>({
    severity: 'error',
    message: (a) => `The columns of this key take up to ${a.size} bytes; an index holds ${a.limit}.`,
    help: () => 'A character takes two bytes: lower `maxLength` of its text columns, or take one out.',
  }),
  'table/same-key': entry<{ other: string }>({
    severity: 'error',
    message: (a) => `The key '${a.other}' has the same columns.`,
    help: () => 'One of the two is enough.',
  }),
  'column/made-name': entry<{ name: string; of: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' is the name of a column that the platform makes for the column '${a.of}'.`,
    help: () => 'Give this column another key.',
  }),
  'column/own-target': entry<{ table: string }>({
    severity: 'error',
    message: (a) => `A lookup of several tables cannot lead to its own table ${a.table}.`,
    help: () => 'Give the table a second lookup that leads to itself.',
  }),
  'column/several-targets': entry<{ setting: 'onDelete' | 'cascade' }>({
    severity: 'error',
    message: (a) =>
      a.setting === 'onDelete'
        ? 'A lookup of several tables is emptied when the row that it points at is deleted: `onDelete` cannot be changed.'
        : 'Rows with a lookup of several tables follow none of the rows that it points at: `cascade` cannot be set.',
    help: () => 'Remove it, or make one lookup for each table.',
  }),
  'column/user-owned': entry<{ table: string }>({
    severity: 'error',
    message: (a) => `'userOwned' has no meaning here: the rows of ${a.table} belong to the organization.`,
    help: () => 'Write all, active or none.',
  }),
  'column/pattern': entry<{ part: string }>({
    severity: 'error',
    message: (a) => `Dataverse makes no number from '${a.part}'.`,
    help: () =>
      'A pattern knows {SEQNUM:digits}, {RANDSTRING:1} to {RANDSTRING:6}, {DATETIMEUTC:format} and plain text.',
  }),
  'column/pattern-length': entry<{ length: number; maxLength: number }>({
    severity: 'error',
    message: (a) =>
      `A number of this pattern has ${a.length} characters or more; the column takes ${a.maxLength}.`,
    help: () => 'Give a larger `maxLength`; numbers grow beyond their first digits.',
  }),
  'choice/same-label': entry<{ label: string }>({
    severity: 'warning',
    message: (a) => `Another option is called '${a.label}' as well: people cannot tell the two apart.`,
  }),
  'choice/unused': entry<{ key: string }>({
    severity: 'info',
    message: (a) => `The global choice '${a.key}' is not used by any column.`,
    help: () => 'If other solutions use it, all is well; else remove it.',
  }),
} as const;
