/**
 * Functions of filters. Dataverse takes three of OData's for texts, those on collections, and its own. Source: "Filter rows using OData" in Microsoft's
 * documentation of the Web API; the functions of OData from its URL conventions.
 */
export const TEXT_FUNCTIONS: readonly string[] = ['contains', 'startswith', 'endswith'];

export const COLLECTION_FUNCTIONS: readonly string[] = ['any', 'all'];

export const DATAVERSE_PREFIX = 'Microsoft.Dynamics.CRM.';

/** OData has them, Dataverse refuses them. */
export const OTHER_FUNCTIONS: readonly string[] = [
  'length',
  'indexof',
  'substring',
  'substringof',
  'tolower',
  'toupper',
  'trim',
  'concat',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'fractionalseconds',
  'date',
  'time',
  'totaloffsetminutes',
  'now',
  'maxdatetime',
  'mindatetime',
  'totalseconds',
  'round',
  'floor',
  'ceiling',
  'cast',
  'isof',
];
