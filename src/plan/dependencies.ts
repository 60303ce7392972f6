/**
 * MissingDependencies of the main solution: its connectors when they are shipped apart, tables of Dynamics 365, and what exported
 * flows use that is not part of the solution. Shapes: solution format reference, 1.6 and 3.6, as real exports have them.
 */
import { labelIn } from '../model/labels.ts';
import type { Dependency, Package } from '../model/package.ts';
import { appDependencies } from './app-dependencies.ts';
import { planContext } from './context.ts';
import { formDependencies } from './form-dependencies.ts';
import { relationshipDependencies } from './relationship-dependencies.ts';
import { tableDependencies } from './table-dependencies.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';

type Attributes = Dependency['required'];

/** An unmanaged component of the environment that the solution was made in. */
const ANYWHERE = 'Active';

export function dependenciesOf(
  main: Package,
  solution: Solution,
  connectors: Package | undefined,
): readonly Dependency[] {
  const context = planContext(solution);
  const found = [
    ...solution.tables.flatMap(({ model }) => tableDependencies(model, main.languages[0])),
    ...solution.tables.flatMap(({ model }) => formDependencies(model, context)),
    ...solution.relationships.flatMap(({ model }) => relationshipDependencies(model, solution)),
    ...solution.apps.flatMap(({ model }) => appDependencies(model, main.languages[0])),
    ...main.connections.flatMap((one) => connectionDependencies(one, connectors)),
    ...solution.flows.flatMap((flow) => flowDependencies(flow, main, connectors)),
  ];
  const unique = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function connectionDependencies(
  connection: Package['connections'][number],
  connectors: Package | undefined,
): Dependency[] {
  const required = requiredConnector(connection.customConnector?.id, connectors);
  if (required === undefined) return [];
  const dependent = {
    type: 'connectionreference',
    displayName: connection.name,
    'id.connectionreferencelogicalname': connection.logicalName,
  };
  return [{ required, dependent }];
}

function requiredConnector(id: string | undefined, connectors: Package | undefined): Attributes | undefined {
  const connector = connectors?.connectors.find((one) => one.id === id);
  if (connectors === undefined || connector === undefined) return undefined;
  const { logicalName, name } = connector;
  return {
    type: '372',
    schemaName: logicalName,
    displayName: name,
    solution: solutionOf(connectors),
    id: `{${connector.id}}`,
  };
}

function solutionOf(other: Package): string {
  return `${other.uniqueName} (${other.version})`;
}

function flowDependencies(flow: SourcedFlow, main: Package, connectors: Package | undefined): Dependency[] {
  const dependent = {
    type: '29',
    displayName: labelIn(flow.model.names, main.languages[0]),
    id: `{${flow.model.id}}`,
  };
  const required = [
    ...flow.facts.connections.flatMap((one) => usedConnection(one, main, connectors)),
    ...flow.facts.variables.flatMap((one) => usedVariable(one.schemaName, main, connectors)),
    ...flow.facts.children.flatMap((one) => usedFlow(one.id, main)),
  ];
  return required.map((one) => ({ required: one, dependent }));
}

function usedConnection(
  used: SourcedFlow['facts']['connections'][number],
  main: Package,
  connectors: Package | undefined,
): Attributes[] {
  const { logicalName } = used;
  if (logicalName === undefined) return [];
  const own = main.connections.find((one) => one.logicalName === logicalName);
  if (own !== undefined) return [requiredConnector(own.customConnector?.id, connectors) ?? []].flat();
  const named = { type: 'connectionreference', displayName: logicalName, solution: ANYWHERE };
  return [{ ...named, 'id.connectionreferencelogicalname': logicalName }];
}

function usedVariable(schemaName: string, main: Package, connectors: Package | undefined): Attributes[] {
  if (main.variables.some((one) => one.schemaName === schemaName)) return [];
  const there =
    connectors?.variables.some((one) => one.schemaName === schemaName) === true ? connectors : undefined;
  const solution = there === undefined ? ANYWHERE : solutionOf(there);
  return [
    { type: 'EnvironmentVariableDefinition', displayName: schemaName, solution, 'id.schemaname': schemaName },
  ];
}

function usedFlow(id: string, main: Package): Attributes[] {
  if (main.flows.some((one) => one.id === id)) return [];
  return [{ type: '29', displayName: id, solution: ANYWHERE, id: `{${id}}` }];
}
