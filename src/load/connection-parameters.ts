/**
 * `auth` of connector.yaml → connectionparameters.json. Values may be environment variables: the platform puts them in when the
 * connector is saved. The client secret is never here.
 */
import { variableExpression } from '../connector/variable-expressions.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { at as into, keyOf, type Place } from '../source/place.ts';
import { connectorSchema, type ConnectorSpec } from '../spec/connector-schema.ts';
import { misspelt } from '../spec/validate.ts';
import type { ConnectorContext } from './decode-connector.ts';
import { internalIdOf } from './names.ts';

type Auth = ConnectorSpec['auth'];
type SettingName = 'clientId' | 'tenant' | 'resource';

interface Owner {
  readonly id: string;
  readonly logicalName: string;
  readonly place: Place;
}

/** What each kind takes; everything else belongs to another kind. */
const SETTINGS: Readonly<Record<Auth['kind'], readonly (keyof Auth)[]>> = {
  none: [],
  apiKey: ['label'],
  entra: ['clientId', 'tenant', 'resource', 'scopes', 'onBehalfOf'],
};

export function connectionParameters(auth: Auth, owner: Owner, context: ConnectorContext): JsonValue {
  reportForeign(auth, owner, context);
  switch (auth.kind) {
    case 'none':
      return {};
    case 'apiKey':
      return apiKey(auth.label ?? 'API key');
    case 'entra':
      return entra(auth, owner, context);
  }
}

function reportForeign(auth: Auth, { place }: Owner, { reader }: ConnectorContext): void {
  const { kind } = auth;
  for (const setting of Object.keys(auth)) {
    const owner = ownerOf(setting);
    if (owner === undefined || owner === kind) continue;
    reader.report('connector/auth-foreign', keyOf(into(place, setting)), { setting, kind, owner });
  }
}

/** The kind that takes a setting; none for `kind` itself. */
function ownerOf(setting: string): string | undefined {
  return Object.entries(SETTINGS).find(([, settings]) => settings.some((one) => one === setting))?.[0];
}

/** The settings that the kind takes. */
export function ownSettings(auth: Auth): JsonObject {
  return Object.fromEntries(SETTINGS[auth.kind].flatMap((name) => settingOf(auth, name)));
}

function settingOf(auth: Auth, name: keyof Auth): [string, JsonValue][] {
  const setting = auth[name];
  return setting === undefined ? [] : [[name, setting]];
}

/** Keys of the environment variables that the settings name. */
export function variablesOf(auth: Auth): string[] {
  return Object.values(ownSettings(auth)).flatMap((setting) =>
    isObject(setting) && typeof setting['variable'] === 'string' ? [setting['variable']] : [],
  );
}

function apiKey(label: string): JsonObject {
  const constraints = { tabIndex: 2, clearText: false, required: 'true' };
  return {
    api_key: {
      type: 'securestring',
      uiDefinition: { displayName: label, description: label, tooltip: label, constraints },
    },
  };
}

/** Where Entra ID sends the user back to: an address of the connector's own, which the administrator enters in the app registration. */
export function redirectUrlOf(logicalName: string, id: string): string {
  return `https://global.consent.azure-apim.net/redirect/${internalIdOf(logicalName, id).replace(/^shared_/, '')}`;
}

function entra(auth: Auth, owner: Owner, context: ConnectorContext): JsonObject {
  const value = (name: SettingName): string => settingValue(auth, name, owner, context);
  const resource = value('resource');
  const onBehalfOf = auth.onBehalfOf ?? false;
  return {
    token: {
      type: 'oauthSetting',
      oAuthSettings: {
        identityProvider: 'aad',
        clientId: value('clientId'),
        scopes: [...(auth.scopes ?? [])],
        redirectMode: 'GlobalPerConnector',
        redirectUrl: redirectUrlOf(owner.logicalName, owner.id),
        properties: {
          IsFirstParty: 'False',
          AzureActiveDirectoryResourceId: resource,
          IsOnbehalfofLoginSupported: true,
        },
        customParameters: {
          LoginUri: { value: 'https://login.microsoftonline.com' },
          TenantId: { value: value('tenant') },
          ResourceUri: { value: resource },
          EnableOnbehalfOfLogin: { value: onBehalfOf },
        },
      },
    },
    'token:TenantId': {
      type: 'string',
      metadata: { sourceType: 'AzureActiveDirectoryTenant' },
      uiDefinition: { constraints: { required: 'false', hidden: 'true' } },
    },
  };
}

function settingValue(auth: Auth, name: SettingName, owner: Owner, context: ConnectorContext): string {
  const { report } = context.reader;
  const setting = auth[name];
  if (setting === undefined) {
    if (misspelt(connectorSchema.properties.auth, auth).has(name)) return '';
    report('connector/auth-setting', owner.place, { setting: name, kind: 'entra' });
    return '';
  }
  if (typeof setting === 'string') return setting;
  const schemaName = context.schemaNames.get(setting.variable);
  if (schemaName !== undefined) return variableExpression(schemaName);
  const place = into(owner.place, name, 'variable');
  const known = context.variableKeys;
  if (known.includes(setting.variable)) return '';
  report('solution/unknown-name', place, {
    kind: 'environment variable',
    name: setting.variable,
    nearest: suggest(setting.variable, known),
    known,
  });
  return '';
}
