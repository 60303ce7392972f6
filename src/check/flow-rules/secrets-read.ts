/** A step that reads a secret keeps it out of the history of runs, where everyone who may see the flow can read it. */
import { keyIn } from '../../analysis/flow-program.ts';
import { apiNameOf } from '../../format/api-id.ts';
import { isDataverse } from '../../dataverse/is-dataverse.ts';
import { isArray, isObject, type JsonObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const secretsRead: FlowRule = (program, _world, report) => {
  const apis = new Map(program.facts.connections.map((one) => [one.alias, one.apiName]));
  for (const { action, path, name } of program.graph().steps) {
    const { inputs } = action;
    if (isObject(inputs) && readsSecret(inputs, apis) && !hidesOutputs(action))
      report('flow/secret-in-history', keyIn(program, path), { name });
  }
};

type Apis = ReadonlyMap<string, string | undefined>;

/** Operations: GetSecret and GetSecretVersion of Azure Key Vault; of Dataverse, the action that gives the value of a variable of type secret. */
function readsSecret({ host, parameters }: JsonObject, apis: Apis): boolean {
  if (!isObject(host)) return false;
  const { apiId, connectionName, operationId } = host;
  const api =
    typeof apiId === 'string' && apiId !== ''
      ? apiId
      : typeof connectionName === 'string'
        ? apis.get(connectionName)
        : undefined;
  if (api === undefined) return false;
  if (isDataverse(api))
    return (
      operationId === 'PerformUnboundAction' &&
      isObject(parameters) &&
      parameters['actionName'] === 'RetrieveEnvironmentVariableSecretValue'
    );
  return (
    (apiNameOf(api) ?? api) === 'shared_keyvault' &&
    typeof operationId === 'string' &&
    /^GetSecret(?:Version)?$/.test(operationId)
  );
}

function hidesOutputs({ runtimeConfiguration }: JsonObject): boolean {
  const secure = isObject(runtimeConfiguration) ? runtimeConfiguration['secureData'] : undefined;
  const properties = isObject(secure) ? secure['properties'] : undefined;
  // An expression may stand for it.
  return typeof properties === 'string' || (isArray(properties) && properties.includes('outputs'));
}
