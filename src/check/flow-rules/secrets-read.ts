/** A step that reads a secret keeps it out of the history of runs, where everyone who may see the flow can read it. */
import { connectorCallOf } from '../../analysis/contract/connector-call.ts';
import { keyIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { apiNameOf } from '../../format/api-id.ts';
import { isArray, isObject, type JsonObject } from '../../source/json-value.ts';
import { dataverseCalls } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';

export const secretsRead: FlowRule = (program, world, report) => {
  for (const step of [...fromKeyVault(program), ...fromVariables(program, world)]) {
    if (!hidesOutputs(step.action))
      report('flow/secret-in-history', keyIn(program, step.path), { name: step.name });
  }
};

/** Operations GetSecret and GetSecretVersion of Azure Key Vault. */
function fromKeyVault({ facts, graph }: FlowProgram): readonly Step[] {
  const apis = new Map(facts.connections.map((one) => [one.alias, one.apiName]));
  return graph().steps.filter((step) => {
    const call = connectorCallOf(step);
    if (call === undefined || !/^GetSecret(?:Version)?$/.test(call.operationId)) return false;
    const api = apiIdOf(step) ?? apis.get(call.alias);
    return api !== undefined && (apiNameOf(api) ?? api) === 'shared_keyvault';
  });
}

function apiIdOf({ action: { inputs } }: Step): string | undefined {
  const host = isObject(inputs) ? inputs['host'] : undefined;
  const apiId = isObject(host) ? host['apiId'] : undefined;
  return typeof apiId === 'string' && apiId !== '' ? apiId : undefined;
}

/** The action of Dataverse that gives the value of a variable of type secret. */
function fromVariables(program: FlowProgram, world: FlowView): readonly Step[] {
  return dataverseCalls(program, world)
    .filter(
      ({ operationId, parameters }) =>
        operationId === 'PerformUnboundAction' &&
        parameters['actionName'] === 'RetrieveEnvironmentVariableSecretValue',
    )
    .map(({ step }) => step);
}

function hidesOutputs({ runtimeConfiguration }: JsonObject): boolean {
  const secure = isObject(runtimeConfiguration) ? runtimeConfiguration['secureData'] : undefined;
  const properties = isObject(secure) ? secure['properties'] : undefined;
  // An expression may stand for it.
  return typeof properties === 'string' || (isArray(properties) && properties.includes('outputs'));
}
