/** Which columns of which tables a flow reads and writes: from what it asks Dataverse for, from what it takes of the rows, and from what it puts into them. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { dataverseCalls, fixedText, type DataverseCall } from '../../check/flow-rules/dataverse-call.ts';
import { textsByPath, writtenColumns } from '../../check/flow-rules/dataverse-written.ts';
import { columnNamed } from '../../check/sync/row-changes.ts';
import { rowTriggerOf } from '../../check/sync/row-trigger.ts';
import type { DataverseTable } from '../../dataverse/dataverse-table.ts';
import { alternatives } from '../../expression/types/type-operations.ts';
import type { Expression } from '../../expression/syntax/ast.ts';
import { REQUEST, type DataverseOperation } from '../../dataverse/operations.ts';
import { queriedColumns } from './queried-columns.ts';
import { takenIn } from './row-source.ts';

export type Deed = 'starts' | 'reads' | 'creates' | 'updates' | 'deletes' | 'relates' | 'acts';

export interface TableUse {
  /** Logical name, else the entity set; undefined when it is computed. */
  readonly table: string | undefined;
  readonly deeds: ReadonlySet<Deed>;
  /** Logical names, sorted. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Rows are asked for with all of their columns. */
  readonly readsAll: boolean;
  /** What names columns that are written, and that only the run knows. */
  readonly computed: readonly Expression[];
  /** Something else is written of which not even that is known. */
  readonly writesMore: boolean;
}

interface Use {
  readonly table: string | undefined;
  readonly known: DataverseTable | undefined;
  readonly deeds: Set<Deed>;
  readonly reads: Set<string>;
  readonly writes: Set<string>;
  readonly computed: Expression[];
  readsAll: boolean;
  writesMore: boolean;
}

/** In the order in which the flow comes to them. */
export function tableUses(program: FlowProgram, world: FlowWorld): readonly TableUse[] {
  const uses = new Map<string | undefined, Use>();
  const useOf = (table: string | undefined): Use => {
    let use = uses.get(table);
    if (use === undefined) {
      const known = table === undefined ? undefined : world.tables.named(table);
      use = {
        table, known, deeds: new Set(), reads: new Set(), writes: new Set(), computed: [], readsAll: false, writesMore: false,
      }; // prettier-ignore
      uses.set(table, use);
    }
    return use;
  };
  const calls = dataverseCalls(program, world).filter(isOnTable);
  const byStep = new Map<Step, Use>();
  for (const call of calls) {
    const use = useOf(tableOf(call));
    byStep.set(call.step, use);
    addCall(call, use, program, world);
    for (const { table, name } of queriedColumns(call, world.tables)) {
      const asked = table === undefined ? use : useOf(table);
      asked.deeds.add('reads');
      if (name !== undefined) asked.reads.add(columnNamed(name, asked.known));
    }
  }
  if (calls.length > 0) addTaken(byStep, program);
  return [...uses.values()].map(frozen);
}

function frozen({ table, deeds, reads, writes, computed, readsAll, writesMore }: Use): TableUse {
  // In the order of their letters' codes: no language decides.
  return {
    table,
    deeds,
    reads: [...reads].toSorted(),
    writes: [...writes].toSorted(),
    computed,
    readsAll,
    writesMore,
  };
}

function isOnTable({ operation, parameters }: DataverseCall): boolean {
  return operation !== undefined && (operation.kind === 'wait' || parameters['entityName'] !== undefined);
}

function tableOf({ table, parameters, operation }: DataverseCall): string | undefined {
  if (operation?.kind === 'wait') return fixedText(parameters[`${REQUEST}entityname`])?.toLowerCase();
  return table?.logicalName ?? fixedText(parameters['entityName']);
}

function addCall(call: DataverseCall, use: Use, program: FlowProgram, world: FlowWorld): void {
  const { operation, operationId, parameters } = call;
  const { deeds } = use;
  if (operation === undefined) return;
  const deed = DEEDS[operation.kind];
  if (deed !== undefined) deeds.add(deed);
  if (operationId.startsWith('UpdateRecord')) deeds.add('creates');
  if (operation.kind === 'file') addFile(call, use);
  if (operation.kind === 'create' || operation.kind === 'update') addWritten(call, use, program, world);
  if (operation.kind === 'wait' && call.step.branch === undefined)
    for (const one of rowTriggerOf(program, world)?.columns ?? []) use.reads.add(one);
  if (deed === 'reads' && parameters['$select'] === undefined && parameters['fetchXml'] === undefined)
    use.readsAll = true;
}

/** A file is read or written. */
const DEEDS: Partial<Record<DataverseOperation['kind'], Deed>> = {
  wait: 'starts',
  list: 'reads',
  get: 'reads',
  create: 'creates',
  update: 'updates',
  delete: 'deletes',
  relate: 'relates',
  call: 'acts',
};

function addFile({ operationId, parameters }: DataverseCall, use: Use): void {
  const isRead = operationId.startsWith('Get');
  use.deeds.add(isRead ? 'reads' : 'updates');
  const column = fixedText(parameters['fileImageFieldName']);
  if (column !== undefined) (isRead ? use.reads : use.writes).add(column.toLowerCase());
}

function addWritten(call: DataverseCall, use: Use, program: FlowProgram, world: FlowWorld): void {
  const { columns, computed, isFollowed } = writtenColumns(call, program, textsByPath(program));
  for (const { name } of columns) use.writes.add(columnNamed(name.replace(/\/.*$/, ''), use.known));
  use.computed.push(...computed);
  if (isFollowed) return;
  const members = typedColumns(call, program, world);
  for (const name of members ?? []) use.writes.add(columnNamed(name, use.known));
  if (members === undefined) use.writesMore = true;
}

/** The members of an `item` that is computed as a whole, where its type says all of them. */
function typedColumns(
  { step, path, parameters }: DataverseCall,
  program: FlowProgram,
  world: FlowWorld,
): readonly string[] | undefined {
  if (typeof parameters['item'] !== 'string') return undefined;
  const types = alternatives(world.typesOf(program).valueAt(step, [...path, 'item'])) ?? [];
  const names = types.flatMap((one) => (one.kind === 'object' ? [...one.properties.keys()] : []));
  const isWhole = types.length > 0 && types.every((one) => one.kind === 'object' && one.others === undefined);
  return isWhole ? names : undefined;
}

/** What expressions take out of rows. Of what a list is asked for no more can be taken, so that adds nothing. */
function addTaken(byStep: ReadonlyMap<Step, Use>, program: FlowProgram): void {
  for (const text of program.texts()) {
    for (const { step, name } of takenIn(text, program)) {
      const use = byStep.get(step);
      const bare = name.replace(/@.*$/, '');
      if (use !== undefined && bare !== '') use.reads.add(columnNamed(bare, use.known));
    }
  }
}
