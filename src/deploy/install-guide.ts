/** INSTALL.md: the steps of the administrator, in order, with the names of this very build, in one language. */
import Handlebars from 'handlebars';
import type { CheckedSolution } from '../check/check.ts';
import { connectorVariables } from '../connector/connector-variables.ts';
import type { Connector } from '../model/connector.ts';
import { guideLanguage } from '../format/languages.ts';
import { labelIn, type Labels } from '../model/labels.ts';
import type { Package } from '../model/package.ts';
import type { Solution } from '../model/solution.ts';
import { zipName } from '../plan/zip-name.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { settingsName } from './deployment-files.ts';
import { flowViews } from './install-flows.ts';
import { needsOf } from './install-needs.ts';
import { INSTALL_WORDS, type InstallWords } from './install-words.ts';

/** `language` is one that the guide has words for, `template` the one of that language. */
export function installGuide(
  solution: CheckedSolution,
  packages: readonly Package[],
  language: number,
  template: string,
): string {
  const render = Handlebars.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true });
  return numberLists(render(viewOf(solution, packages, contextOf(solution, language))));
}

/** Every point of a list is written `1.` in the template, as any of them may be missing; people read the text itself as well. */
function numberLists(text: string): string {
  let last = 0;
  const lines = text.split('\n').map((line) => {
    if (line === '') last = 0;
    if (!line.startsWith('1. ')) return line;
    last += 1;
    return `${last}. ${line.slice(3)}`;
  });
  return lines.join('\n');
}

/** The language of a guide. */
interface GuideContext {
  readonly words: InstallWords;
  /** A text in the language, else in the base language. */
  readonly textOf: (labels: Labels) => string;
}

function contextOf({ languages: [base] }: Solution, language: number): GuideContext {
  return {
    words: INSTALL_WORDS[guideLanguage(language) ?? 'en'],
    textOf: (labels) => labels[String(language)] ?? labelIn(labels, base),
  };
}

function viewOf(solution: Solution, packages: readonly Package[], context: GuideContext) {
  const { words, textOf } = context;
  const connectors = packages.flatMap((content) => content.connectors).map(connectorView);
  const connections = connectionViews(packages, words);
  const flows = flowViews(solution, words, textOf);
  const signIn = connectors.filter((one) => one.signsIn);
  return {
    title: textOf(solution.names),
    version: solution.version,
    certified: solution.binding === 'certified',
    step: numbered({
      app: signIn.length > 0,
      import: true,
      secrets: signIn.length > 0,
      connections: connections.length > 0,
      second: packages.length > 1,
      flows: flows.length > 0,
      production: true,
      upgrade: true,
      remove: true,
    }),
    // Of two solutions, the first one holds the connectors.
    first: solutionView(packages[0], solution, textOf),
    second: solutionView(packages[1], solution, textOf),
    needs: needsOf(packages).map((one) => ({
      ...one,
      kind: words.component(one.kind),
      solution: one.solution ?? '',
    })),
    custom: connectors.length > 0,
    premium: connectors.length > 0 || flows.some((one) => one.http || one.calls),
    signIn,
    entra: signIn.some((one) => one.provider === 'aad'),
    onBehalfOf: signIn.flatMap((one) => (one.onBehalfOf ? [one.name] : [])).join(', '),
    services: signIn.filter((one) => one.provider !== 'aad'),
    keyed: connectors.filter((one) => !one.signsIn && one.settings),
    connections,
    flows,
    http: flows.some((one) => one.http),
    calls: flows.some((one) => one.calls),
    tables: solution.tables.length > 0,
    keys: solution.tables.some((one) => one.model.kind === 'new' && one.model.keys.length > 0),
    before: textOf(solution.install.before ?? {}).trim(),
    after: textOf(solution.install.after ?? {}).trim(),
    remove: textOf(solution.install.remove ?? {}).trim(),
  };
}

/** Numbers of the steps that this build has, after the first, which every build has. */
function numbered<Name extends string>(steps: Readonly<Record<Name, boolean>>): Record<Name, number> {
  let last = 1;
  const numbers = Object.entries<boolean>(steps).map(([name, has]) => [name, has ? (last += 1) : 0]);
  return Object.fromEntries(numbers) as Record<Name, number>;
}

function solutionView(content: Package | undefined, solution: Solution, textOf: GuideContext['textOf']) {
  if (content === undefined) return undefined;
  const variables = variableViews(content, solution, textOf);
  return {
    name: textOf(content.names),
    managed: zipName(content, 'managed'),
    unmanaged: zipName(content, 'unmanaged'),
    settings: [undefined, ...solution.environments.map((one) => one.name)]
      .map((name) => `\`${settingsName(content, name)}\``)
      .join(', '),
    variables,
    emptyVariables: variables.some((one) => one.defaultValue === ''),
  };
}

function connectorView(one: Connector) {
  const parameters = isObject(one.connectionParameters) ? one.connectionParameters : {};
  const settings = signInOf(parameters);
  return {
    name: one.name,
    logicalName: one.logicalName,
    settings: Object.keys(parameters).length > 0,
    signsIn: settings !== undefined,
    /** `aad` is Microsoft Entra ID. */
    provider: settings?.['identityProvider'],
    onBehalfOf: isOnBehalfOf(settings?.['customParameters']),
  };
}

/** The settings of a connector that signs in with OAuth. */
function signInOf(parameters: JsonObject): JsonObject | undefined {
  const token = Object.values(parameters).find((one) => isObject(one) && one['type'] === 'oauthSetting');
  const settings = isObject(token) ? token['oAuthSettings'] : undefined;
  return isObject(settings) ? settings : undefined;
}

function isOnBehalfOf(parameters: JsonValue | undefined): boolean {
  const setting = isObject(parameters) ? parameters['EnableOnbehalfOfLogin'] : undefined;
  return isObject(setting) && setting['value'] === true;
}

/** Every connection reference that the zips hold, also those that exported flows carry. */
function connectionViews(packages: readonly Package[], words: InstallWords) {
  const names = new Map(packages.flatMap((content) => content.connectors).map((one) => [one.id, one.name]));
  return packages
    .flatMap((content) => content.connections)
    .map((one) => {
      const custom = names.get(one.customConnector?.id ?? '');
      return {
        name: one.name,
        logicalName: one.logicalName,
        connector: custom === undefined ? `\`${one.apiName}\`` : words.customConnector(custom),
      };
    });
}

function variableViews(content: Package, solution: Solution, textOf: GuideContext['textOf']) {
  const ofConnectors = connectorVariables(solution);
  const keys = new Map(solution.variables.map((one) => [one.model.schemaName, one.model.key]));
  return content.variables.map((one) => ({
    name: textOf(one.names),
    schemaName: one.schemaName,
    defaultValue: one.defaultValue ?? '',
    description: textOf(one.descriptions),
    connector: ofConnectors.has(keys.get(one.schemaName) ?? ''),
  }));
}
