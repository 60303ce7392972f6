/** Which operation of which connector a step calls, in words. */
import { connectorCallOf, legacyAlias, legacyCallOf } from '../../analysis/contract/connector-call.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { dataverseCalls, fixedText, type DataverseCall } from '../../check/flow-rules/dataverse-call.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { isObject } from '../../source/json-value.ts';
import { fill } from '../words.ts';
import type { FlowScope } from './flow-scope.ts';

export interface Operation {
  readonly connector: string;
  /** What it does, with the table. */
  readonly does: string;
  /** As the connector calls it. */
  readonly name: string;
  readonly isRows: boolean;
}

const DATAVERSE = 'Dataverse';

export function operationOf(step: Step, around: FlowScope): Operation | undefined {
  const { program, world } = around;
  const rows = rowsCallOf(step, dataverseCalls(program, world));
  if (rows !== undefined) {
    const does = rowsPhrase(rows, around);
    return { connector: DATAVERSE, does, name: does, isRows: true };
  }
  const call = connectorCallOf(step) ?? legacyCallOf(step, (alias) => world.contractOf(program, alias));
  if (call === undefined) return oldOperation(step, around);
  const contract = world.contractOf(program, call.alias);
  const summary = contract?.operations.get(call.operationId)?.summary ?? '';
  const name = summary === '' ? call.operationId : summary;
  return {
    connector: contract?.connector ?? connectorName(call.alias, around),
    does: name,
    name,
    isRows: false,
  };
}

const byStep = new WeakMap<readonly DataverseCall[], ReadonlyMap<Step, DataverseCall>>();

function rowsCallOf(step: Step, calls: readonly DataverseCall[]): DataverseCall | undefined {
  let known = byStep.get(calls);
  if (known === undefined) byStep.set(calls, (known = new Map(calls.map((one) => [one.step, one]))));
  return known.get(step);
}

/** By method and path, of a connector that nothing is known of. */
function oldOperation({ action, type }: Step, around: FlowScope): Operation | undefined {
  const { inputs } = action;
  if (!type.startsWith('ApiConnection') || !isObject(inputs)) return undefined;
  const alias = legacyAlias(inputs['host']);
  const { method, path } = inputs;
  if (alias === undefined || typeof path !== 'string') return undefined;
  const name =
    `${typeof method === 'string' ? method.toUpperCase() : ''} ${path.replace(/@\{[^}]*\}/g, '…')}`.trim();
  return { connector: connectorName(alias, around), does: name, name, isRows: false };
}

/** `shared_office365` → `office365`. */
function connectorName(alias: string, { program }: FlowScope): string {
  const api = program.facts.connections.find((one) => one.alias === alias)?.apiName ?? alias;
  return api.replace(/^shared_/, '');
}

function rowsPhrase(call: DataverseCall, around: FlowScope): string {
  const { operation, operationId } = call;
  const patterns = around.words.operations;
  const pattern =
    operation === undefined ? undefined : PATTERNS[operationId.replace(/WithOrganization$/, '')];
  if (pattern === undefined) return operationId;
  if (pattern === 'act') {
    const action = fixedText(call.parameters['actionName']);
    return action === undefined ? patterns.act : fill(around.words.withCode, patterns.act, action);
  }
  return fill(patterns[pattern], tableName(call, around));
}

const PATTERNS: Readonly<Record<string, keyof FlowScope['words']['operations'] | undefined>> = {
  ListRecords: 'list',
  GetItem: 'get',
  CreateRecord: 'create',
  UpdateRecord: 'upsert',
  UpdateOnlyRecord: 'update',
  DeleteRecord: 'delete',
  AssociateEntities: 'relate',
  DisassociateEntities: 'unrelate',
  GetEntityFileImageFieldContent: 'download',
  UpdateEntityFileImageFieldContent: 'upload',
  PerformBoundAction: 'act',
  PerformUnboundAction: 'act',
  SubscribeWebhookTrigger: 'wait',
};

/** A table is called by its plural, or by the entity set where nothing else is known. */
function tableName({ table, parameters }: DataverseCall, { scope, words }: FlowScope): string {
  const watched = fixedText(parameters[`${REQUEST}entityname`]);
  const name = table?.logicalName ?? watched;
  if (name !== undefined) return scope.tablePlural(name).text;
  return fixedText(parameters['entityName']) ?? words.unknownTable;
}
