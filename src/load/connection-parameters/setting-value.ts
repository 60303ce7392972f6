/** A setting that is a text, or the environment variable whose value the platform puts in when the connector is saved. */
import { variableExpression } from '../../connector/variable-expressions.ts';
import { at as into } from '../../source/place.ts';
import { connectorSchema } from '../../spec/connector-schema.ts';
import { misspelt } from '../../spec/validate.ts';
import type { ConnectorContext } from '../decode-connector.ts';
import type { Auth, Owner, TextSetting } from './kind.ts';
import { checkKey } from '../known-key.ts';

export function settingValue(
  auth: Auth,
  name: TextSetting,
  { place }: Owner,
  { reader, schemaNames, variableKeys: known }: ConnectorContext,
): string {
  const { report } = reader;
  const setting = auth[name];
  if (setting === undefined) {
    if (!misspelt(connectorSchema.properties.auth, auth).has(name))
      report('connector/auth-setting', place, { setting: name, kind: auth.kind });
    return '';
  }
  if (typeof setting === 'string') return setting;
  const schemaName = schemaNames.get(setting.variable);
  if (schemaName !== undefined) return variableExpression(schemaName);
  checkKey('environment variable', setting.variable, known, { place: into(place, name, 'variable'), report });
  return '';
}
