/** The primary name column of a table of one's own, which every such table has. */
import { platformText } from '../../format/table/platform-texts.ts';
import type { Column } from '../../model/column.ts';
import type { TableSpec } from '../../spec/solution-schema.ts';
import { decodeLabels } from '../decode-labels.ts';
import type { Head } from '../decode-solution.ts';
import { INTRODUCED } from '../decode-variable.ts';

/** By which keys, views and forms name it. */
export const PRIMARY_KEY = 'name';

export function primaryColumn(spec: TableSpec, head: Head): Column {
  const [base] = head.languages;
  const { primary = {} } = spec;
  const maxLength = primary.maxLength ?? 100;
  const { pattern } = primary;
  const counted = pattern !== undefined;
  return {
    key: PRIMARY_KEY,
    schemaName: primary.schemaName ?? `${head.publisher.prefix}_Name`,
    names:
      primary.name === undefined ? platformText('Name', head.languages) : decodeLabels(primary.name, base),
    descriptions: decodeLabels(primary.description, base),
    required: primary.required ?? (counted ? 'none' : 'required'),
    readOnly: counted,
    searchable: true,
    secured: false,
    audit: true,
    introducedVersion: INTRODUCED,
    type: counted ? { kind: 'autonumber', pattern, maxLength } : { kind: 'text', format: 'text', maxLength },
  };
}
