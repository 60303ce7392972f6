/** Checked model → packages: which component goes into which zip, and what each zip needs from elsewhere. */
import type { CheckedSolution } from '../check/check.ts';
import type { ConnectionReference } from '../model/connection-reference.ts';
import type { Labels } from '../model/labels.ts';
import type { Package } from '../model/package.ts';
import type { Solution } from '../model/solution.ts';
import { connectorOnlyVariables, connectorVariables } from '../connector/connector-variables.ts';
import { carriedConnections } from './carried-connections.ts';
import { dependenciesOf } from './dependencies.ts';
import { NO_TABLES, lowerTables } from './lower-tables.ts';

/** The packages of a build, in the order in which they are imported. */
export function plan(solution: CheckedSolution): readonly Package[] {
  const custom = solution.binding === 'custom' ? solution.connectors : [];
  if (custom.length === 0 || solution.packaging === 'single') return [mainPackage(solution, undefined)];
  const connectors = connectorsPackage(solution);
  const main = mainPackage(solution, connectors);
  // A project of connectors alone has no second solution.
  return isEmpty(main) ? [connectors] : [connectors, main];
}

function isEmpty(content: Package): boolean {
  const { connections, variables, flows, opaque } = content;
  const tables = (Object.keys(NO_TABLES) as (keyof typeof NO_TABLES)[]).map((part) => content[part]);
  return [connections, variables, flows, opaque, ...tables].every((list) => list.length === 0);
}

function connectorsPackage(solution: Solution): Package {
  const used = connectorVariables(solution);
  return {
    ...identity(solution),
    uniqueName: `${solution.uniqueName}Connectors`,
    names: withSuffix(solution.names, ' Connectors'),
    descriptions: {},
    version: solution.connectorsVersion,
    connectors: packedConnectors(solution),
    connections: [],
    variables: packedVariables(solution, (key) => used.has(key)),
    ...NO_TABLES,
    flows: [],
    dependencies: [],
    opaque: [],
  };
}

function mainPackage(solution: Solution, connectors: Package | undefined): Package {
  const shipsConnectors = connectors === undefined && solution.binding === 'custom';
  // Variables that are shipped with the connectors, or that nobody needs without them.
  const elsewhere =
    connectors === undefined ? connectorOnlyVariables(solution) : connectorVariables(solution);
  const connections = packedConnections(solution);
  const content = {
    ...identity(solution),
    uniqueName: solution.uniqueName,
    names: solution.names,
    descriptions: solution.descriptions,
    version: solution.version,
    connectors: shipsConnectors ? packedConnectors(solution) : [],
    connections,
    variables: packedVariables(solution, (key) => shipsConnectors || !elsewhere.has(key)),
    ...lowerTables(solution),
    flows: solution.flows.map((one) => ({ ...one.model, key: one.model.id })).sort(by((one) => one.id)),
    dependencies: [],
    opaque: solution.opaque,
  };
  return { ...content, dependencies: dependenciesOf(content, solution, connectors) };
}

function identity(solution: Solution): Pick<Package, 'publisher' | 'languages'> {
  return { publisher: solution.publisher, languages: solution.languages };
}

function withSuffix(labels: Labels, suffix: string): Labels {
  return Object.fromEntries(Object.entries(labels).map(([language, text]) => [language, text + suffix]));
}

function packedConnectors(solution: Solution): Package['connectors'] {
  return solution.connectors
    .map((one) => ({ ...one.model, key: one.model.logicalName }))
    .sort(by((one) => one.logicalName));
}

function packedConnections(solution: Solution): readonly ConnectionReference[] {
  const declared = solution.connections.map((one) => ({ ...one.model, key: one.model.logicalName }));
  return [...declared, ...carriedConnections(solution)].sort(by((one) => one.logicalName));
}

function packedVariables(solution: Solution, wanted: (key: string) => boolean): Package['variables'] {
  return solution.variables
    .filter((one) => wanted(one.model.key))
    .map((one) => ({ ...one.model, key: one.model.schemaName }))
    .sort(by((one) => one.schemaName));
}

/** Order by code unit: the same everywhere, whatever the locale. */
function by<T>(name: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
