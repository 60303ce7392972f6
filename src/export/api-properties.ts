/**
 * `apiProperties.json`. Which members there are and in which order is what `paconn download` writes; of 1,032 published files 828 have
 * this order (microsoft/PowerPlatformConnectors, 2024-10).
 */
import type { Connector } from '../model/connector.ts';
import type { Publication } from '../model/solution.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';

export function apiProperties(model: Connector, { publisher, stackOwner }: Publication): JsonObject {
  const policies = policiesOf(model.policyTemplateInstances);
  return {
    properties: {
      connectionParameters: parametersOf(model.connectionParameters),
      iconBrandColor: model.brandColor,
      ...(model.script === undefined ? {} : { scriptOperations: model.script.operations }),
      capabilities: [],
      ...(policies.length === 0 ? {} : { policyTemplateInstances: policies }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(stackOwner === undefined ? {} : { stackOwner }),
    },
  };
}

/** A solution names the parts of a policy in capitals. */
function policiesOf(instances: JsonValue): readonly JsonValue[] {
  if (!isArray(instances)) return [];
  return instances.map((one): JsonValue => {
    if (!isObject(one)) return one;
    return renamed(one, (name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  });
}

function renamed(map: JsonObject, nameOf: (name: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [nameOf(name), value]));
}

function parametersOf(parameters: JsonValue): JsonValue {
  if (!isObject(parameters)) return parameters;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, one]): [string, JsonValue] => {
      if (!isObject(one) || !isObject(one['oAuthSettings'])) return [name, one];
      return [name, { ...one, oAuthSettings: oAuthSettings(one['oAuthSettings']) }];
    }),
  );
}

/** A redirect URL of its own holds the id that the connector gets when it is made: 16 of 31 published connectors leave it out. */
function oAuthSettings({ redirectUrl, customParameters, ...rest }: JsonObject): JsonObject {
  const isOwn = rest['redirectMode'] === 'GlobalPerConnector';
  return {
    ...rest,
    ...(redirectUrl === undefined || isOwn ? {} : { redirectUrl }),
    ...(isObject(customParameters) ? { customParameters: customOf(customParameters) } : {}),
  };
}

/** Here their names begin with a small letter (56 of 57 published connectors with Entra ID), and their values are texts (16 of 16). */
function customOf(parameters: JsonObject): JsonObject {
  const small = renamed(parameters, (name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  return Object.fromEntries(
    Object.entries(small).map(([name, one]): [string, JsonValue] =>
      isObject(one) && typeof one['value'] === 'boolean'
        ? [name, { value: String(one['value']) }]
        : [name, one],
    ),
  );
}
