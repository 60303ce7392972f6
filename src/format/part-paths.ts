/** Names of the parts of a zip. */
import type { Connector } from '../model/connector.ts';
import type { Flow } from '../model/flow.ts';
import { labelIn } from '../model/labels.ts';

/** The server drops every character outside `[A-Za-z0-9_-]` and cuts at 50 (277 of 277 exported flows). */
function cleanName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 50);
}

/** The name is that of the base language. */
export function flowPath(flow: Flow, language: number): string {
  return `Workflows/${cleanName(labelIn(flow.names, language))}-${flow.id.toUpperCase()}.json`;
}

export function connectorPath(connector: Pick<Connector, 'logicalName'>, part: string): string {
  return `Connector/${connector.logicalName}_${part}`;
}

/** The custom code of a connector. */
export const CODE_PART = 'customcodeblobcontent.csx';

export function variablePath(schemaName: string): string {
  return `environmentvariabledefinitions/${schemaName}/environmentvariabledefinition.xml`;
}
