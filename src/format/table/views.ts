/** The seven views that the platform makes for a new table. */
import type { NewTable } from '../../model/table.ts';

export interface View {
  /** Names the view in its id. */
  readonly key: string;
  readonly queryType: number;
  readonly isDefault: boolean;
  readonly canBeDeleted: boolean;
  readonly quickFind: boolean;
  /** `%` stands for the singular, `%s` for the plural name. */
  readonly name: string;
  readonly description?: string;
  /** Shows only rows of this state. */
  readonly state?: 0 | 1;
  readonly sorted: boolean;
  /** Only the rows of the user. */
  readonly mine: boolean;
  /** `list` and `related` differ in how the grid is named; a view without grid is for a few system pages. */
  readonly grid: 'list' | 'related' | 'none';
  /** Lookup windows have no preview. */
  readonly preview: boolean;
}

const list = {
  isDefault: true,
  canBeDeleted: false,
  quickFind: false,
  sorted: true,
  mine: false,
  grid: 'list',
  preview: true,
} as const;

const STANDARD_VIEWS: readonly View[] = [
  { ...list, key: 'active', queryType: 0, name: 'Active %s', state: 0 },
  { ...list, key: 'inactive', queryType: 0, name: 'Inactive %s', state: 1, isDefault: false },
  { ...list, key: 'advanced-find', queryType: 1, name: '% Advanced Find View' },
  { ...list, key: 'associated', queryType: 2, name: '% Associated View', state: 0, grid: 'related' },
  { ...list, key: 'quick-find', queryType: 4, name: 'Quick Find Active %s', state: 0, quickFind: true },
  {
    ...list,
    key: 'lookup',
    queryType: 64,
    name: '% Lookup View',
    state: 0,
    sorted: false,
    grid: 'related',
    preview: false,
  },
];

const own = {
  ...list,
  key: 'own',
  queryType: 8192,
  state: 0,
  canBeDeleted: true,
  sorted: false,
  grid: 'none',
} as const;

/** Rows of an organization belong to nobody: its last view shows all of them. */
const OWN_VIEWS: Readonly<Record<NewTable['ownership'], View>> = {
  user: { ...own, name: 'My %s', description: 'Active %s owned by me', mine: true },
  organization: { ...own, name: '%s', description: 'All active %s' },
};

export function viewsOf(ownership: NewTable['ownership']): readonly View[] {
  return [...STANDARD_VIEWS, OWN_VIEWS[ownership]];
}

/** A view's name or description for a table. */
export function viewText(pattern: string, singular: string, plural: string): string {
  return pattern.replace(/%s?/, (mark) => (mark === '%s' ? plural : singular));
}
