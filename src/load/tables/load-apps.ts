/** `apps` of solution.yaml: model-driven apps and their site maps. */
import type { App, AppTable } from '../../model/app.ts';
import type { Sourced } from '../../model/solution.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import { app } from '../../spec/app-schema.ts';
import type { AppSpec } from '../../spec/solution-schema.ts';
import { declaredKeys } from '../declared.ts';
import { decodeLabels } from '../decode-labels.ts';
import { entriesOf, type Entry, type Loading } from '../load-components.ts';
import { schemaNameOf } from '../names.ts';
import { checkShown } from './check-shown.ts';
import { decodeAreas } from './decode-site-map.ts';
import { checkKey } from '../known-key.ts';
import { onceOnly } from './once.ts';
import type { TableFacts } from './table-facts.ts';

/** What the app designer takes; the longest of 141 published apps has 36. */
const MAX_UNIQUE_NAME = 40;

export function loadApps(loading: Loading, facts: TableFacts): readonly Sourced<App>[] {
  return entriesOf<AppSpec>('app', 'apps', app, loading).map((entry) => ({
    at: entry.at,
    model: decodeApp(entry, loading, facts),
  }));
}

function decodeApp({ key, spec, at }: Entry<AppSpec>, loading: Loading, facts: TableFacts): App {
  const { head, reader } = loading;
  const { report } = reader;
  const [base] = head.languages;
  const uniqueName = spec.uniqueName ?? schemaNameOf(head.publisher.prefix, key);
  if (uniqueName.length > MAX_UNIQUE_NAME) {
    const facts = { name: uniqueName, length: uniqueName.length, limit: MAX_UNIQUE_NAME };
    report('app/long-name', into(at, spec.uniqueName === undefined ? 'name' : 'uniqueName'), facts);
  }
  const icon = spec.icon === undefined ? undefined : iconOf(spec.icon, into(at, 'icon'), loading);
  const roles = rolesOf(spec, at, loading);
  return {
    key,
    uniqueName,
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    ...(icon === undefined ? {} : { icon }),
    roles,
    areas: decodeAreas(spec, at, loading, facts),
    tables: tablesOf(spec, into(at, 'tables'), loading, facts),
  };
}

function iconOf(key: string, place: Place, { reader, spec }: Loading): string | undefined {
  const known = declaredKeys(spec, 'webResources');
  return checkKey('web resource', key, known, { place, report: reader.report }) ? key : undefined;
}

function rolesOf(spec: AppSpec, at: Place, loading: Loading): readonly string[] {
  const { report } = loading.reader;
  if (spec.roles === undefined) report('app/no-roles', at, {});
  const known = declaredKeys(loading.spec, 'roles');
  const roles = (spec.roles ?? []).filter((key, index) =>
    checkKey('role', key, known, { place: into(at, 'roles', index), report }),
  );
  return [...new Set(roles)];
}

function tablesOf(spec: AppSpec, place: Place, loading: Loading, facts: TableFacts): readonly AppTable[] {
  const isFirst = onceOnly('table of the app', loading.reader.report);
  return Object.entries(spec.tables ?? {}).flatMap(([name, { forms, views }]) => {
    const at = into(place, name);
    const fact = facts.tableAt(name, keyOf(at));
    if (fact === undefined || !isFirst(fact.logicalName, keyOf(at))) return [];
    const shown = checkShown({ forms, views }, { at, fact, loading });
    return [{ table: fact.logicalName, ...shown }];
  });
}
