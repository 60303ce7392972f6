import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Choice } from '../../model/choice.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import type { Head } from '../decode-solution.ts';

/** What decoding a table needs to know beside the table. */
export interface TableContext {
  readonly head: Head;
  readonly report: Report;
  /** All tables of the solution as the spec has them: lookups name them by key. */
  readonly specs: Readonly<Record<string, TableSpec>>;
  /** Keys of all columns of the table, also of those that could not be read. */
  readonly columnKeys: readonly string[];
  /** Global choices, and the keys of all that are declared. */
  readonly choices: readonly Choice[];
  readonly choiceKeys: readonly string[];
}
