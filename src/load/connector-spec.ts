/** The data of connector.yaml, when it has the shape that its schema asks for. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { isObject, type JsonValue } from '../source/json-value.ts';
import type { Place } from '../source/place.ts';
import { connectorSchema, type ConnectorSpec } from '../spec/connector-schema.ts';
import { hasKnownFormat } from '../spec/format-version.ts';
import { refuseSecrets } from '../spec/secrets.ts';
import { validate } from '../spec/validate.ts';
import { isValid } from './valid.ts';

/** Reports what is wrong with it; undefined when it cannot be decoded. */
export function connectorSpec(data: JsonValue, place: Place, report: Report): ConnectorSpec | undefined {
  const sound = refuseSecrets(data, place, report);
  if (isObject(sound) && !hasKnownFormat(sound, place, report)) return undefined;
  // The schema was checked, so the data has the type that the schema describes.
  validate(connectorSchema, sound, place, report);
  return isValid(connectorSchema, sound) ? (sound as unknown as ConnectorSpec) : undefined;
}
