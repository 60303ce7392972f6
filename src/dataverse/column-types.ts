/** Whether a column takes what an expression gives, by the type of it. Told is only what no value of the type can be right for. */
import { isNumberKind } from '../expression/value.ts';
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
  const single = given(type);
  if (wanted === undefined || single === undefined || single.length === 0) return undefined;
  const [only] = single;
  if (single.length === 1 && only?.kind === 'string' && only.is !== undefined)
    return refusalOf(only.is, column);
  const isRefused = single.every(({ kind }) => isNever(kind, column.type));
  return isRefused ? { wanted, found: typeWords(type), hint: undefined } : undefined;
}

type Kind = Exclude<ReturnType<typeof alternatives>, undefined>[number]['kind'];

/** What it may be when there is a value: that there may be none is nothing against it. */
function given(type: Type): ReturnType<typeof alternatives> {
  return alternatives(type)?.filter((one) => one.kind !== 'null');
}

/** Whether a value of the type is none that can be a text, such as the id of a row. */
export function neverText(type: Type): boolean {
  const single = given(type);
  return single !== undefined && single.length > 0 && single.every(({ kind }) => kind !== 'string');
}

const UNNUMBERED: readonly DataverseColumn['type'][] = ['date', 'dateTime', 'id'];

function isNever(kind: Kind, column: DataverseColumn['type']): boolean {
  if (kind === 'array' || kind === 'object') return true;
  if (isNumberKind(kind)) return UNNUMBERED.includes(column);
  // What a yes or no becomes in a text is not known.
  return kind === 'boolean' && column !== 'yesNo' && column !== 'text';
}
