/** Names of the parts of a zip. */
import type { Connector } from '../model/connector.ts';
import type { Flow } from '../model/flow.ts';
import { labelIn } from '../model/labels.ts';
import type { PackedWebResource } from '../packed/web-resource.ts';

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

/** The path of the file of a web resource; its XML has a slash before it. */
export function webResourcePath({ file }: Pick<PackedWebResource, 'file'>): string {
  return file.replace(/^\//, '');
}

/** What the server calls the file of a web resource (1,532 of 1,532): clean name and GUID without braces. */
export function webResourceFile(name: string, id: string): string {
  return `/WebResources/${cleanName(name)}${id.toUpperCase()}`;
}
