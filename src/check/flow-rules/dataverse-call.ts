/** Steps that call the Dataverse connector. */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { NO_TABLES, type DataverseTable, type DataverseTables } from '../../dataverse/dataverse-table.ts';
import { isDataverse } from '../../dataverse/is-dataverse.ts';
import { operationNamed, type DataverseOperation } from '../../dataverse/operations.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path, Place } from '../../source/place.ts';

export interface DataverseCall {
  readonly step: Step;
  readonly operationId: string;
  /** Undefined when it is not known. */
  readonly operation: DataverseOperation | undefined;
  readonly parameters: JsonObject;
  /** Of the parameters. */
  readonly path: Path;
  /** What is known where the call works. */
  readonly tables: DataverseTables;
  /** Of an action, when its name is fixed and it is known. */
  readonly table: DataverseTable | undefined;
}

const known = new WeakMap<FlowProgram, readonly DataverseCall[]>();

/** In the order of the document, the trigger first; found once, as many rules ask for them. A program is in one world only. */
export function dataverseCalls(program: FlowProgram, world: FlowView): readonly DataverseCall[] {
  let calls = known.get(program);
  if (calls === undefined) known.set(program, (calls = callsOf(program, world)));
  return calls;
}

function callsOf(program: FlowProgram, world: FlowView): readonly DataverseCall[] {
  const apis = new Map(program.facts.connections.map((one) => [one.alias, one.apiName]));
  return program.graph().all.flatMap((step) => callOf(step, apis, world) ?? []);
}

type Apis = ReadonlyMap<string, string | undefined>;

function callOf(step: Step, apis: Apis, world: FlowView): DataverseCall | undefined {
  const { inputs } = step.action;
  const operationId = isObject(inputs) ? operationIn(inputs['host'], apis) : undefined;
  if (!isObject(inputs) || operationId === undefined) return undefined;
  const { parameters } = inputs;
  // Parameters may be left out, and may be an expression as a whole.
  if (parameters !== undefined && !isObject(parameters)) return undefined;
  const operation = operationNamed(operationId);
  const tables = operation?.elsewhere === true || !world.complete ? NO_TABLES : world.tables;
  const set = fixedText(parameters?.['entityName']);
  return {
    step,
    operationId,
    operation,
    parameters: parameters ?? {},
    path: [...step.path, 'inputs', ...(parameters === undefined ? [] : ['parameters'])],
    tables,
    table: set === undefined ? undefined : tables.ofSet(set),
  };
}

/** Undefined when another connector is called. */
function operationIn(host: JsonValue | undefined, apis: Apis): string | undefined {
  if (!isObject(host)) return undefined;
  const { apiId, connectionName, operationId } = host;
  const api = textOf(apiId) ?? apis.get(textOf(connectionName) ?? '');
  return api !== undefined && isDataverse(api) ? textOf(operationId) : undefined;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text without any expression in it. */
export function fixedText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && !value.includes('@') ? value : undefined;
}

/** Of the value of a parameter. */
export function valuePlace(call: DataverseCall, name: string, program: FlowProgram): Place {
  return placeIn(program, [...call.path, name]);
}

export function namePlace(call: DataverseCall, name: string, program: FlowProgram): Place {
  return keyIn(program, [...call.path, name]);
}
