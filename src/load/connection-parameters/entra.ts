/** Microsoft Entra ID. */
import type { AuthKind } from './kind.ts';
import { redirectUrlOf } from './redirect-url.ts';

export const entra: AuthKind = {
  settings: ['clientId', 'tenant', 'resource', 'scopes', 'onBehalfOf'],
  parameters: ({ scopes = [], onBehalfOf = false }, owner, values) => {
    const resource = values('resource');
    return {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'aad',
          clientId: values('clientId'),
          scopes: [...scopes],
          redirectMode: 'GlobalPerConnector',
          redirectUrl: redirectUrlOf(owner),
          properties: {
            IsFirstParty: 'False',
            AzureActiveDirectoryResourceId: resource,
            IsOnbehalfofLoginSupported: true,
          },
          customParameters: {
            LoginUri: { value: 'https://login.microsoftonline.com' },
            TenantId: { value: values('tenant') },
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
  },
};
