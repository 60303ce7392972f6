/** The seven views that the platform makes for a new table. */
import type { NewTable } from '../../model/table.ts';
import type { StandardView } from '../../model/view.ts';

export interface PlatformView {
  /** Its key in solution.yaml. */
  readonly key: StandardView;
  readonly queryType: number;
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

/** The type of the views that people choose from. */
export const PUBLIC_VIEW = 0;

const list = {
  canBeDeleted: false,
  quickFind: false,
  sorted: true,
  mine: false,
  grid: 'list',
  preview: true,
} as const;

const STANDARD_VIEWS: readonly PlatformView[] = [
  { ...list, key: 'active', queryType: PUBLIC_VIEW, name: 'Active %s', state: 0 },
  { ...list, key: 'inactive', queryType: PUBLIC_VIEW, name: 'Inactive %s', state: 1 },
  { ...list, key: 'advancedFind', queryType: 1, name: '% Advanced Find View' },
  { ...list, key: 'associated', queryType: 2, name: '% Associated View', state: 0, grid: 'related' },
  { ...list, key: 'quickFind', queryType: 4, name: 'Quick Find Active %s', state: 0, quickFind: true },
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
const OWN_VIEWS: Readonly<Record<NewTable['ownership'], PlatformView>> = {
  user: { ...own, name: 'My %s', description: 'Active %s owned by me', mine: true },
  organization: { ...own, name: '%s', description: 'All active %s' },
};

export function viewsOf(ownership: NewTable['ownership']): readonly PlatformView[] {
  return [...STANDARD_VIEWS, OWN_VIEWS[ownership]];
}

/** Keys of the seven. */
export const STANDARD_KEYS: readonly StandardView[] = viewsOf('user').map((one) => one.key);

export function isStandardView(key: string): key is StandardView {
  return (STANDARD_KEYS as readonly string[]).includes(key);
}

/** Of the seven, those that people choose from a list of views. */
export const PUBLIC_KEYS: readonly StandardView[] = ['active', 'inactive'];
