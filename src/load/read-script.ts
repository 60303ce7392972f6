/** The custom code of a connector. */
import type { Script } from '../model/connector.ts';
import { at as into, type Place } from '../source/place.ts';
import type { ConnectorSpec } from '../spec/connector-schema.ts';
import { beside } from './names.ts';
import { readText, type Reader } from './read-source.ts';

/** The script that connector.yaml at `path` names; `place` is its `script`. */
export function readScript(
  reader: Reader,
  spec: NonNullable<ConnectorSpec['script']>,
  path: string,
  place: Place,
): Script | undefined {
  const file = beside(path, spec.file);
  const text = readText(reader, file, into(place, 'file'));
  if (text === undefined) return undefined;
  if (text.trim() === '') {
    reader.report('source/empty', into(place, 'file'), { path: file });
    return undefined;
  }
  // A checkout with other line ends gives the same bytes.
  return { code: text.replace(/\r\n?/g, '\n'), operations: spec.operations ?? [] };
}
