/** Findings about views, charts and dashboards. */
import { didYouMean, entry } from '../entry.ts';

/** Why a setting is not for a view. */
const NOT_FOR_IT = {
  find: "Only the view 'quickFind' of a table of your own is searched.",
  columns:
    "The platform shows this view without columns. For a list of one's own rows, make a view with the filter ownerid: { eq-userid: true }.",
  sort: "The platform shows this view without columns. For a list of one's own rows, make a view with the filter ownerid: { eq-userid: true }.",
  default: 'Only active, inactive and views that you add can be the one that opens first.',
} as const;

export const viewMessages = {
  'view/name': entry<{ key: string; extension: boolean; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `The view '${a.key}' needs a name.`,
    help: (a) =>
      a.extension
        ? 'The views that the table has already belong to its own solution; this one is added to them.'
        : didYouMean(a.nearest),
  }),
  'view/setting': entry<{ setting: keyof typeof NOT_FOR_IT; view: string }>({
    severity: 'error',
    message: (a) => `'${a.setting}' does not apply to the view '${a.view}'.`,
    help: (a) => NOT_FOR_IT[a.setting],
  }),
  'view/default': entry<{ others: readonly string[] }>({
    severity: 'error',
    message: (a) =>
      a.others.length === 0
        ? "The view 'active' opens first, because no other one does."
        : `One view opens first, and '${a.others.join("', '")}' is the default already.`,
    help: (a) =>
      a.others.length === 0 ? 'Write `default: true` at the view that should open first.' : undefined,
  }),
  'view/default-elsewhere': entry<{ table: string }>({
    severity: 'warning',
    message: (a) => `The table ${a.table} has a view that opens first already.`,
    help: () => 'Which of the two does is up to the environment. An app can open any view first.',
  }),
  'view/same-column': entry<{ column: string }>({
    severity: 'warning',
    message: (a) => `The column '${a.column}' stands here twice. It counts once.`,
  }),
  'view/path': entry<{ path: string; reason: 'not a lookup' | 'several tables' | 'too long' }>({
    severity: 'error',
    message: (a) =>
      a.reason === 'too long'
        ? `'${a.path}' leads over more than one lookup.`
        : a.reason === 'several tables'
          ? `'${a.path}' leads to a row that can be of several tables.`
          : `'${a.path}' does not begin with a lookup.`,
    help: () =>
      'A path is a lookup of the table that points at one table, a dot, and a column of that table.',
  }),
  'view/own-column': entry<{ path: string; setting: 'sort' | 'find' }>({
    severity: 'error',
    message: (a) => `'${a.path}' is a column of another table.`,
    help: (a) =>
      a.setting === 'sort'
        ? 'Rows are sorted by columns of their own table.'
        : 'Quick find searches columns of its own table.',
  }),
  'view/find-column': entry<{ column: string; type: string }>({
    severity: 'error',
    message: (a) => `Quick find does not search the column '${a.column}' of type ${a.type}.`,
    help: () => 'It searches texts, lookups, choices, dates and amounts of money.',
  }),
  'view/operator': entry<{ name: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `FetchXML has no operator '${a.name}'.`,
    help: (a) =>
      didYouMean(a.nearest) ?? 'Often used are eq, ne, gt, ge, lt, le, like, in, between, null and not-null.',
  }),
  'view/operator-column': entry<{ operator: string; column: string; type: string }>({
    severity: 'error',
    message: (a) => `'${a.operator}' does not compare a column of type ${a.type} such as '${a.column}'.`,
  }),
  'view/value': entry<{ subject: string; expected: string; found: string }>({
    severity: 'error',
    message: (a) => `'${a.subject}' takes ${a.expected}; here stands ${a.found}.`,
  }),
  'view/elsewhere': entry<{ view: string; table: string }>({
    severity: 'error',
    message: (a) => `The view '${a.view}' of the table ${a.table} belongs to another solution.`,
    help: () =>
      'Its id is not known here. Add a view of your own under `views` of that table, and name that one.',
  }),
} as const;

export const chartMessages = {
  'chart/group': entry<{ column: string; type: string }>({
    severity: 'error',
    message: (a) => `Rows cannot be grouped by the column '${a.column}' of type ${a.type}.`,
    help: () => 'Group by a choice, a yes/no, a lookup, a date, a number or a text.',
  }),
  'chart/by': entry<{ column: string }>({
    severity: 'error',
    message: (a) => `'by' is for dates, and '${a.column}' is none.`,
  }),
  'chart/measure': entry<{ column: string; type: string }>({
    severity: 'error',
    message: (a) => `A chart measures numbers, and '${a.column}' is of type ${a.type}.`,
    help: () => 'Name a column of type whole, decimal, float or money, or measure `count`.',
  }),
  'chart/one-measure': entry<{ functions: readonly string[] }>({
    severity: 'error',
    message: (a) => `A chart has one measure; here are ${a.functions.join(' and ')}.`,
    help: () => 'Make a chart for each.',
  }),
} as const;

export const dashboardMessages = {
  'dashboard/view-kind': entry<{ view: string }>({
    severity: 'warning',
    message: (a) => `Dashboards show views that people choose from, and '${a.view}' is none.`,
    help: () => "Name 'active', 'inactive' or a view that you added.",
  }),
} as const;
