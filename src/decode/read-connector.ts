import { utf8 } from '../emit/utf8.ts';
import { connectorPath } from '../format/part-paths.ts';
import type { Connector, Script } from '../model/connector.ts';
import { parseJson } from '../source/json-text.ts';
import { isArray, type JsonValue } from '../source/json-value.ts';
import { textOf, type XmlElement } from '../xml/xml.ts';
import type { Parts } from './parts.ts';

export function readConnector(one: XmlElement, parts: Parts): Connector | undefined {
  const logicalName = textOf(one, 'name');
  const id = textOf(one, 'connectorid');
  if (logicalName === undefined || id === undefined) return undefined;
  const json = (part: string): JsonValue | undefined =>
    readJson(parts, connectorPath({ logicalName }, `${part}.json`));
  const openApi = json('openapidefinition');
  const connectionParameters = json('connectionparameters');
  const policyTemplateInstances = json('policytemplateinstances');
  if (openApi === undefined || connectionParameters === undefined || policyTemplateInstances === undefined)
    return undefined;
  const icon = readIcon(textOf(one, 'iconblob'), parts);
  const script = readScript(one, parts);
  return {
    key: logicalName,
    id,
    logicalName,
    name: textOf(one, 'displayname') ?? '',
    description: textOf(one, 'description') ?? '',
    brandColor: textOf(one, 'iconbrandcolor') ?? '',
    openApi,
    connectionParameters,
    policyTemplateInstances,
    ...(script === undefined ? {} : { script }),
    ...(icon === undefined ? {} : { icon }),
  };
}

/** Code that is no text, or begins with a byte order mark, would come out otherwise: then the connector is carried verbatim. */
function readScript(one: XmlElement, parts: Parts): Script | undefined {
  const path = textOf(one, 'customcodeblobcontent')?.slice(1) ?? '';
  const code = parts.text(path);
  const operations = parseJson(textOf(one, 'scriptoperations') ?? '').value;
  if (code === undefined || !isArray(operations)) return undefined;
  const names = operations.filter((name) => typeof name === 'string');
  if (names.length !== operations.length || utf8(code).length !== parts.bytes(path)?.length) return undefined;
  return { code, operations: names };
}

function readJson(parts: Parts, path: string): JsonValue | undefined {
  const text = parts.text(path);
  if (text === undefined) return undefined;
  const { value, errors } = parseJson(text);
  return errors.length === 0 ? value : undefined;
}

function readIcon(path: string | undefined, parts: Parts): Connector['icon'] {
  const bytes = path === undefined ? undefined : parts.bytes(path.slice(1));
  const extension = /\.(Png|Jpeg)$/.exec(path ?? '')?.[1];
  if (bytes === undefined || extension === undefined) return undefined;
  return { extension: extension as 'Png' | 'Jpeg', bytes };
}
