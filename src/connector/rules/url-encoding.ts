/**
 * `x-ms-url-encoding` of a path parameter. The platform encodes once where it is missing, says "Extend an OpenAPI definition"; certification
 * asks for the word nevertheless, as a missing one "might lead to invalid requests" ("Fix Swagger Validator errors").
 */
import { at } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';

export const urlEncoding: ConnectorRule = ({ operations }, report) => {
  const seen = new Set<unknown>();
  for (const { value, name, at: place, in: where } of operations.flatMap((one) => one.parameters)) {
    if (where !== 'path' || seen.has(value)) continue;
    seen.add(value);
    const encoding = value['x-ms-url-encoding'];
    if (encoding === undefined) report('connector/no-url-encoding', place, { name });
    else if (encoding !== 'single' && encoding !== 'double')
      report('connector/extension-value', at(place, 'x-ms-url-encoding'), {
        key: 'x-ms-url-encoding',
        allowed: ['single', 'double'],
      });
  }
};
