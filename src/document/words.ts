/** What the document itself says, in English and in Korean. A language without words of its own shows the English ones. */
import { isEnglish } from '../format/table/platform-texts.ts';
import { FLOW_ENGLISH } from './words-flow.ts';
import { KOREAN } from './words-korean.ts';

export const ENGLISH = {
  // The page
  documentOf: 'What this solution brings',
  language: 'Language',
  contents: 'Contents',
  skip: 'Skip to the content',
  version: 'Version',
  publisher: 'Publisher',
  solutions: 'Solutions, in the order of import',
  samplesNote:
    'Every row and value shown in views, forms and charts is a made-up sample: the solution brings no rows.',
  sampleRows: 'Sample rows',
  sampleValues: 'Sample values',
  yes: 'Yes',
  no: 'No',
  name: 'Name',
  description: 'Description',
  logicalName: 'Logical name',
  schemaName: 'Schema name',
  type: 'Type',
  value: 'Value',
  // Apps
  apps: 'Apps',
  roles: 'Security roles',
  appRoles: 'Opened by users of the roles',
  opensTable: 'Table',
  opensDashboard: 'Dashboard',
  opensWebResource: 'Web resource',
  opensUrl: 'Address',
  opensPage: 'Page',
  // Dashboards and charts
  dashboards: 'Dashboards',
  charts: 'Charts',
  chartNames: {
    column: 'Column chart',
    bar: 'Bar chart',
    line: 'Line chart',
    pie: 'Pie chart',
    doughnut: 'Doughnut chart',
    funnel: 'Funnel chart',
  },
  aggregates: {
    count: 'Number of rows',
    sum: 'Sum of %',
    avg: 'Average of %',
    min: 'Lowest %',
    max: 'Highest %',
  },
  per: '% by %',
  dateGroupings: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
  weekOf: 'Week %',
  // Tables
  tables: 'Tables',
  newTable: 'New table',
  extendedTable: 'Adds to a table that exists already',
  ownership: 'Rows belong to',
  owners: { UserOwned: 'a user or team', OrgOwned: 'the organization' },
  audited: 'Changes are audited',
  changeTracking: 'Change tracking',
  primaryColumn: 'Primary name',
  columns: 'Columns',
  systemColumns: 'Columns that every table has',
  column: 'Column',
  properties: 'Properties',
  required: 'Required',
  recommended: 'Recommended',
  readOnly: 'Read-only',
  secured: 'Column security',
  defaultValue: 'Default',
  options: 'Options',
  keys: 'Alternate keys',
  keyNote: 'The values of these columns together are unique.',
  relationships: 'Relationships',
  relationship: 'Relationship',
  pointsAt: 'Many to one',
  pointedAtBy: 'One to many',
  manyToMany: 'Many to many',
  otherTable: 'Other table',
  through: 'Through',
  onDelete: 'When the one row is deleted',
  deletes: {
    RemoveLink: 'the link is removed',
    Restrict: 'deletion is refused while rows point at it',
    Cascade: 'rows that point at it are deleted',
    NoCascade: 'nothing',
  },
  follows: 'Follows the one row when it is',
  cascadeVerbs: { assign: 'assigned', share: 'shared', unshare: 'unshared', reparent: 'reparented' },
  cascadeRanges: { Cascade: '', ActiveOnly: '(active rows)', UserOwned: '(rows of the same owner)' },
  maps: 'Values taken over from',
  mapNote: 'A new row that is made from such a row starts with these values.',
  // Types of columns
  types: {
    text: 'Text',
    email: 'Email',
    url: 'URL',
    phone: 'Phone',
    textarea: 'Text area',
    tickersymbol: 'Ticker symbol',
    autonumber: 'Autonumber',
    memo: 'Multiple lines of text',
    rich: 'Rich text',
    whole: 'Whole number',
    duration: 'Duration',
    timeZone: 'Time zone',
    decimal: 'Decimal number',
    float: 'Floating point number',
    money: 'Currency',
    yesNo: 'Yes/No',
    choice: 'Choice',
    choices: 'Choices',
    date: 'Date only',
    dateTime: 'Date and time',
    lookup: 'Lookup',
    customer: 'Customer',
    owner: 'Owner',
    state: 'Status',
    status: 'Status reason',
    file: 'File',
    image: 'Image',
    id: 'Unique identifier',
    unknown: 'Column of another solution',
  },
  upTo: 'up to % characters',
  range: '% to %',
  decimals: '% decimal places',
  upToSize: 'up to %',
  baseCurrency: 'in the base currency, computed',
  behaviors: { '1': "in the user's time zone", '2': 'without time zone', '3': 'the same in every time zone' },
  globalChoice: 'global choice',
  // Views
  views: 'Views',
  viewKinds: {
    public: 'Public view',
    advancedFind: 'Advanced Find',
    associated: 'Associated',
    quickFind: 'Quick Find',
    lookup: 'Lookup',
    own: 'System view',
    other: 'Special view',
  },
  isDefault: 'Default',
  filter: 'Filter',
  allRows: 'all rows',
  sort: 'Sorted by',
  searches: 'Searches in',
  ascending: 'ascending',
  descending: 'descending',
  and: 'and',
  or: 'or',
  via: '% (%)',
  operators: {
    eq: 'equals', ne: 'does not equal', neq: 'does not equal', gt: 'is greater than', ge: 'is at least', lt: 'is less than', le: 'is at most',
    like: 'is like', 'not-like': 'is not like', in: 'is one of', 'not-in': 'is none of', between: 'is between', 'not-between': 'is not between',
    null: 'is empty', 'not-null': 'has a value', 'begins-with': 'begins with', 'not-begin-with': 'does not begin with',
    'ends-with': 'ends with', 'not-end-with': 'does not end with', 'contain-values': 'contains', 'not-contain-values': 'does not contain',
    'eq-userid': 'is the user', 'ne-userid': 'is not the user', 'eq-userteams': 'is a team of the user',
    'eq-useroruserteams': 'is the user or a team of the user', 'eq-businessid': 'is the business unit of the user',
    on: 'is on', 'on-or-after': 'is on or after', 'on-or-before': 'is on or before', 'not-on': 'is not on',
    today: 'is today', yesterday: 'is yesterday', tomorrow: 'is tomorrow',
    'this-week': 'is in this week', 'this-month': 'is in this month', 'this-year': 'is in this year',
    'last-week': 'is in the last week', 'last-month': 'is in the last month', 'last-year': 'is in the last year',
    'next-week': 'is in the next week', 'next-month': 'is in the next month', 'next-year': 'is in the next year',
    'last-seven-days': 'is in the last 7 days', 'next-seven-days': 'is in the next 7 days',
    'last-x-hours': 'is in the last hours:', 'next-x-hours': 'is in the next hours:',
    'last-x-days': 'is in the last days:', 'next-x-days': 'is in the next days:',
    'last-x-weeks': 'is in the last weeks:', 'next-x-weeks': 'is in the next weeks:',
    'last-x-months': 'is in the last months:', 'next-x-months': 'is in the next months:',
    'last-x-years': 'is in the last years:', 'next-x-years': 'is in the next years:',
    'olderthan-x-days': 'is older than days:', 'olderthan-x-months': 'is older than months:', 'olderthan-x-years': 'is older than years:',
  } as Readonly<Record<string, string>>, // prettier-ignore
  // Forms
  forms: 'Forms',
  formKinds: {
    main: 'Main form',
    quick: 'Quick view form',
    quickCreate: 'Quick create form',
    card: 'Card form',
    other: 'Form',
  },
  formRoles: 'Shown to users of the roles',
  untitledTab: 'Tab %',
  notShown: 'On the form, but not shown',
  header: 'Header',
  subgrid: 'Subgrid',
  subgridOf: '%, view %',
  anyView: 'any view',
  quickView: 'Quick view',
  quickViewOf: 'through %',
  noQuickView: 'The quick view form belongs to another solution.',
  timeline: 'Timeline',
  timelineHint: 'Enter a note…',
  timelineNote: 'Notes and activities of the row',
  webResource: 'Web resource',
  otherControl: 'Custom control',
  newRow: 'New %',
  // Choices
  choices: 'Global choices',
  option: 'Option',
  // Security
  table: 'Table',
  verbs: {
    Create: 'Create', Read: 'Read', Write: 'Write', Delete: 'Delete', Append: 'Append', AppendTo: 'Append to', Assign: 'Assign', Share: 'Share',
  }, // prettier-ignore
  levels: {
    None: 'None',
    Basic: 'User',
    Local: 'Business unit',
    Deep: 'Parent: child business units',
    Global: 'Organization',
  },
  furtherPrivileges: 'Further privileges',
  profiles: 'Column security',
  columnRights: { read: 'Read', update: 'Update', create: 'Create' },
  // Others
  webResources: 'Web resources',
  size: 'Size',
  preview: 'Preview',
  variables: 'Environment variables',
  variableTypes: {
    text: 'Text',
    number: 'Decimal number',
    yesNo: 'Yes/No',
    json: 'JSON',
    dataSource: 'Data source',
    secret: 'Secret',
  },
  askedFor: 'Asked for on import',
  connections: 'Connection references',
  connector: 'Connector',
  connectors: 'Custom connectors',
  operations: 'Operations',
  flows: 'Flows',
  flowNote: 'In the order in which they are turned on.',
  flow: 'Flow',
  trigger: 'Started by',
  state: 'State after the import',
  states: { draft: 'off', on: 'on' },
  triggers: {
    nothing: 'nothing',
    schedule: 'a schedule: every % %',
    http: 'an HTTP request',
    button: 'hand',
    child: 'another flow or an app',
    event: 'an event of a connector',
    rows: 'rows of % that are %',
  },
  rowEvents: {
    '1': 'added', '2': 'deleted', '3': 'changed', '4': 'added or changed', '5': 'added or deleted', '6': 'changed or deleted', '7': 'added, changed or deleted',
  }, // prettier-ignore
  frequencies: {
    Second: 'second(s)', Minute: 'minute(s)', Hour: 'hour(s)', Day: 'day(s)', Week: 'week(s)', Month: 'month(s)', Year: 'year(s)',
  }, // prettier-ignore
  flowWords: FLOW_ENGLISH,
  carriedNote: 'Components of other kinds that this solution ships unchanged: %.',
  // Sample values
  sampleText: 'Sample text %',
  sampleMemo: ['Asks for a first meeting next week.', 'Waits for the offer.', 'Everything is agreed.'],
  people: ['Ana Bowman', 'Lee Gu', 'Nora Patel'],
  cities: ['Seattle', 'Boston', 'Austin'],
  optionNumber: 'Option %',
  minutes: '% minutes',
  currency: 'US Dollar',
  timeZones: ['(GMT) London', '(GMT-08:00) Seattle', '(GMT+09:00) Seoul'],
};

export type Words = typeof ENGLISH;

const KOREAN_LCID = 1042;

export function wordsOf(lcid: number): Words {
  return lcid === KOREAN_LCID ? KOREAN : ENGLISH;
}

/** Whether the words of a language are its own, and not the English ones in their place. */
export function hasWords(lcid: number): boolean {
  return lcid === KOREAN_LCID || isEnglish(lcid);
}

/** Puts texts into the holes `%` of a pattern, in order; another language may number them `%1`, `%2`. */
export function fill(pattern: string, ...texts: readonly (string | number)[]): string {
  let next = 0;
  return pattern.replace(/%(\d?)/g, (_, place: string) => {
    const index = place === '' ? next++ : Number(place) - 1;
    return String(texts[index] ?? '');
  });
}
