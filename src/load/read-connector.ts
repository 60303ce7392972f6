/**
 * A connector on its own, outside of a solution: a folder with `connector.yaml`; a folder with `apiDefinition.swagger.json` and what
 * `paconn` and `pac connector` keep beside it; or an OpenAPI document, JSON or YAML, with `<name>.apiProperties.json` beside it if any.
 */
import type { ConnectorSource } from '../connector/connector-source.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, fileStart, type Place } from '../source/place.ts';
import { connectorSchema, type ConnectorSpec } from '../spec/connector-schema.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { validate } from '../spec/validate.ts';
import { apiProperties } from './api-properties.ts';
import { decodeText } from './decode-text.ts';
import { beside } from './names.ts';
import { readDocument } from './read-document.ts';
import { readScript } from './read-script.ts';
import { readData, type Reader } from './read-source.ts';
import { specSettings } from './spec-settings.ts';
import { isValid } from './valid.ts';

const SPEC = 'connector.yaml';
const DEFINITION = 'apiDefinition.swagger.json';
/** The name that `paconn` gives; a YAML document of that name has the same files beside it. */
const DEFINITION_NAME = /(?:^|\/)apiDefinition\.swagger\.(?:json|ya?ml)$/;

/** Reads the connector at `path`; undefined, and a diagnostic, when there is none that can be looked at. */
export function readConnector(reader: Reader, path: string): ConnectorSource | undefined {
  const file = reader.host.read(path).kind === 'folder' ? fileOf(reader, path) : path;
  return file.split('/').at(-1) === SPEC ? readSpec(reader, file) : readDefinition(reader, file);
}

function fileOf(reader: Reader, folder: string): string {
  const inside = (name: string): string => `${folder.replace(/\/$/, '')}/${name}`;
  return isThere(reader, inside(SPEC)) ? inside(SPEC) : inside(DEFINITION);
}

function isThere({ host }: Reader, path: string): boolean {
  return host.read(path).kind === 'file';
}

function readDefinition(reader: Reader, file: string): ConnectorSource | undefined {
  const document = readDocument(reader, file, fileStart(file));
  if (document === undefined) return undefined;
  const properties = readProperties(reader, file);
  const hasFolder = DEFINITION_NAME.test(file);
  const icon = hasFolder ? readIfThere(reader, beside(file, 'icon.png')) : undefined;
  const script = hasFolder ? readIfThere(reader, beside(file, 'script.csx')) : undefined;
  const text = script === undefined ? undefined : decodeText(script.bytes);
  return {
    document,
    at: rootOf(file),
    ...(properties === undefined ? {} : { settings: properties }),
    ...(icon === undefined ? {} : { icon }),
    ...(script === undefined || text === undefined ? {} : { script: { text, at: script.at } }),
  };
}

function readProperties(reader: Reader, file: string): ConnectorSource['settings'] {
  const path = propertiesOf(file);
  if (path === undefined || !isThere(reader, path)) return undefined;
  const data = readDocument(reader, path, fileStart(path));
  return data === undefined ? undefined : apiProperties(data, rootOf(path), reader.report);
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
  const place = rootOf(file);
  const spec = data === undefined ? undefined : specOf(data, place, reader);
  if (spec === undefined) return undefined;
  const path = beside(file, spec.openapi);
  const document = readDocument(reader, path, at(place, 'openapi'));
  if (document === undefined) return undefined;
  const icon = spec.icon === undefined ? undefined : readIfThere(reader, beside(file, spec.icon));
  const script = spec.script === undefined ? undefined : scriptOf(reader, spec.script, file);
  return {
    document,
    at: rootOf(path),
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
  const script = readScript(reader, spec, file, at(rootOf(file), 'script'));
  return script === undefined ? undefined : { text: script.code, at: fileStart(beside(file, spec.file)) };
}

function specOf(data: JsonValue, place: Place, { report }: Reader): ConnectorSpec | undefined {
  const sound = refuseSecrets(data, place, report);
  if (isObject(sound) && !hasKnownFormat(sound, place, report)) return undefined;
  validate(connectorSchema, sound, place, report);
  // The schema was checked, so the data has the type that the schema describes.
  return isValid(connectorSchema, sound) ? (sound as JsonObject as unknown as ConnectorSpec) : undefined;
}

function rootOf(file: string): Place {
  return { file, path: [], part: 'value' };
}
