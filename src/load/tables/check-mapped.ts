/** Whether a column can take over the value of another one: the same type, and room for it (Dataverse documentation, column mappings). */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { FieldKind } from '../../model/form.ts';
import type { Place } from '../../source/place.ts';
import type { ColumnFact } from './table-facts.ts';

export function checkMapped(source: ColumnFact, target: ColumnFact, at: Place, report: Report): void {
  const [from, to] = [source.type, target.type];
  if (from.kind === 'unknown' || to.kind === 'unknown') return;
  if (!isSameType(from, to)) {
    report('map/column-type', at, { from: wordsOf(from), to: wordsOf(to) });
    return;
  }
  // Of columns of standard tables neither lengths nor options are known.
  if (source.model === undefined || target.model === undefined) return;
  if ('maxLength' in from && 'maxLength' in to && from.maxLength > to.maxLength)
    report('map/length', at, { from: from.maxLength, to: to.maxLength });
  const known = target.options?.map((one) => one.value);
  const missing = (source.options ?? []).filter((one) => known?.includes(one.value) === false);
  if (missing.length > 0)
    report('map/options', at, { missing: missing.map((one) => `${one.key} (${one.value})`) });
}

/** Real maps lead from a text to a longer text, and from a time to a day. */
function isSameType(from: FieldKind, to: FieldKind): boolean {
  const allowed = ALLOWED[from.kind] ?? [];
  if (!allowed.includes(to.kind)) return false;
  if (!('targets' in from) || !('targets' in to)) return true;
  if (from.targets.length === 0 || to.targets.length === 0) return true;
  const tables = to.targets.map((one) => one.table);
  return from.targets.some((one) => tables.includes(one.table));
}

function wordsOf(type: FieldKind): string {
  const tables = 'targets' in type ? type.targets.map((one) => one.table) : [];
  return tables.length === 0 ? WORDS[type.kind] : `${WORDS[type.kind]} to ${tables.join(' or ')}`;
}

type Kind = FieldKind['kind'];

/** What a column of each kind can be taken over into; files and images into nothing. */
const ALLOWED: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  text: ['text', 'memo'],
  autonumber: ['text', 'memo'],
  memo: ['memo'],
  whole: ['whole'],
  decimal: ['decimal'],
  float: ['float'],
  money: ['money'],
  yesNo: ['yesNo'],
  choice: ['choice'],
  choices: ['choices'],
  date: ['date', 'dateTime'],
  dateTime: ['date', 'dateTime'],
  lookup: ['lookup', 'customer'],
  customer: ['lookup', 'customer'],
  owner: ['owner'],
};

const WORDS: Readonly<Record<Kind, string>> = {
  text: 'text',
  autonumber: 'autonumber',
  memo: 'memo',
  whole: 'whole number',
  decimal: 'decimal',
  float: 'float',
  money: 'money',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  dateTime: 'dateTime',
  lookup: 'lookup',
  customer: 'customer',
  file: 'file',
  image: 'image',
  owner: 'owner',
  state: 'status',
  status: 'status reason',
  unknown: 'unknown',
};
