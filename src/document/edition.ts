/** The whole document in one language. */
import type { FlowWorld } from '../analysis/flow-world.ts';
import type { Package } from '../model/package.ts';
import { appView } from './app.ts';
import { choiceView } from './choice.ts';
import { connectionView, connectorView } from './connection.ts';
import { contentsOf } from './contents.ts';
import { dashboardView } from './dashboard.ts';
import { flowMapView } from './flow-map/flow-map.ts';
import { flowView, placedFlows, type PlacedFlow } from './flow/flow-view.ts';
import type { Index } from './index.ts';
import { languageOf } from './language.ts';
import { columnProfileView, levelViews, roleView } from './role.ts';
import { scopeOf, type Scope } from './scope.ts';
import { tableView } from './table.ts';
import { variableView } from './variable.ts';
import { webResourceView } from './web-resource.ts';
import { fill, hasWords } from './words.ts';

/** `main` is the package that the document is named for. */
export function editionOf(index: Index, world: FlowWorld, main: Package, language: number) {
  const [base] = main.languages;
  const scope = scopeOf(index, language, base);
  const flows = placedFlows(
    index.packages.flatMap((one) => one.flows),
    world,
    scope,
  );
  const nouns = nounsOf(index, flows, scope);
  // Without words of its own the document is English, with texts of the solution in it.
  const { tag, direction } = languageOf(hasWords(language) ? language : 1033);
  return {
    lcid: language,
    tag,
    direction,
    /** The language as its speakers call it, for the switch. */
    languageTag: languageOf(language).tag,
    languageName: languageOf(language).name,
    isBase: language === base,
    words: scope.words,
    prefix: language === base ? '' : `${String(language)}-`,
    title: scope.text(main.names),
    description: scope.text(main.descriptions),
    publisher: scope.text(main.publisher.names),
    version: main.version,
    solutions: index.packages.map((one) => ({
      name: scope.text(one.names),
      uniqueName: one.uniqueName,
      version: one.version,
    })),
    carried: carriedIn(index, scope),
    levels: levelViews(scope),
    contents: contentsOf(nouns, scope),
    flowMap: flowMapView(flows),
    ...nouns,
  };
}

export type Edition = ReturnType<typeof editionOf>;
export type Nouns = ReturnType<typeof nounsOf>;

function nounsOf(index: Index, flows: readonly PlacedFlow[], scope: Scope) {
  const all = <K extends keyof Package>(part: K): readonly Package[K][] =>
    index.packages.map((one) => one[part]);
  const siteMaps = all('siteMaps').flat();
  const maps = all('maps').flat();
  const connectors = all('connectors').flat();
  return {
    apps: all('apps')
      .flat()
      .map((one) => appView(one, siteMaps, scope)),
    dashboards: all('dashboards')
      .flat()
      .map((one) => dashboardView(one, scope)),
    tables: index.tables.map((one) => tableView(one, maps, scope)),
    choices: all('choices')
      .flat()
      .map((one) => choiceView(one, scope)),
    roles: all('roles')
      .flat()
      .map((one) => roleView(one, scope)),
    profiles: all('columnProfiles')
      .flat()
      .map((one) => columnProfileView(one, scope)),
    webResources: all('webResources')
      .flat()
      .map((one) => webResourceView(one, scope)),
    variables: all('variables')
      .flat()
      .map((one) => variableView(one, scope)),
    connections: all('connections')
      .flat()
      .map((one) => connectionView(one, connectors)),
    connectors: connectors.map(connectorView),
    flows: flows.map(flowView),
  };
}

function carriedIn(index: Index, { words }: Scope): string {
  const count = index.packages.reduce((sum, one) => sum + one.opaque.length, 0);
  return count === 0 ? '' : fill(words.carriedNote, count);
}
