/** `dashboards` of solution.yaml. An item of the wrong shape is left out, so that it hides no other mistake. */
import { PUBLIC_KEYS, isStandardView } from '../../format/table/views.ts';
import type { Dashboard, DashboardItem } from '../../model/app.ts';
import { guidOf } from '../../model/guid.ts';
import type { Sourced } from '../../model/solution.ts';
import { isObject, plainNumbers, type JsonValue } from '../../source/json-value.ts';
import { at as into, type Place } from '../../source/place.ts';
import { dashboard as schema } from '../../spec/app-schema.ts';
import type { DashboardSpec } from '../../spec/solution-schema.ts';
import { declaredKeys } from '../declared.ts';
import { decodeLabels } from '../decode-labels.ts';
import { entriesOf, type Entry, type Loading } from '../load-components.ts';
import { isValid } from '../valid.ts';
import { checkKey } from '../known-key.ts';
import type { TableFacts } from './table-facts.ts';
import { chartKeyAt, viewKeyAt } from './view-key.ts';

type ItemSpec = DashboardSpec['items'][string];

export function loadDashboards(loading: Loading, facts: TableFacts): readonly Sourced<Dashboard>[] {
  return entriesOf<DashboardSpec>('dashboard', 'dashboards', schema, loading, soundDashboard).map(
    (entry) => ({
      at: entry.at,
      model: decodeDashboard(entry, loading, facts),
    }),
  );
}

function decodeDashboard(
  { key, spec, at }: Entry<DashboardSpec>,
  loading: Loading,
  facts: TableFacts,
): Dashboard {
  const { languages, publisher } = loading.head;
  const columns = spec.columns ?? 2;
  return {
    key,
    id: spec.id ?? guidOf(publisher.prefix, 'dashboard', key),
    names: decodeLabels(spec.name, languages[0]),
    descriptions: decodeLabels(spec.description, languages[0]),
    columns,
    roles: rolesOf(spec.roles ?? [], into(at, 'roles'), loading),
    items: Object.entries(spec.items).flatMap(([name, item]) => {
      const place = into(at, 'items', name);
      checkSpan(item, columns, place, loading);
      return decodeItem(name, item, place, { loading, facts }) ?? [];
    }),
  };
}

function rolesOf(names: readonly string[], place: Place, { spec, reader }: Loading): readonly string[] {
  const known = declaredKeys(spec, 'roles');
  const { report } = reader;
  return names.filter((name, index) => checkKey('role', name, known, { place: into(place, index), report }));
}

function checkSpan({ span = 1 }: ItemSpec, columns: number, place: Place, { reader }: Loading): void {
  if (span <= columns) return;
  const range =
    columns === 1 ? '1 (the dashboard has one column)' : `1 to ${columns}, the columns of the dashboard`;
  reader.report('spec/out-of-range', into(place, 'span'), { value: String(span), range });
}

interface ItemContext {
  readonly loading: Loading;
  readonly facts: TableFacts;
}

function decodeItem(
  key: string,
  spec: ItemSpec,
  place: Place,
  { loading, facts }: ItemContext,
): DashboardItem | undefined {
  const table = facts.tableAt(spec.table, into(place, 'table'));
  if (table === undefined) return undefined;
  const view = viewKeyAt(spec.view, table, into(place, 'view'), loading);
  const chart =
    spec.chart === undefined ? undefined : chartKeyAt(spec.chart, table, into(place, 'chart'), loading);
  if (view === undefined || (spec.chart !== undefined && chart === undefined)) return undefined;
  if (table.model?.kind === 'new' && isStandardView(view) && !PUBLIC_KEYS.includes(view))
    loading.reader.report('dashboard/view-kind', into(place, 'view'), { view });
  return {
    key,
    names: decodeLabels(spec.name, loading.head.languages[0]),
    table: table.logicalName,
    view,
    ...(chart === undefined ? {} : { chart }),
    span: spec.span ?? 1,
  };
}

/** The dashboard without items of the wrong shape. */
function soundDashboard(dashboard: JsonValue): JsonValue {
  const plain = plainNumbers(dashboard);
  if (!isObject(plain) || !isObject(plain['items'])) return plain;
  const items = Object.entries(plain['items']).filter(([, item]) =>
    isValid(schema.properties.items.additionalProperties, item),
  );
  return items.length === 0 ? plain : { ...plain, items: Object.fromEntries(items) };
}
