/**
 * User name and password (HTTP Basic), entered by whoever makes the connection. The names of the parameters, their type and
 * constraints are those of 49 of the 55 published connectors that have just these two (microsoft/PowerPlatformConnectors, 2024-10).
 */
import type { JsonObject } from '../../source/json-value.ts';
import type { AuthKind } from './kind.ts';

export const basic: AuthKind = {
  settings: [],
  parameters: () => ({
    username: credential('User name', { tabIndex: 2, clearText: true, required: 'true' }),
    password: credential('Password', { tabIndex: 3, clearText: false, required: 'true' }),
  }),
};

function credential(label: string, constraints: JsonObject): JsonObject {
  return {
    type: 'securestring',
    uiDefinition: { displayName: label, description: label, tooltip: label, constraints },
  };
}
