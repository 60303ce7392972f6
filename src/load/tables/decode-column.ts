import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Column } from '../../model/column.ts';
import type { Choice } from '../../model/choice.ts';
import type { Place } from '../../source/place.ts';
import type { ColumnSpec } from '../../spec/solution-schema.ts';
import { checkColumn } from './check-column.ts';
import { decodeColumnType } from './decode-column-type.ts';
import { decodeLabels } from '../decode-labels.ts';
import type { Head } from '../decode-solution.ts';
import { INTRODUCED } from '../decode-variable.ts';
import { schemaNameOf } from '../names.ts';

export interface ColumnContext {
  readonly head: Head;
  readonly report: Report;
  /** Logical name of the table. */
  readonly table: string;
  /** A table's logical name by key or own name. */
  readonly target: (name: string) => string;
  /** Global choices of the solution, and keys of those that could not be read. */
  readonly choices: readonly Choice[];
  readonly choiceKeys: readonly string[];
}

export function decodeColumn(
  key: string,
  spec: ColumnSpec,
  at: Place,
  context: ColumnContext,
): Column | undefined {
  const [base] = context.head.languages;
  checkColumn(spec, at, context.report);
  const schemaName = spec.schemaName ?? schemaNameOf(context.head.publisher.prefix, key);
  const type = decodeColumnType(spec, at, schemaName, context);
  if (type === undefined) return undefined;
  return {
    key,
    schemaName,
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    required: spec.required ?? 'none',
    // A number that Dataverse counts is not for people to change.
    readOnly: spec.readOnly ?? spec.type === 'autonumber',
    searchable: spec.searchable ?? true,
    secured: spec.secured ?? false,
    // Real exports never audit lookups.
    audit: type.kind === 'lookup' ? false : (spec.audit ?? true),
    introducedVersion: INTRODUCED,
    type,
  };
}
