/**
 * A connector on its own, outside of a solution: a folder with `connector.yaml`; a folder with `apiDefinition.swagger.json` and what
 * `paconn` and `pac connector` keep beside it; or an OpenAPI document, JSON or YAML, with `<name>.apiProperties.json` beside it if any.
 */
import type { ConnectorSource } from '../connector/connector-source.ts';
import { at, documentPlace, fileStart } from '../source/place.ts';
import type { ConnectorSpec } from '../spec/connector-schema.ts';
import { apiProperties } from './api-properties.ts';
import { connectorSpec } from './connector-spec.ts';
import { decodeText } from './decode-text.ts';
import { beside } from './names.ts';
import { readDocument } from './read-document.ts';
import { readScript } from './read-script.ts';
import { readData, type Reader } from './read-source.ts';
import { specSettings } from './spec-settings.ts';

const SPEC = 'connector.yaml';
const DEFINITION = 'apiDefinition.swagger.json';
/** The name that `paconn` gives; a YAML document of that name has the same files beside it. */
const DEFINITION_NAME = /(?:^|\/)apiDefinition\.swagger\.(?:json|ya?ml)$/;

/** Reads the connector at `path`; undefined, and a diagnostic, when there is none that can be looked at. */
export function readConnector(reader: Reader, path: string): ConnectorSource | undefined {
  const reading = reader.host.read(path);
  if (reading.kind === 'folder') return readFolder(reader, path.replace(/\/$/, ''));
  if (path.split('/').at(-1) === SPEC) return readSpec(reader, path);
  return readDefinition(reader, path, reading.kind === 'file' ? reading.bytes : undefined);
}

function readFolder(reader: Reader, folder: string): ConnectorSource | undefined {
  const spec = `${folder}/${SPEC}`;
  return reader.host.read(spec).kind === 'file'
    ? readSpec(reader, spec)
    : readDefinition(reader, `${folder}/${DEFINITION}`);
}

function readDefinition(reader: Reader, file: string, bytes?: Uint8Array): ConnectorSource | undefined {
  const document = readDocument(reader, file, fileStart(file), bytes);
  if (document === undefined) return undefined;
  const properties = readProperties(reader, file);
  const hasFolder = DEFINITION_NAME.test(file);
  const icon = hasFolder ? readIfThere(reader, beside(file, 'icon.png')) : undefined;
  const script = hasFolder ? readIfThere(reader, beside(file, 'script.csx')) : undefined;
  const text = script === undefined ? undefined : decodeText(script.bytes);
  return {
    document,
    at: documentPlace(file),
    ...(properties === undefined ? {} : { settings: properties }),
    ...(icon === undefined ? {} : { icon }),
    ...(script === undefined || text === undefined ? {} : { script: { text, at: script.at } }),
  };
}

function readProperties(reader: Reader, file: string): ConnectorSource['settings'] {
  const path = propertiesOf(file);
  const found = path === undefined ? undefined : readIfThere(reader, path);
  if (path === undefined || found === undefined) return undefined;
  const data = readDocument(reader, path, found.at, found.bytes);
  return data === undefined ? undefined : apiProperties(data, documentPlace(path), reader.report);
}

/** `apiDefinition.swagger.json` has `apiProperties.json` beside it, `name.swagger.json` has `name.apiProperties.json`. */
function propertiesOf(file: string): string | undefined {
  if (DEFINITION_NAME.test(file)) return beside(file, 'apiProperties.json');
  const stem = /^(.+)\.swagger\.(?:json|ya?ml)$/i.exec(file)?.[1];
  return stem === undefined ? undefined : `${stem}.apiProperties.json`;
}

function readIfThere(reader: Reader, path: string): ConnectorSource['icon'] {
  const reading = reader.host.read(path);
  return reading.kind === 'file' ? { bytes: reading.bytes, at: fileStart(path) } : undefined;
}

function readSpec(reader: Reader, file: string): ConnectorSource | undefined {
  const data = readData(reader, file, fileStart(file));
  const place = documentPlace(file);
  const spec = data === undefined ? undefined : connectorSpec(data, place, reader.report);
  if (spec === undefined) return undefined;
  const path = beside(file, spec.openapi);
  const document = readDocument(reader, path, at(place, 'openapi'));
  if (document === undefined) return undefined;
  const icon = spec.icon === undefined ? undefined : readIfThere(reader, beside(file, spec.icon));
  const script = spec.script === undefined ? undefined : scriptOf(reader, spec.script, file);
  return {
    document,
    at: documentPlace(path),
    settings: specSettings(spec, place),
    ...(icon === undefined ? {} : { icon }),
    ...(script === undefined ? {} : { script }),
  };
}

function scriptOf(
  reader: Reader,
  spec: NonNullable<ConnectorSpec['script']>,
  file: string,
): ConnectorSource['script'] {
  const script = readScript(reader, spec, file, at(documentPlace(file), 'script'));
  return script === undefined ? undefined : { text: script.code, at: fileStart(beside(file, spec.file)) };
}
