/**
 * OAuth 2.0 at any service. Order and spelling are those of most of the 150 published connectors with this identity provider
 * (microsoft/PowerPlatformConnectors, 2024-10: 128 for the order, 147 for the spelling of the addresses).
 */
import type { AuthKind } from './kind.ts';
import { redirectUrlOf } from './redirect-url.ts';

export const oauth2: AuthKind = {
  settings: ['clientId', 'authorizationUrl', 'tokenUrl', 'refreshUrl', 'scopes'],
  parameters: (auth, owner, values) => {
    const tokenUrl = values('tokenUrl');
    return {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          clientId: values('clientId'),
          scopes: [...(auth.scopes ?? [])],
          redirectMode: 'GlobalPerConnector',
          redirectUrl: redirectUrlOf(owner),
          properties: { IsFirstParty: 'False', IsOnbehalfofLoginSupported: false },
          customParameters: {
            authorizationUrl: { value: values('authorizationUrl') },
            tokenUrl: { value: tokenUrl },
            // Most services refresh where they give the token (134 of the 150).
            refreshUrl: { value: auth.refreshUrl === undefined ? tokenUrl : values('refreshUrl') },
          },
        },
      },
    };
  },
};
