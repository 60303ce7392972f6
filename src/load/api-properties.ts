/** `apiProperties.json`: the settings that `paconn` and `pac connector` keep beside an OpenAPI document. */
import type { ConnectorSettings, Placed } from '../connector/connector-source.ts';
import { placed } from '../connector/placed.ts';
import { policyInstances } from '../connector/policy-instances.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';
import { secretsIn } from '../spec/secrets.ts';

/** The settings in the data of the file at `place`; undefined, and a diagnostic, when it has none. */
export function apiProperties(data: JsonValue, place: Place, report: Report): ConnectorSettings | undefined {
  const properties = isObject(data) ? data['properties'] : undefined;
  if (!isObject(properties)) {
    report('connector/no-properties', place, {});
    return undefined;
  }
  for (const path of secretsIn(properties)) {
    if (isPlaceholder(path.reduce<JsonValue | undefined>(memberOf, properties))) continue;
    const here = at(place, 'properties', ...path);
    report('connector/secret-in-file', here, { key: String(path.at(-1)) });
  }
  return settingsOf(properties, at(place, 'properties'));
}

/** `[[client secret]]`, `<secret>`, `{secret}`, `****`: nobody can sign in with it. */
function isPlaceholder(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^(?:[[<{(].*[\])>}]|[*x.]*)$/i.test(value.trim());
}

function memberOf(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (isArray(value)) return value[Number(step)];
  return isObject(value) ? value[step] : undefined;
}

function settingsOf(properties: JsonObject, place: Place): ConnectorSettings {
  const member = <Name extends string>(name: Name, key: string): Partial<Record<Name, Placed<JsonValue>>> =>
    placed(name, properties[key], at(place, key));
  const operations = properties['scriptOperations'];
  return {
    at: place,
    policies: policyInstances(
      properties['policyTemplateInstances'],
      at(place, 'policyTemplateInstances'),
      POLICIES,
    ),
    ...member('connectionParameters', 'connectionParameters'),
    ...member('connectionParameterSets', 'connectionParameterSets'),
    ...member('brandColor', 'iconBrandColor'),
    ...member('publisher', 'publisher'),
    ...member('stackOwner', 'stackOwner'),
    ...placed(
      'scriptOperations',
      isArray(operations) ? operations : undefined,
      at(place, 'scriptOperations'),
    ),
  };
}

const POLICIES = {
  data: ['templateId', 'title', 'parameters'],
  source: ['templateId', 'parameters'],
} as const;
