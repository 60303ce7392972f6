/** What a drawn solution has, in words: to see that a run of them has everything. */
import { COLUMN_TYPES } from '../../src/spec/column-schema.ts';
import type { SolutionSpec, TableSpec } from '../../src/spec/solution-schema.ts';

const STANDARD_VIEWS = [
  'active',
  'inactive',
  'own',
  'quickFind',
  'lookup',
  'associated',
  'advancedFind',
] as const;
const FORM_TYPES = ['main', 'quickCreate', 'quickView', 'card'] as const;
const CHART_TYPES = ['column', 'bar', 'line', 'pie', 'doughnut', 'funnel'] as const;
const ITEMS = ['field', 'subgrid', 'quickView', 'timeline', 'webResource', 'blank'] as const;
const TARGETS = ['table', 'dashboard', 'webResource', 'url'] as const;
const LOOKUPS = ['one', 'several', 'parental', 'cascade'] as const;

export const KINDS: readonly string[] = [
  ...COLUMN_TYPES.map((one) => `column ${one}`),
  ...LOOKUPS.map((one) => `lookup ${one}`),
  ...['user', 'organization', 'extension'].map((one) => `table ${one}`),
  ...[...STANDARD_VIEWS, 'added', 'of extension', 'linked', 'filtered', 'sorted', 'opened first'].map(
    (one) => `view ${one}`,
  ),
  ...FORM_TYPES.flatMap((one) => [`form ${one}`, `form ${one} of extension`]),
  ...['header', 'roles', 'tabs', 'fields'].map((one) => `form with ${one}`),
  ...ITEMS.map((one) => `item ${one}`),
  ...CHART_TYPES.map((one) => `chart ${one}`),
  ...TARGETS.map((one) => `site map ${one}`),
  ...['svg', 'html', 'js', 'css', 'png', 'resx'].map((one) => `web resource ${one}`),
  ...['dashboard with roles', 'app with tables'],
  ...['choice', 'key', 'N:N', 'N:N itself', 'map', 'role', 'profile', 'dashboard', 'app'],
];

export function kindsIn(spec: SolutionSpec): readonly string[] {
  const tables = Object.values(spec.tables ?? {}).filter((one): one is TableSpec => typeof one !== 'string');
  return [
    ...tables.flatMap(kindsInTable),
    ...Object.values(spec.relationships ?? {}).map(({ between: [a, b] }) => (a === b ? 'N:N itself' : 'N:N')),
    ...Object.values(spec.webResources ?? {}).map(
      ({ file }) => `web resource ${file.split('.').at(-1) ?? ''}`,
    ),
    ...kindsInApps(spec),
    ...each(spec.choices, 'choice'),
    ...each(spec.maps, 'map'),
    ...each(spec.roles, 'role'),
    ...each(spec.columnSecurity, 'profile'),
    ...each(spec.dashboards, 'dashboard'),
    ...Object.values(spec.dashboards ?? {}).flatMap((one) =>
      typeof one === 'string' || one.roles === undefined ? [] : ['dashboard with roles'],
    ),
  ];
}

function each(map: object | undefined, kind: string): readonly string[] {
  return Object.keys(map ?? {}).map(() => kind);
}

function kindsInTable(table: TableSpec): readonly string[] {
  return [
    table.extends === undefined ? `table ${table.ownership ?? 'user'}` : 'table extension',
    ...Object.values(table.columns ?? {}).flatMap((one) => [`column ${one.type}`, ...kindsOfLookup(one)]),
    ...each(table.keys, 'key'),
    ...kindsOfViews(table),
    ...kindsOfForms(table),
    ...Object.values(table.charts ?? {}).map(({ type }) => `chart ${type ?? 'column'}`),
  ];
}

type Columns = NonNullable<TableSpec['columns']>;

function kindsOfLookup({ type, to, cascade }: Columns[string]): readonly string[] {
  if (type !== 'lookup') return [];
  const followed =
    cascade === undefined ? [] : [cascade === 'parental' ? 'lookup parental' : 'lookup cascade'];
  return [typeof to === 'string' ? 'lookup one' : 'lookup several', ...followed];
}

function kindsOfViews({ views = {}, extends: extended }: TableSpec): readonly string[] {
  return Object.entries(views).flatMap(([key, view]) => {
    const isStandard = extended === undefined && STANDARD_VIEWS.some((one) => one === key);
    const columns = (view.columns ?? []).map((one) => (typeof one === 'string' ? one : one.column));
    return [
      extended !== undefined ? 'view of extension' : `view ${isStandard ? key : 'added'}`,
      ...(columns.some((one) => one.includes('.')) ? ['view linked'] : []),
      ...(view.filter === undefined ? [] : ['view filtered']),
      ...(view.sort === undefined ? [] : ['view sorted']),
      ...(view.default === true ? ['view opened first'] : []),
    ];
  });
}

function kindsOfForms({ forms = {}, extends: extended }: TableSpec): readonly string[] {
  return Object.entries(forms).flatMap(([key, form]) => {
    const sections = Object.values(form.tabs ?? {}).flatMap((tab) => Object.values(tab.sections));
    const items = [...(form.fields ?? []), ...sections.flatMap((one) => one.fields)];
    return [
      `form ${form.type ?? key}${extended === undefined ? '' : ' of extension'}`,
      ...(['header', 'roles', 'tabs', 'fields'] as const).flatMap((one) =>
        form[one] === undefined ? [] : [`form with ${one}`],
      ),
      ...items.flatMap((item) =>
        typeof item === 'string'
          ? []
          : ITEMS.filter((one) => item[one] !== undefined).map((one) => `item ${one}`),
      ),
    ];
  });
}

function kindsInApps({ apps = {} }: SolutionSpec): readonly string[] {
  return Object.values(apps).flatMap((app) => {
    if (typeof app === 'string') return [];
    const groups = Object.values(app.areas).flatMap((area) => Object.values(area.groups));
    const items = groups.flatMap((group) => Object.values(group.items));
    const targets = items.flatMap((item) =>
      typeof item === 'string' ? ['table'] : TARGETS.filter((one) => item[one] !== undefined),
    );
    return [
      'app',
      ...(app.tables === undefined ? [] : ['app with tables']),
      ...targets.map((one) => `site map ${one}`),
    ];
  });
}
