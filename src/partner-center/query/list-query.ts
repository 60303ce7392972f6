/**
 * The options of a list: which referrals, in which order, which part of them. What is not documented is refused, not passed
 * over.
 */
import { invalid, type Refusal } from '../refusal.ts';
import { REFERRAL } from '../shape/referral-shape.ts';
import { fieldOf } from '../shape/shape.ts';
import { readFilter, type Predicate } from './filter.ts';

export interface ListQuery {
  readonly kind: 'query';
  readonly matches: Predicate;
  readonly order: readonly Order[];
  /** Empty for all fields. */
  readonly fields: readonly string[];
  /** At most so many, over all pages. */
  readonly top: number;
  readonly skip: number;
  readonly withCount: boolean;
  /** The options as they came, for the next page. */
  readonly options: URLSearchParams;
}

export interface Order {
  readonly field: (typeof SORTABLE)[number];
  readonly isDescending: boolean;
}

interface Read<T> {
  readonly value: T;
  readonly fault?: string;
}

const OPTIONS = ['$filter', '$orderby', '$select', '$top', '$skip', '$count'];
/** The service's own introduction names both, an older page only the first. */
const SORTABLE = ['createdDateTime', 'updatedDateTime'] as const;
/** Of 32 bits, as the connector declares them. */
const MAX_COUNT = 2 ** 31 - 1;

export function readListQuery(options: URLSearchParams): ListQuery | Refusal {
  const other = [...options.keys()].find((name) => name.startsWith('$') && !OPTIONS.includes(name));
  if (other !== undefined)
    return invalid({
      path: other.slice(0, 100),
      text: `The option '${other.slice(0, 100)}' is not supported.`,
    });
  const text = (name: string): string => options.get(name) ?? '';
  const read = {
    $filter: filterOf(text('$filter')),
    $orderby: orderOf(text('$orderby')),
    $select: fieldsOf(text('$select')),
    $top: countOf(text('$top'), MAX_COUNT),
    $skip: countOf(text('$skip'), 0),
    $count: flagOf(text('$count')),
  };
  for (const [option, { fault }] of Object.entries(read))
    if (fault !== undefined)
      return invalid({ path: option, text: `The option ${option} is not valid: ${fault}.` });
  return {
    kind: 'query',
    matches: read.$filter.value,
    order: read.$orderby.value,
    fields: read.$select.value,
    top: read.$top.value,
    skip: read.$skip.value,
    withCount: read.$count.value,
    options,
  };
}

function filterOf(text: string): Read<Predicate> {
  const all = { value: () => true };
  if (text.trim() === '') return all;
  const read = readFilter(text);
  return read.kind === 'fault' ? { ...all, fault: read.text } : { value: read.test };
}

function orderOf(text: string): Read<readonly Order[]> {
  const parts = listOf(text).map((part) => /^(\w+)(?:\s+(asc|desc))?$/.exec(part));
  const value = parts.flatMap((part): Order[] => {
    const field = SORTABLE.find((name) => name === part?.[1]);
    return field === undefined ? [] : [{ field, isDescending: part?.[2] === 'desc' }];
  });
  if (value.length === parts.length) return { value };
  return { value, fault: `only ${SORTABLE.join(' and ')} can be sorted by, asc or desc` };
}

/** Whole fields of the referral; nested ones stand in no sample. */
function fieldsOf(text: string): Read<readonly string[]> {
  const value = listOf(text);
  const unknown = value.find((name) => name !== 'links' && fieldOf(REFERRAL, name) === undefined);
  if (unknown === undefined) return { value };
  return { value, fault: `a referral has no field '${unknown.slice(0, 100)}'` };
}

function countOf(text: string, otherwise: number): Read<number> {
  if (text === '') return { value: otherwise };
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value <= MAX_COUNT ? { value } : { value, fault: 'it must be a whole number' };
}

function flagOf(text: string): Read<boolean> {
  const value = text === 'true';
  return ['', 'true', 'false'].includes(text) ? { value } : { value, fault: 'it must be true or false' };
}

function listOf(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.split(',').map((part) => part.trim());
}
