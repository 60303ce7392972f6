import type { Labels } from './labels.ts';

/** Ending of the file, without the dot. */
export type WebResourceType =
  'html' | 'htm' | 'css' | 'js' | 'xml' | 'png' | 'jpg' | 'gif' | 'xsl' | 'ico' | 'svg' | 'resx';

/** A file that apps, tables and forms use. */
export interface WebResource {
  readonly key: string;
  readonly id: string;
  /** Unique name, with the publisher's prefix. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: WebResourceType;
  readonly bytes: Uint8Array;
}

export interface Dashboard {
  readonly key: string;
  readonly id: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  readonly columns: number;
  readonly items: readonly DashboardItem[];
  /** Keys of the roles that see it. None: everybody. */
  readonly roles: readonly string[];
}

export interface DashboardItem {
  readonly key: string;
  readonly names: Labels;
  /** Logical name. */
  readonly table: string;
  /** Key of a view of the table. */
  readonly view: string;
  /** Key of a chart of the table; none: the rows are listed. */
  readonly chart?: string;
  readonly span: number;
}

/** A model-driven app. */
export interface App {
  readonly key: string;
  readonly uniqueName: string;
  readonly names: Labels;
  readonly descriptions: Labels;
  /** Key of a web resource. */
  readonly icon?: string;
  /** Keys of roles. */
  readonly roles: readonly string[];
  readonly areas: readonly SiteMapArea[];
  /** Tables of which not every form and view is shown, and tables that are not in the site map. */
  readonly tables: readonly AppTable[];
}

export interface AppTable {
  /** Logical name. */
  readonly table: string;
  /** Keys of the forms and views that are shown, or ids of those that exist already. None: all. */
  readonly forms?: readonly string[];
  readonly views?: readonly string[];
}

export interface SiteMapArea {
  readonly key: string;
  readonly names: Labels;
  readonly groups: readonly SiteMapGroup[];
}

export interface SiteMapGroup {
  readonly key: string;
  readonly names: Labels;
  readonly items: readonly SiteMapItem[];
}

export interface SiteMapItem {
  readonly key: string;
  /** Empty: the name of what it opens. */
  readonly names: Labels;
  /** Key of a web resource. */
  readonly icon?: string;
  readonly target: SiteMapTarget;
}

export type SiteMapTarget =
  /** By logical name. */
  | { readonly kind: 'table'; readonly table: string }
  /** By key. */
  | { readonly kind: 'dashboard' | 'webResource'; readonly key: string }
  | { readonly kind: 'url'; readonly url: string };

/** The entries of a site map, from the first area to the last. */
export function siteMapItems({ areas }: Pick<App, 'areas'>): readonly SiteMapItem[] {
  return areas.flatMap((area) => area.groups).flatMap((group) => group.items);
}
