/** Whether a condition of FetchXML compares a column with what it can hold: numbers of options with numbers, not with their labels. */
import type { ArgsOf } from '../diagnostics/catalog.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { XmlElement } from '../xml/xml.ts';
import type { DataverseColumn, DataverseTable } from './dataverse-table.ts';
import { gradeOf } from './query-context.ts';

interface ValueFault {
  readonly value: string;
  readonly facts: ArgsOf<'dataverse/odata-value'>;
  readonly severity: Severity;
}

const COMPARED: readonly string[] = ['eq', 'ne', 'neq', 'gt', 'ge', 'lt', 'le'];

/** Of a condition about the table itself; a value that is empty or computed is left alone. */
export function valueFault(
  { attributes }: XmlElement,
  table: DataverseTable | undefined,
  isComputed: (value: string) => boolean,
): ValueFault | undefined {
  const { attribute: name = '', operator = '', value = '', entityname } = attributes;
  const column = table?.columns.get(name.toLowerCase());
  if (table === undefined || column === undefined || entityname !== undefined) return undefined;
  if (!COMPARED.includes(operator) || value.trim() === '' || isComputed(value)) return undefined;
  const form = FORMS[column.type];
  if (form === undefined || form.taken.test(value)) return undefined;
  const facts = { column: name, wanted: form.wanted, found: `the text '${value}'`, hint: form.hint };
  return { value, facts, severity: gradeOf(table) };
}

interface Form {
  readonly taken: RegExp;
  readonly wanted: string;
  readonly hint: string;
}

const NUMBER: Form = { taken: /^\s*[-+]?[\d.,]+\s*$/, wanted: 'a number', hint: 'Write the number.' };

const FORMS: Readonly<Partial<Record<DataverseColumn['type'], Form>>> = {
  whole: NUMBER,
  bigint: NUMBER,
  decimal: NUMBER,
  money: NUMBER,
  choice: { ...NUMBER, wanted: 'the number of an option', hint: 'Write the number of the option.' },
  yesNo: { taken: /^\s*(?:0|1|true|false)\s*$/i, wanted: 'yes or no', hint: 'Write 1 or 0.' },
};
