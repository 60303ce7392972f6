/** Whether a column takes what an expression gives, by the type of it. Told is only what no value of the type can be right for. */
import { alternatives } from '../expression/types/type-operations.ts';
import { typeWords } from '../expression/types/type-words.ts';
import type { Type } from '../expression/types/type.ts';
import { refusalOf, type Refusal } from './column-values.ts';
import type { DataverseColumn } from './dataverse-table.ts';

const WANTED: Readonly<Partial<Record<DataverseColumn['type'], string>>> = {
  text: 'a text',
  whole: 'a whole number',
  bigint: 'a whole number',
  decimal: 'a number',
  float: 'a number',
  money: 'a number',
  yesNo: 'yes or no',
  choice: 'the number of an option',
  date: 'a date',
  dateTime: 'a date',
  id: 'a GUID',
};

export function typeRefusal(type: Type, column: DataverseColumn): Refusal | undefined {
  const wanted = WANTED[column.type];
  const single = alternatives(type);
  if (wanted === undefined || single === undefined || single.length === 0) return undefined;
  const [only] = single;
  if (single.length === 1 && only?.kind === 'string' && only.is !== undefined)
    return refusalOf(only.is, column);
  const isRefused = single.every(({ kind }) => isNever(kind, column.type));
  return isRefused ? { wanted, found: typeWords(type), hint: undefined } : undefined;
}

function isNever(
  kind: Exclude<ReturnType<typeof alternatives>, undefined>[number]['kind'],
  column: DataverseColumn['type'],
): boolean {
  if (kind === 'array' || kind === 'object') return true;
  // What a yes or no becomes in a text is not known.
  return kind === 'boolean' && column !== 'yesNo' && column !== 'text';
}

/** What is wrong in the expression itself is found where it is checked. */
export const NO_COLUMN_VALUE = (): void => undefined;
