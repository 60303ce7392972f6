/** How the document says a connection signs in: schemes that exist, and addresses that can work. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import { nearest } from './nearest.ts';
import type { ConnectorRule } from './rule.ts';

const TYPES = ['basic', 'apiKey', 'oauth2'];

export const security: ConnectorRule = ({ document, operations, at: place }, report) => {
  const definitions = document['securityDefinitions'];
  const known = isObject(definitions) ? Object.keys(definitions) : [];
  const checkUses = useCheck(known, report);
  checkUses(document['security'], at(place, 'security'));
  for (const one of operations) checkUses(one.value['security'], at(one.at, 'security'));
  if (!isObject(definitions)) return;
  for (const [name, value] of Object.entries(definitions)) {
    if (isObject(value)) checkDefinition(value, at(place, 'securityDefinitions', name), report);
  }
};

/** The check of the kinds of sign-in that the document or an operation asks for. */
function useCheck(
  known: readonly string[],
  report: Report,
): (list: JsonValue | undefined, place: Place) => void {
  const names = new Set(known);
  return (list, place) => {
    if (!isArray(list)) return;
    for (const [index, one] of list.entries()) {
      for (const name of isObject(one) ? Object.keys(one) : []) {
        if (names.has(name)) continue;
        const args = { name, nearest: nearest(name, names), known };
        report('connector/unknown-security', keyOf(at(place, index, name)), args);
      }
    }
  };
}

function checkDefinition(value: JsonObject, place: Place, report: Report): void {
  const { type, authorizationUrl, tokenUrl } = value;
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    const found = typeof type === 'string' ? type : '';
    report('connector/security-type', at(place, 'type'), {
      found,
      nearest: suggest(found, TYPES),
      allowed: TYPES,
    });
    return;
  }
  if (type !== 'oauth2') return;
  if (typeof tokenUrl === 'string' && tokenUrl === authorizationUrl)
    report('connector/token-url', at(place, 'tokenUrl'), { tokenUrl });
  for (const [key, url] of Object.entries({ authorizationUrl, tokenUrl })) {
    if (typeof url === 'string' && /^http:/i.test(url))
      report('connector/sign-in-http', at(place, key), { url });
  }
}
