/** INSTALL.md: the steps of the administrator, in order, with the names of this very build. */
import Handlebars from 'handlebars';
import type { CheckedSolution } from '../check/check.ts';
import { turnOnOrder } from '../flow/turn-on-order.ts';
import { definitionOf } from '../flow/walk.ts';
import { internalIdOf } from '../load/names.ts';
import { labelIn } from '../model/labels.ts';
import type { Package } from '../model/package.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';
import { connectorVariables } from '../plan/plan.ts';
import { zipName } from '../plan/zip-name.ts';
import { isObject } from '../source/json-value.ts';
import { settingsName } from './deployment-files.ts';

export function installGuide(
  solution: CheckedSolution,
  packages: readonly Package[],
  template: string,
): string {
  const render = Handlebars.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true });
  return render(viewOf(solution, packages));
}

function viewOf(solution: Solution, packages: readonly Package[]) {
  const [base] = solution.languages;
  return {
    title: labelIn(solution.names, base),
    version: solution.version,
    certified: solution.binding === 'certified',
    split: packages.length > 1,
    solutions: packages.map((content, index) => solutionView(content, index, solution)),
    connectors: packages.flatMap((content) => content.connectors).map(connectorView),
    connections: solution.connections.map(({ model, connector }) => ({
      name: model.name,
      logicalName: model.logicalName,
      api: model.apiName,
      custom: connector !== undefined,
    })),
    variables: packages.flatMap((content) =>
      content.variables.map((one) => variableView(one, base, connectorVariables(solution), solution)),
    ),
    flows: flowViews(solution),
    http: flowViews(solution).some((one) => one.http),
    tables: solution.tables.some((one) => one.model.kind === 'new'),
    before: (solution.install.before ?? '').trim(),
    after: (solution.install.after ?? '').trim(),
    remove: (solution.install.remove ?? '').trim(),
  };
}

function solutionView(content: Package, index: number, solution: Solution) {
  return {
    number: index + 1,
    name: labelIn(content.names, content.languages[0]),
    uniqueName: content.uniqueName,
    managed: zipName(content, 'managed'),
    unmanaged: zipName(content, 'unmanaged'),
    settings: [undefined, ...solution.environments.map((one) => one.name)].map((name) =>
      settingsName(content, name),
    ),
    connectorsOnly: content.flows.length === 0 && content.connectors.length > 0,
  };
}

function connectorView(one: Package['connectors'][number]) {
  return { name: one.name, logicalName: one.logicalName, internalId: internalIdOf(one.logicalName, one.id) };
}

function variableView(
  one: Package['variables'][number],
  base: number,
  ofConnectors: ReadonlySet<string>,
  solution: Solution,
) {
  const key = solution.variables.find((other) => other.model.schemaName === one.schemaName)?.model.key ?? '';
  return {
    name: labelIn(one.names, base),
    schemaName: one.schemaName,
    defaultValue: one.defaultValue ?? '',
    description: labelIn(one.descriptions, base),
    connector: ofConnectors.has(key),
  };
}

/** Flows in the order of turning on. */
function flowViews(solution: Solution) {
  const order = turnOnOrder(
    solution.flows.map((one) => ({
      id: one.model.id,
      children: one.facts.children.map((child) => child.id),
    })),
  );
  return order.flatMap((id, index) => {
    const flow = solution.flows.find((one) => one.model.id === id);
    if (flow === undefined) return [];
    const { model } = flow;
    return [
      {
        number: index + 1,
        name: labelIn(model.names, solution.languages[0]),
        trigger: triggerOf(flow),
        http: triggerOf(flow) === 'an HTTP request',
      },
    ];
  });
}

function triggerOf({ model }: SourcedFlow): string {
  const triggers = definitionOf(model.document)?.['triggers'];
  const [trigger] = isObject(triggers) ? Object.values(triggers) : [];
  if (!isObject(trigger)) return 'nothing';
  const { type, kind } = trigger;
  if (type === 'Recurrence') return 'a schedule';
  if (type !== 'Request') return 'an event of a connector';
  return kind === 'Http' ? 'an HTTP request' : kind === 'Button' ? 'hand' : 'another flow or app';
}
