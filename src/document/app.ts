/** A model-driven app with its navigation. */
import { logicalName } from '../format/table/naming.ts';
import type { Labels } from '../model/labels.ts';
import type { PackedApp, PackedArea, PackedSiteMap, PackedSubArea } from '../packed/app.ts';
import { bareId } from './index.ts';
import { unlinked, tableRef, type Ref } from './ref.ts';
import type { Scope } from './scope.ts';
import { plain, type Text } from './text.ts';
import { imageOf } from './web-resource.ts';

export interface AppView {
  readonly id: string;
  readonly name: Text;
  readonly uniqueName: string;
  readonly description: Text;
  /** A picture, or empty. */
  readonly icon: string;
  readonly initial: string;
  readonly roles: string;
  readonly areas: readonly AreaView[];
}

interface AreaView {
  readonly name: Text;
  readonly groups: readonly { readonly name: Text; readonly items: readonly ItemView[] }[];
}

interface ItemView {
  readonly name: Text;
  readonly icon: string;
  /** Symbol of the page, where there is no picture. */
  readonly symbol: string;
  readonly opensKind: string;
  readonly opens: Ref;
}

export function appView(app: PackedApp, siteMaps: readonly PackedSiteMap[], scope: Scope): AppView {
  const map = siteMaps.find((one) => one.uniqueName === app.uniqueName)?.map;
  const name = scope.text(app.names);
  return {
    id: scope.anchor('app', app.uniqueName),
    name,
    uniqueName: app.uniqueName,
    description: scope.text(app.descriptions),
    icon: iconById(app.icon ?? '', scope),
    initial: Array.from(name.text)[0] ?? '',
    roles: (app.roles ?? []).flatMap((one) => scope.index.role(one.id)?.name ?? []).join(', '),
    areas: (map?.areas ?? []).map((area) => areaView(area, scope)),
  };
}

function areaView(area: PackedArea, scope: Scope): AreaView {
  return {
    name: titled(area, scope),
    groups: (area.groups ?? []).map((group) => ({
      name: titled(group, scope),
      items: (group.items ?? []).map((item) => itemView(item, scope)),
    })),
  };
}

interface Titled {
  readonly title?: string;
  readonly titles?: readonly { readonly language?: string; readonly text?: string }[];
}

function titled({ title, titles = [] }: Titled, scope: Scope): Text {
  const labels: Labels = Object.fromEntries(titles.map((one) => [one.language ?? '', one.text ?? '']));
  const own = scope.text(labels);
  return own.text === '' ? plain(title ?? '') : own;
}

function itemView(item: PackedSubArea, scope: Scope): ItemView {
  const target = targetOf(item, scope);
  const own = titled(item, scope);
  const picture = iconByName(item.vectorIcon ?? item.icon ?? '', scope);
  return {
    ...target,
    name: own.text === '' ? target.usual : own,
    icon: picture === '' ? target.picture : picture,
  };
}

interface Target extends Pick<ItemView, 'symbol' | 'opensKind' | 'opens'> {
  /** What the entry is called when nobody named it. */
  readonly usual: Text;
  readonly picture: string;
}

function targetOf(item: PackedSubArea, scope: Scope): Target {
  const { words, index } = scope;
  if (item.table !== undefined) {
    const table = logicalName(item.table);
    const usual = scope.tablePlural(table);
    const packed = index.table(table)?.packed;
    const icon = packed?.kind === 'table' ? packed.table.info.entity.iconVector : undefined;
    const picture = iconByName(icon ?? '', scope);
    return { symbol: 'table', opensKind: words.opensTable, opens: tableRef(table, scope), usual, picture };
  }
  if (item.dashboard !== undefined) {
    const found = index.dashboard(item.dashboard);
    const usual = found === undefined ? plain(item.dashboard) : scope.text(found.names);
    const link = found === undefined ? '' : `#${scope.anchor('dashboard', found.id)}`;
    return {
      symbol: 'chart',
      opensKind: words.opensDashboard,
      opens: { name: usual, link },
      usual,
      picture: '',
    };
  }
  const url = item.url ?? '';
  const resource = index.webResource(url.replace(/^\$webresource:/, ''));
  if (resource !== undefined) {
    const { name, displayName = name } = resource.resource;
    const opens = { name: plain(displayName), link: `#${scope.anchor('resource', name)}` };
    return { symbol: 'page', opensKind: words.opensWebResource, opens, usual: opens.name, picture: '' };
  }
  const kind = item.page === undefined ? words.opensUrl : words.opensPage;
  const opens = unlinked(item.page ?? url);
  return { symbol: 'globe', opensKind: kind, opens, usual: opens.name, picture: '' };
}

/** Icons are named `/WebResources/<name>`, `$webresource:<name>`, or by the name alone. */
function iconByName(text: string, { index }: Scope): string {
  const resource = index.webResource(text.replace(/^(?:\/WebResources\/|\$webresource:)/i, ''));
  return resource === undefined ? '' : imageOf(resource);
}

function iconById(id: string, { index }: Scope): string {
  const resource = index.packages
    .flatMap((one) => one.webResources)
    .find((one) => bareId(one.resource.id) === bareId(id));
  return resource === undefined ? '' : imageOf(resource);
}
