/** A connector: connector.yaml, the OpenAPI document and the icon beside it. */
import type { CertifiedDifference } from '../model/certified-difference.ts';
import { guidOf } from '../model/guid.ts';
import type { Connector } from '../model/connector.ts';
import type { SourcedConnector } from '../model/solution.ts';
import type { JsonObject, JsonValue } from '../source/json-value.ts';
import { at as into, fileStart, type Place } from '../source/place.ts';
import type { ConnectorSpec } from '../spec/connector-schema.ts';
import { connectionParameters } from './connection-parameters.ts';
import { connectorSpec } from './connector-spec.ts';
import type { Head } from './decode-solution.ts';
import { beside, encodeConnectorName } from './names.ts';
import { readDocument } from './read-document.ts';
import { usedVariables } from './used-variables.ts';
import { readScript } from './read-script.ts';
import { xmlText } from './xml-text.ts';
import { readBytes, readData, type Reader } from './read-source.ts';

export interface ConnectorContext {
  readonly head: Head;
  readonly reader: Reader;
  /** Schema names of the environment variables by key. */
  readonly schemaNames: ReadonlyMap<string, string>;
  /** Keys of all that are declared, also of those that have another mistake. */
  readonly variableKeys: readonly string[];
}

interface ConnectorEntry {
  readonly folder: string;
  readonly certified?: string;
  readonly id?: string;
}

const MAX_ICON_BYTES = 1024 * 1024;

export function decodeConnector(
  key: string,
  entry: ConnectorEntry,
  at: Place,
  context: ConnectorContext,
): SourcedConnector | undefined {
  const { reader, head } = context;
  const path = `${entry.folder.replace(/\/$/, '')}/connector.yaml`;
  const data = readData(reader, path, into(at, 'folder'));
  if (data === undefined) return undefined;
  const place: Place = { file: path, path: [], part: 'value' };
  const spec = connectorSpec(data, place, reader.report);
  if (spec === undefined) return undefined;
  const openApiFile = beside(path, spec.openapi);
  const openApi = readDocument(reader, openApiFile, into(place, 'openapi'));
  const id = entry.id ?? guidOf(head.publisher.uniqueName, 'connector', key);
  const logicalName = spec.logicalName ?? `${head.publisher.prefix}_${encodeConnectorName(spec.title)}`;
  const owner = { id, logicalName, place: into(place, 'auth') };
  const model = {
    ...{ key, id, logicalName },
    ...settingsOf(spec),
    connectionParameters: connectionParameters(spec.auth, owner, context),
    ...filesOf(spec, path, place, reader),
  };
  if (openApi === undefined) return undefined;
  const variables = usedVariables({ spec, place, openApi, openApiFile }, context);
  const { publisher, stackOwner, certification = {} } = spec;
  return {
    model: { ...model, openApi },
    at: fileStart(path),
    openApiFile,
    variables,
    publication: { publisher, stackOwner, certification },
    ...(entry.certified === undefined ? {} : { certified: entry.certified }),
    ...(spec.certified === undefined ? {} : { difference: differenceOf(spec.certified) }),
  };
}

function differenceOf({
  missingOperations = [],
  missingParameters = {},
  extraParameters = {},
}: NonNullable<ConnectorSpec['certified']>): CertifiedDifference {
  return { missingOperations, missingParameters, extraParameters };
}

function settingsOf(
  spec: ConnectorSpec,
): Pick<Connector, 'name' | 'description' | 'brandColor' | 'policyTemplateInstances'> {
  return {
    name: spec.title,
    description: xmlText(spec.description),
    brandColor: spec.brandColor ?? '#0078d4',
    policyTemplateInstances: policies(spec.policies),
  };
}

/** The files beside connector.yaml at `path` that a connector may have. */
function filesOf(
  spec: ConnectorSpec,
  path: string,
  place: Place,
  reader: Reader,
): Pick<Connector, 'icon' | 'script'> {
  const icon =
    spec.icon === undefined ? undefined : readIcon(reader, beside(path, spec.icon), into(place, 'icon'));
  const script =
    spec.script === undefined ? undefined : readScript(reader, spec.script, path, into(place, 'script'));
  return { ...(icon === undefined ? {} : { icon }), ...(script === undefined ? {} : { script }) };
}

/** The packed form names the parts of a policy in capitals. */
function policies(specs: ConnectorSpec['policies']): JsonValue {
  if (specs === undefined) return [];
  return specs.map((one): JsonObject => ({
    TemplateId: one.template,
    Title: one.title,
    Parameters: one.parameters as JsonObject,
  }));
}

function readIcon(reader: Reader, path: string, from: Place): Connector['icon'] {
  const bytes = readBytes(reader, path, from);
  if (bytes === undefined) return undefined;
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  const extension = starts(0x89, 0x50, 0x4e, 0x47) ? 'Png' : starts(0xff, 0xd8, 0xff) ? 'Jpeg' : undefined;
  if (extension !== undefined && bytes.length <= MAX_ICON_BYTES) return { extension, bytes };
  reader.report('connector/icon', from, { path });
  return undefined;
}
