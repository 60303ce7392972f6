/**
 * `auth` of connector.yaml → connectionparameters.json. Values may be environment variables: the platform puts them in when the
 * connector is saved. The client secret is never here.
 */
import { suggest } from '../diagnostics/suggest.ts';
import type { JsonObject, JsonValue } from '../source/json-value.ts';
import { at as into, type Place } from '../source/place.ts';
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

export function connectionParameters(auth: Auth, owner: Owner, context: ConnectorContext): JsonValue {
  switch (auth.kind) {
    case 'none':
      return {};
    case 'apiKey':
      return apiKey(auth.label ?? 'API key');
    case 'entra':
      return entra(auth, owner, context);
  }
}

/** Keys of the environment variables that the settings name. */
export function variablesOf(auth: Auth): string[] {
  return [auth.clientId, auth.tenant, auth.resource].flatMap((setting) =>
    typeof setting === 'object' ? [setting.variable] : [],
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
  const schemaName = context.variable(setting.variable);
  if (schemaName !== undefined) return `@environmentVariables("${schemaName}")`;
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
