/** A custom connector is described in OpenAPI 2.0: the platform takes nothing else. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { Numeral, isObject } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import type { ConnectorSource } from '../connector-source.ts';

/** True for OpenAPI 2.0; anything else is reported. */
export function isVersion2({ document, at: place }: ConnectorSource, report: Report): boolean {
  const members = isObject(document) ? document : {};
  if (members['swagger'] === '2.0') return true;
  const key: 'swagger' | 'openapi' = members['swagger'] === undefined ? 'openapi' : 'swagger';
  const version = members[key];
  const isNumber = typeof version === 'number' || version instanceof Numeral;
  const unquoted = key === 'swagger' && isNumber && Number(version) === 2;
  const found = isNumber || typeof version === 'string' ? { key, version: String(version), unquoted } : {};
  report('connector/not-openapi-2', at(place, key), found);
  return false;
}
