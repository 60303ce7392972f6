/** Icons are pictures, and what a site map opens is a page. */
import type { WebResourceType } from '../../model/app.ts';
import type { Solution } from '../../model/solution.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

/** The types of 405 icons of tables and 15 of apps in exports. */
const ICONS: readonly WebResourceType[] = ['svg', 'png'];
const PICTURES: readonly WebResourceType[] = ['svg', 'png', 'jpg', 'gif', 'ico'];
const PAGES: readonly WebResourceType[] = ['html', 'htm'];

interface Use {
  readonly key: string | undefined;
  readonly wanted: readonly WebResourceType[];
  readonly at: Place;
}

export const webResourceTypes: Rule = (solution, report) => {
  const types = new Map(solution.webResources.map(({ model }) => [model.key, model.type]));
  for (const { key = '', wanted, at: place } of usesOf(solution)) {
    const type = types.get(key);
    // A key that is not known was reported.
    if (type !== undefined && !wanted.includes(type))
      report('web-resource/type', place, { key, type, wanted });
  }
};

function usesOf({ tables, apps }: Solution): readonly Use[] {
  const ofTables = tables.map(({ model, at: place }) => ({
    key: model.kind === 'new' ? model.icon : undefined,
    wanted: ICONS,
    at: at(place, 'icon'),
  }));
  const ofApps = apps.map(({ model, at: place }) => ({
    key: model.icon,
    wanted: ICONS,
    at: at(place, 'icon'),
  }));
  return [...ofTables, ...ofApps, ...apps.flatMap(usesOfSiteMap)];
}

function usesOfSiteMap({ model, at: place }: Solution['apps'][number]): readonly Use[] {
  return model.areas.flatMap((area) =>
    area.groups.flatMap((group) =>
      group.items.flatMap(({ key, icon, target }) => {
        const here = at(place, 'areas', area.key, 'groups', group.key, 'items', key);
        const page = target.kind === 'webResource' ? target.key : undefined;
        return [
          { key: icon, wanted: PICTURES, at: at(here, 'icon') },
          { key: page, wanted: PAGES, at: at(here, 'webResource') },
        ];
      }),
    ),
  );
}
