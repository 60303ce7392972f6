/** The settings of a connector as `connector.yaml` gives them. */
import type { ConnectorSettings } from '../connector/connector-source.ts';
import { policyInstances } from '../connector/policy-instances.ts';
import { placed } from '../connector/placed.ts';
import { variableExpression } from '../connector/variable-expressions.ts';
import type { JsonValue } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';
import type { ConnectorSpec } from '../spec/connector-schema.ts';
import type { Auth } from './connection-parameters/kind.ts';
import { KINDS } from './connection-parameters/kinds.ts';

export function specSettings(spec: ConnectorSpec, place: Place): ConnectorSettings {
  return {
    at: place,
    connectionParameters: { value: parametersOf(spec.auth), at: at(place, 'auth') },
    policies: policyInstances(spec.policies as JsonValue | undefined, at(place, 'policies'), POLICIES),
    ...placed('brandColor', spec.brandColor, at(place, 'brandColor')),
    ...placed('scriptOperations', operationsOf(spec), at(place, 'script', 'operations')),
    ...placed('publisher', spec.publisher, at(place, 'publisher')),
    ...placed('stackOwner', spec.stackOwner, at(place, 'stackOwner')),
  };
}

/** Outside of a solution there are neither ids nor schema names of variables: their keys stand for them. */
function parametersOf(auth: Auth): JsonValue {
  const owner = { id: NO_GUID, logicalName: 'connector' };
  return KINDS[auth.kind].parameters(auth, owner, (name) => {
    const setting = auth[name];
    return typeof setting === 'object' ? variableExpression(setting.variable) : (setting ?? '');
  });
}

const NO_GUID = '00000000-0000-0000-0000-000000000000';

/** None named means all, where there is a script. */
function operationsOf({ script }: ConnectorSpec): readonly string[] | undefined {
  return script === undefined ? undefined : (script.operations ?? []);
}

const POLICIES = { data: ['template', 'title', 'parameters'], source: ['template', 'parameters'] } as const;
