/** Messages about steps of flows that work on tables of Dataverse. */
import { didYouMean, entry } from '../entry.ts';

export const dataverseMessages = {
  'dataverse/unknown-operation': entry<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `The Dataverse connector has no operation '${a.name}' that is known here.`,
    help: (a) => didYouMean(a.nearest) ?? 'Check the spelling. Operations have names such as ListRecords.',
  }),
  'dataverse/missing-parameter': entry<{ operation: string; name: string }>({
    severity: 'error',
    message: (a) => `${a.operation} needs '${a.name}'.`,
    help: (a) => `Give '${a.name}' a value.`,
  }),
  'dataverse/unknown-parameter': entry<{ operation: string; name: string; nearest: string | undefined }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `${a.operation} has no parameter '${a.name}'.`,
    help: (a) => didYouMean(a.nearest),
  }),
  'dataverse/parameter-value': entry<{ name: string; found: string; expected: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.name}' cannot be ${a.found}.`,
    help: (a) => `Give ${a.expected}.`,
  }),
  'dataverse/table-name': entry<{
    name: string;
    wanted: 'set' | 'table';
    other: string | undefined;
    nearest: string | undefined;
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) =>
      a.other === undefined
        ? `There is no table '${a.name}'.`
        : a.wanted === 'set'
          ? `'${a.name}' is the logical name of a table; an action takes the name of its entity set.`
          : `'${a.name}' is the name of an entity set; the logical name of the table belongs here.`,
    help: (a) => {
      if (a.other !== undefined) return `Write '${a.other}'.`;
      return didYouMean(a.nearest) ?? TABLE_NAMES[a.wanted];
    },
  }),
  'dataverse/unknown-column': entry<{ name: string; table: string; nearest: string | undefined }>({
    severity: 'error',
    atTimes: 'info',
    message: (a) => `The table '${a.table}' has no column '${a.name}' that is known here.`,
    help: (a) => didYouMean(a.nearest),
  }),
  'dataverse/lookup-name': entry<{ name: string; instead: readonly string[] }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.name}' is a lookup, which has another name here.`,
    help: (a) => `Write ${a.instead.map((one) => `'${one}'`).join(' or ')}.`,
  }),
  'dataverse/no-lookup': entry<{ name: string; column: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.column}' is no lookup, so there is no '${a.name}'.`,
    help: (a) => `Write '${a.column}'.`,
  }),
  'dataverse/filtering-ignored': entry<{ message: string }>({
    severity: 'warning',
    message: (a) =>
      `The filtering columns do nothing: the trigger waits for '${a.message}', not for updates.`,
    help: () =>
      'Leave them out, or choose a message with "modified". A condition on values goes into filterexpression.',
  }),
  'dataverse/no-filtering-columns': entry({
    severity: 'info',
    message: () => 'The trigger starts the flow on each update of a row, whichever column changes.',
    help: () =>
      'Name the columns that matter in filteringattributes; otherwise a flow that updates its own row starts itself.',
  }),
  'dataverse/odata-syntax': entry<ODataFacts>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `This cannot be read as ${a.what}: ${REASONS[a.problem](a)}.`,
    help: (a) => HELPS[a.problem](a),
  }),
  'dataverse/odata-value': entry<{ column: string; wanted: string; found: string; hint: string | undefined }>(
    {
      severity: 'error',
      atTimes: 'warning',
      message: (a) => `'${a.column}' holds ${a.wanted} and is compared with ${a.found}.`,
      help: (a) => a.hint,
    },
  ),
  'dataverse/odata-prefix': entry<{ name: string; prefix: string }>({
    severity: 'error',
    message: (a) => `'${a.prefix}' does not belong into the value of '${a.name}'.`,
    help: () => 'Give only what stands behind it.',
  }),
  'dataverse/odata-function': entry<{ name: string; nearest: string | undefined; known: boolean }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) =>
      a.known
        ? `Dataverse does not take the function '${a.name}' in a filter.`
        : `There is no function '${a.name}'.`,
    help: (a) =>
      didYouMean(a.nearest) ??
      'Dataverse takes contains, startswith, endswith, any, all, and its own functions, which begin with Microsoft.Dynamics.CRM.',
  }),
  'dataverse/odata-escape': entry<{ name: string; sign: string; instead: string }>({
    severity: 'warning',
    message: (a) => `'${a.sign}' ends the value of '${a.name}' on its way to Dataverse.`,
    help: (a) => `Write '${a.instead}'. Around a computed part, use encodeUriComponent(…).`,
  }),
  'dataverse/fetch-xml': entry<{ detail: string; nearest?: string | undefined }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `This is not XML that Dataverse can read: ${a.detail}.`,
    help: (a) => didYouMean(a.nearest) ?? 'Correct it. In values, & is written &amp; and < is written &lt;.',
  }),
  'dataverse/fetch-aggregate': entry({
    severity: 'info',
    message: () => 'By its documentation, "List rows" does not support FetchXML that sums up or counts.',
    help: () =>
      'Test it in your environment. What it gives has the names of the aliases, which the designer does not show.',
  }),
  'dataverse/read-only-column': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `The platform fills '${a.name}' itself; what a flow gives is not taken.`,
    help: () => 'Leave it out.',
  }),
  'dataverse/column-value': entry<{
    column: string;
    wanted: string;
    found: string;
    hint: string | undefined;
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.column}' takes ${a.wanted}, not ${a.found}.`,
    help: (a) => a.hint,
  }),
  'dataverse/unknown-navigation': entry<{ name: string; table: string; nearest: string | undefined }>({
    severity: 'error',
    atTimes: 'info',
    message: (a) => `The table '${a.table}' has no navigation property '${a.name}' that is known here.`,
    help: (a) =>
      didYouMean(a.nearest) ??
      'It is spelt like the schema name of the lookup; a lookup to several tables has the name of the table behind it: parent_account.',
  }),
  'dataverse/bind-value': entry<{ found: string; expected: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `A lookup cannot be set to '${a.found}'.`,
    help: (a) => `Give the entity set and the id of the row: '${a.expected}'.`,
  }),
  'dataverse/lookup-without-bind': entry<{ name: string; instead: readonly string[] }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.name}' is a lookup, which is not set by its own name.`,
    help: (a) =>
      `Write ${a.instead.map((one) => `'${one}'`).join(' or ')} with a value such as 'accounts(id)'.`,
  }),
  'dataverse/required-column': entry<{ names: readonly string[]; table: string }>({
    severity: 'info',
    message: (a) =>
      `A new row of '${a.table}' is made without ${a.names.map((one) => `'${one}'`).join(', ')}, which people have to fill in.`,
    help: () => 'Dataverse takes the row all the same. Give a value, or make sure that somebody does.',
  }),
  'dataverse/record-id': entry<RecordIdFacts>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => RECORD_IDS[a.problem](a),
    help: (a) => {
      if (a.problem === 'no-sign') return `Write an '@' before it: '@${a.found.trim()}'.`;
      if (a.problem === 'other-table') return `Read the id from a row of '${a.table ?? ''}'.`;
      return "An id is a GUID. A row can also be named by an alternate key: 'name='value''.";
    },
  }),
} as const;

const TABLE_NAMES = {
  set: "The title of a table is not meant, but the name of its entity set, such as 'accounts': it has no blanks.",
  table: "The title of a table is not meant, but its logical name, such as 'account': it has no blanks.",
} as const;

export interface RecordIdFacts {
  readonly problem: 'no-id' | 'no-sign' | 'empty' | 'kind' | 'address' | 'other-table';
  /** As it is written, or in words; the logical name of the other table. */
  readonly found: string;
  /** Logical name of the table of the row. */
  readonly table?: string;
}

const RECORD_IDS: Readonly<Record<RecordIdFacts['problem'], (facts: RecordIdFacts) => string>> = {
  'no-id': (a) => `'${a.found}' is not the id of a row.`,
  'no-sign': (a) => `'${a.found}' is a text, not the id of a row: the '@' is missing.`,
  empty: (a) => `The id of a row is missing: this is ${a.found}.`,
  kind: (a) => `The id of a row cannot be ${a.found}.`,
  address: (a) => `'${a.found}' is an address; the id of the row alone belongs here.`,
  'other-table': (a) => `This is the id of a row of '${a.found}', not of '${a.table ?? ''}'.`,
};

type ODataProblems =
  | 'no-operator'
  | 'no-value'
  | 'unclosed'
  | 'unopened'
  | 'open-text'
  | 'quote-inside'
  | 'lost-expression'
  | 'double-quotes'
  | 'no-comma'
  | 'no-name'
  | 'direction'
  | 'option'
  | 'option-comma'
  | 'wrong-operator'
  | 'arguments'
  | 'empty-place'
  | 'expand-path';

/** What could not be read, in which parameter, and what was found there. */
export interface ODataFacts {
  readonly problem: ODataProblems;
  /** `a filter`, `a list of columns`… */
  readonly what: string;
  readonly found: string;
  /** What other languages write so. */
  readonly instead?: string;
}

type Words<T> = Readonly<Record<ODataProblems, (facts: ODataFacts) => T>>;

const REASONS: Words<string> = {
  'no-operator': (a) => `nothing ties '${a.found}' to what stands before it`,
  'wrong-operator': (a) => `OData has no operator '${a.found}'`,
  'no-value': (a) => `a column or a value is missing at '${a.found}'`,
  unclosed: (a) => `'${a.found}' is never closed`,
  unopened: (a) => `'${a.found}' closes nothing`,
  'open-text': () => 'the text that begins here never ends',
  'quote-inside': () => 'a quote stands inside this text and ends it',
  'lost-expression': () => "an expression stands in it without '@{' and '}'",
  'double-quotes': () => 'a text stands between single quotes',
  'no-comma': (a) => `a comma is missing before '${a.found}'`,
  'no-name': (a) => `'${a.found}' is no name`,
  direction: (a) => `'${a.found}' is no direction`,
  option: (a) => `'${a.found}' is no option of $expand`,
  'option-comma': (a) => `'${a.found}' begins another option`,
  arguments: (a) => `'${a.found}' takes a column and a text`,
  'empty-place': () => 'a name is missing beside a comma',
  'expand-path': (a) => `'${a.found}' is a path, not the name of a lookup`,
};

const HELPS: Words<string | undefined> = {
  'no-operator': () =>
    'Write and or or between two conditions, and an operator such as eq between a column and its value. Texts stand between single quotes.',
  'wrong-operator': (a) => `Write ${a.instead ?? 'eq'}.`,
  'no-value': () => "A condition has three parts: name eq 'Contoso'.",
  unclosed: () => 'Close it.',
  unopened: () => 'Take it away, or open it before.',
  'open-text': () => "End it with a single quote. A quote inside a text is written twice: 'O''Brien'.",
  'quote-inside': () => "A quote inside a text is written twice: 'O''Brien'.",
  'lost-expression': (a) => `Write ${a.instead ?? '@{…}'}.`,
  'double-quotes': () => "Write 'Contoso'.",
  'no-comma': () => 'Names stand between commas.',
  'no-name': () => 'Give logical names of columns between commas; lookups as _x_value.',
  direction: () => 'Use asc or desc, or neither.',
  option: () => 'Options are $select, $filter, $orderby, $top and $expand, each with = behind it.',
  'option-comma': () =>
    'Between parentheses, options are separated by semicolons. In a step, each has a parameter of its own.',
  arguments: (a) => `Write ${a.found}(name,'Contoso').`,
  'empty-place': () => 'Take the comma away.',
  'expand-path': (a) => `Write ${a.instead ?? 'the name of the lookup'}.`,
};
