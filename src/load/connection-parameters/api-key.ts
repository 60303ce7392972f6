/** An API key: one secret, entered by whoever makes the connection. */
import type { AuthKind } from './kind.ts';

export const apiKey: AuthKind = {
  settings: ['label'],
  parameters: ({ label = 'API key' }) => ({
    api_key: {
      type: 'securestring',
      uiDefinition: {
        displayName: label,
        description: label,
        tooltip: label,
        constraints: { tabIndex: 2, clearText: false, required: 'true' },
      },
    },
  }),
};
