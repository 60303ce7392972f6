/** The deployment settings file of a solution, in the form of `pac solution create-settings`, filled from an environment file. */
import { apiId } from '../format/api-id.ts';
import type { Package } from '../model/package.ts';
import type { Environment, Solution } from '../model/solution.ts';
import type { JsonObject } from '../source/json-value.ts';

export function settingsOf(
  content: Package,
  solution: Solution,
  environment: Environment | undefined,
): JsonObject {
  return {
    EnvironmentVariables: content.variables.map((one) => ({
      SchemaName: one.schemaName,
      // A variable that the file lacks stops the import, and an empty value would hide the default.
      Value: valueOf(one.schemaName, solution, environment) ?? one.defaultValue ?? '',
    })),
    ConnectionReferences: content.connections.map((one) => ({
      LogicalName: one.logicalName,
      ConnectionId: connectionOf(one.logicalName, solution, environment) ?? '',
      ConnectorId: apiId(internalIdIn(one.logicalName, solution, environment) ?? one.apiName),
    })),
  };
}

/** The id that an environment file gives for the custom connector of a reference. */
function internalIdIn(
  logicalName: string,
  solution: Solution,
  environment: Environment | undefined,
): string | undefined {
  const connector = solution.connections.find(
    (one) => one.model.logicalName === logicalName && one.model.customConnector,
  )?.connector;
  return connector === undefined ? undefined : environment?.connectors[connector];
}

function valueOf(
  schemaName: string,
  solution: Solution,
  environment: Environment | undefined,
): string | undefined {
  const key = solution.variables.find((one) => one.model.schemaName === schemaName)?.model.key;
  return key === undefined ? undefined : environment?.values[key];
}

function connectionOf(
  logicalName: string,
  solution: Solution,
  environment: Environment | undefined,
): string | undefined {
  const key = solution.connections.find((one) => one.model.logicalName === logicalName)?.model.key;
  return key === undefined ? undefined : environment?.connections[key];
}
