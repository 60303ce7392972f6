/** Steps on lists and JSON: ParseJson, Query, Select, Join, Table. */
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

export const parseJson = stepKind({
  keyword: 'parseJson',
  summary: 'Reads a JSON text, or says which shape a value has.',
  type: 'ParseJson',
  fields: [
    required(anyValue('parseJson', ['inputs', 'content'], 'The text or value: {expression}.')),
    anyValue('schema', ['inputs', 'schema'], 'The JSON schema of the value.'),
  ],
  settings: basicSettings,
});

export const filter = stepKind({
  keyword: 'filter',
  summary: 'Keeps the items of a list for which `where` is true.',
  type: 'Query',
  fields: [
    required(anyValue('filter', ['inputs', 'from'], 'The list: {expression}.')),
    required(
      anyValue(
        'where',
        ['inputs', 'where'],
        "The condition on item(), e.g. \"@equals(item()?['status'], 'Open')\".",
      ),
    ),
  ],
  settings: basicSettings,
});

export const select = stepKind({
  keyword: 'select',
  summary: 'Makes a list with one new value for each item of `from`.',
  type: 'Select',
  fields: [
    required(
      anyValue('select', ['inputs', 'select'], 'The new value made of item(): a map, or an expression.'),
    ),
    required(anyValue('from', ['inputs', 'from'], 'The list: {expression}.')),
  ],
  settings: basicSettings,
});

export const join = stepKind({
  keyword: 'join',
  summary: 'Makes one text of a list.',
  type: 'Join',
  fields: [
    required(anyValue('join', ['inputs', 'from'], 'The list: {expression}.')),
    anyValue('separator', ['inputs', 'joinWith'], 'The text between two items.'),
  ],
  settings: basicSettings,
});

export const table = stepKind({
  keyword: 'table',
  summary: 'Makes a table (CSV or HTML) of a list.',
  type: 'Table',
  fields: [
    required(anyValue('table', ['inputs', 'format'], 'CSV or HTML.')),
    required(anyValue('from', ['inputs', 'from'], 'The list: {expression}.')),
    anyValue(
      'columns',
      ['inputs', 'columns'],
      'The columns: [{ header: …, value: "@item()?[\'a\']" }]; all of them when it is not said.',
    ),
  ],
  settings: basicSettings,
});
