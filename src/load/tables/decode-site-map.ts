/** The site map of an app: areas, groups and what each entry opens. */
import type { SiteMapArea, SiteMapItem, SiteMapTarget } from '../../model/app.ts';
import { at as into, type Place } from '../../source/place.ts';
import { siteMapItem } from '../../spec/app-schema.ts';
import type { AppSpec } from '../../spec/solution-schema.ts';
import { misspelt } from '../../spec/validate.ts';
import { declaredKeys } from '../declared.ts';
import { decodeLabels } from '../decode-labels.ts';
import type { Loading } from '../load-components.ts';
import { checkKey } from '../known-key.ts';
import type { TableFacts } from './table-facts.ts';

export function decodeAreas(
  spec: AppSpec,
  at: Place,
  loading: Loading,
  facts: TableFacts,
): readonly SiteMapArea[] {
  const [base] = loading.head.languages;
  return Object.entries(spec.areas).map(([key, area]) => ({
    key,
    names: decodeLabels(area.name, base),
    groups: Object.entries(area.groups).map(([groupKey, group]) => ({
      key: groupKey,
      names: decodeLabels(group.name, base),
      items: Object.entries(group.items).flatMap(([itemKey, item]) => {
        const place = into(at, 'areas', key, 'groups', groupKey, 'items', itemKey);
        return decodeItem(itemKey, item, { place, loading, facts }) ?? [];
      }),
    })),
  }));
}

type ItemSpec = AppSpec['areas'][string]['groups'][string]['items'][string];
type ItemMap = Exclude<ItemSpec, string>;

interface ItemContext {
  readonly place: Place;
  readonly loading: Loading;
  readonly facts: TableFacts;
}

function decodeItem(key: string, item: ItemSpec, context: ItemContext): SiteMapItem | undefined {
  if (typeof item === 'string') {
    const table = context.facts.tableAt(item, context.place);
    return table === undefined
      ? undefined
      : { key, names: {}, target: { kind: 'table', table: table.logicalName } };
  }
  const { place, loading } = context;
  const target = targetOf(item, context);
  if (target === undefined) return undefined;
  if (target.kind === 'url' && item.name === undefined) loading.reader.report('app/item-name', place, {});
  const hasIcon = item.icon !== undefined && isResource(item.icon, into(place, 'icon'), loading);
  return {
    key,
    names: decodeLabels(item.name, loading.head.languages[0]),
    ...(hasIcon && item.icon !== undefined ? { icon: item.icon } : {}),
    target,
  };
}

const TARGETS = ['table', 'dashboard', 'webResource', 'url'] as const;

const [, MAP_SCHEMA] = siteMapItem.anyOf;

/** Undefined when there is not one target that is known; that was reported. */
function targetOf(item: ItemMap, { place, loading, facts }: ItemContext): SiteMapTarget | undefined {
  const { report } = loading.reader;
  const given = TARGETS.filter((one) => item[one] !== undefined);
  const [kind] = given;
  const value = kind === undefined ? undefined : item[kind];
  if (kind === undefined || value === undefined || given.length > 1) {
    const meant = misspelt(MAP_SCHEMA, item);
    if (!TARGETS.some((one) => meant.has(one))) report('app/item-target', place, { found: given.length });
    return undefined;
  }
  const at = into(place, kind);
  switch (kind) {
    case 'table': {
      const table = facts.tableAt(value, at);
      return table === undefined ? undefined : { kind, table: table.logicalName };
    }
    case 'dashboard': {
      const known = declaredKeys(loading.spec, 'dashboards');
      return checkKey('dashboard', value, known, { place: at, report }) ? { kind, key: value } : undefined;
    }
    case 'webResource':
      return isResource(value, at, loading) ? { kind, key: value } : undefined;
    case 'url':
      return { kind, url: value };
  }
}

function isResource(key: string, place: Place, { spec, reader }: Loading): boolean {
  const known = declaredKeys(spec, 'webResources');
  return checkKey('web resource', key, known, { place, report: reader.report });
}
