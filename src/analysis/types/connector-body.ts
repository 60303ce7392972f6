/** What a call of a connector gives, or a trigger of one brings: from its contract, or from the tables of Dataverse. */
import { isDataverse } from '../../dataverse/is-dataverse.ts';
import { dataverseBody, dataverseTriggerBody } from '../../dataverse/rows.ts';
import { ANY, type Type } from '../../expression/types/type.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { FlowProgram } from '../flow-program.ts';
import type { FlowView } from '../flow-world.ts';
import type { Step } from '../graph/step.ts';
import { claimed } from './claimed-type.ts';

interface Call {
  readonly alias: string;
  readonly operationId: string;
  readonly parameters: JsonObject;
}

/** After success. `any` where nothing is known of the connector, or of the operation. */
export function connectorBody(step: Step, program: FlowProgram, world: FlowView): Type {
  const call = callOf(step, program);
  if (call === undefined) return ANY;
  return claimed(dataverseType(call, world) ?? contractType(call, program, world) ?? ANY);
}

function callOf({ action }: Step, program: FlowProgram): (Call & { readonly api: string }) | undefined {
  const inputs = objectIn(action['inputs']);
  const { connectionName, operationId, apiId } = objectIn(inputs['host']);
  if (typeof connectionName !== 'string' || typeof operationId !== 'string') return undefined;
  const reference = program.facts.connections.find((one) => one.alias === connectionName);
  const api = reference?.apiName ?? (typeof apiId === 'string' ? apiId : '');
  return { alias: connectionName, operationId, parameters: objectIn(inputs['parameters']), api };
}

function dataverseType(
  { api, operationId, parameters }: Call & { readonly api: string },
  { tables }: FlowView,
): Type | undefined {
  if (!isDataverse(api)) return undefined;
  const waits = operationId === 'SubscribeWebhookTrigger';
  return waits ? dataverseTriggerBody(parameters, tables) : dataverseBody(operationId, parameters, tables);
}

function contractType({ alias, operationId }: Call, program: FlowProgram, world: FlowView): Type | undefined {
  return world.contractOf(program, alias)?.operations.get(operationId)?.body;
}

function objectIn(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
