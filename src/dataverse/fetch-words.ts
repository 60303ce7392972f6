/** Words of FetchXML. Source: Microsoft's reference of FetchXML (elements, "condition operator values", link types of "Join tables") and its XML schema. */

export const OPERATORS: readonly string[] = [
  ...[
    'eq',
    'ne',
    'neq',
    'gt',
    'ge',
    'lt',
    'le',
    'like',
    'not-like',
    'in',
    'not-in',
    'between',
    'not-between',
  ],
  ...['null', 'not-null', 'begins-with', 'not-begin-with', 'ends-with', 'not-end-with'],
  ...['contain-values', 'not-contain-values', 'on', 'on-or-before', 'on-or-after'],
  ...['yesterday', 'today', 'tomorrow', 'last-seven-days', 'next-seven-days'],
  ...['week', 'month', 'year', 'fiscal-year', 'fiscal-period'].flatMap((unit) =>
    ['last', 'this', 'next'].map((which) => `${which}-${unit}`),
  ),
  ...['hours', 'days', 'weeks', 'months', 'years', 'fiscal-years', 'fiscal-periods'].flatMap((unit) =>
    ['last', 'next'].map((which) => `${which}-x-${unit}`),
  ),
  ...['minutes', 'hours', 'days', 'weeks', 'months', 'years'].map((unit) => `olderthan-x-${unit}`),
  ...['in-fiscal-year', 'in-fiscal-period', 'in-fiscal-period-and-year'],
  ...['in-or-before-fiscal-period-and-year', 'in-or-after-fiscal-period-and-year'],
  ...['eq-userid', 'ne-userid', 'eq-userteams', 'eq-useroruserteams', 'eq-useroruserhierarchy'],
  ...['eq-useroruserhierarchyandteams', 'eq-businessid', 'ne-businessid', 'eq-userlanguage'],
  ...['under', 'eq-or-under', 'not-under', 'above', 'eq-or-above'],
];

/** What other languages write, and what FetchXML writes for it. */
export const OPERATORS_INSTEAD: Readonly<Record<string, string>> = {
  '=': 'eq',
  '==': 'eq',
  equal: 'eq',
  equals: 'eq',
  is: 'eq',
  '!=': 'ne',
  '<>': 'ne',
  notequals: 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  contains: 'like',
  startswith: 'begins-with',
  endswith: 'ends-with',
};

/** How many values they compare with is not fixed, so each has an element of its own. */
export const LIST_OPERATORS: readonly string[] = ['in', 'not-in', 'contain-values', 'not-contain-values'];

export const LINK_TYPES: readonly string[] = [
  ...['inner', 'outer', 'any', 'not any', 'all', 'not all', 'exists', 'in', 'matchfirstrowusingcrossapply'],
  // Of older schemas.
  'natural',
];

export const FILTER_TYPES: readonly string[] = ['and', 'or'];

/**
 * What may stand in a table. "Invalid Child Node, valid nodes are filter, order, link-entity, attribute, all-attributes, no-attrs": the answer of Dataverse
 * to anything else.
 */
export const PARTS_OF_TABLE: readonly string[] = [
  ...['filter', 'order', 'link-entity', 'attribute', 'all-attributes', 'no-attrs'],
];
