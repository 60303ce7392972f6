/** Connection parameters: what a connection asks of its owner, in the types that the platform has. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { Part } from '../view.ts';
import type { ConnectorRule } from './rule.ts';

/** In the schema of `apiProperties.json` (microsoft/PowerPlatformConnectors, schemas), and in published connectors. */
const TYPES = [
  'string',
  'securestring',
  'oauthSetting',
  'bool',
  'int',
  'gatewaySetting',
  'connection',
  'managedIdentity',
  'object',
];

export const connectionParameters: ConnectorRule = ({ settings }, report) => {
  const single = settings?.connectionParameters;
  if (single !== undefined) checkAll(single.value, single.at, report);
  const sets = settings?.connectionParameterSets;
  const values = isObject(sets?.value) ? sets.value['values'] : undefined;
  if (sets === undefined || !isArray(values)) return;
  for (const [index, one] of values.entries()) {
    if (isObject(one)) checkAll(one['parameters'], at(sets.at, 'values', index, 'parameters'), report);
  }
};

function checkAll(map: JsonValue | undefined, place: Place, report: Report): void {
  if (!isObject(map)) return;
  for (const [name, value] of Object.entries(map)) {
    if (isObject(value)) checkOne({ value, at: at(place, name) }, report);
  }
}

function checkOne({ value, at: place }: Part, report: Report): void {
  const { type } = value;
  if (typeof type !== 'string' || !TYPES.some((one) => one.toLowerCase() === type.toLowerCase())) {
    const found = typeof type === 'string' ? type : '';
    const args = { found, nearest: suggest(found, TYPES), allowed: TYPES };
    report('connector/connection-parameter-type', at(place, 'type'), args);
  } else if (type.toLowerCase() === 'oauthsetting') {
    // Capitals do not matter here either.
    const key = Object.keys(value).find((one) => one.toLowerCase() === 'oauthsettings') ?? 'oAuthSettings';
    checkOAuth(value[key], at(place, key), report);
  }
}

function checkOAuth(settings: JsonValue | undefined, place: Place, report: Report): void {
  const { identityProvider, redirectMode } = isObject(settings) ? settings : {};
  if (typeof identityProvider !== 'string' || identityProvider === '')
    report('connector/identity-provider', at(place, 'identityProvider'), {});
  // Connectors that were made before 2024 share one redirect URL; new ones have their own.
  if (redirectMode === 'Global') report('connector/shared-redirect', at(place, 'redirectMode'), {});
}
