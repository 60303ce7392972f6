/** The flow in a legacy package (a zip of one flow): its definition and connections in the wrapper that solutions use. */
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';

export interface LegacyFlow {
  readonly title: string;
  readonly document: JsonObject;
}

export function fromLegacyPackage(data: JsonValue): LegacyFlow | undefined {
  const properties = isObject(data) ? data['properties'] : undefined;
  if (!isObject(data) || data['type'] !== 'Microsoft.Flow/flows' || !isObject(properties)) return undefined;
  const { definition, connectionReferences, displayName } = properties;
  if (!isObject(definition)) return undefined;
  return {
    title: typeof displayName === 'string' ? displayName : 'Flow',
    document: {
      properties: { connectionReferences: connectionReferences ?? {}, definition },
      schemaVersion: '1.0.0.0',
    },
  };
}
