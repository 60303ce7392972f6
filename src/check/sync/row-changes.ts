/** Which rows a flow creates, updates and deletes, step by step. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { lookupOf } from '../../dataverse/columns.ts';
import type { DataverseTable } from '../../dataverse/dataverse-table.ts';
import type { DataverseOperation } from '../../dataverse/operations.ts';
import { dataverseCalls, type DataverseCall } from '../flow-rules/dataverse-call.ts';
import { textsByPath, writtenColumns, type TextsByPath } from '../flow-rules/dataverse-written.ts';

export interface RowChange {
  readonly step: Step;
  /** Entity set where nothing is known of the table, else its logical name. */
  readonly table: string;
  readonly entitySet: string;
  readonly creates: boolean;
  readonly updates: boolean;
  readonly deletes: boolean;
  /** Logical names; undefined when a part of them is computed. */
  readonly columns: ReadonlySet<string> | undefined;
}

export function rowChanges(program: FlowProgram, world: FlowWorld): readonly RowChange[] {
  const calls = dataverseCalls(program, world).filter(({ step }) => step.branch !== undefined);
  if (calls.length === 0) return [];
  const texts = textsByPath(program);
  return calls.flatMap((call) => changeOf(call, program, texts) ?? []);
}

function changeOf(call: DataverseCall, program: FlowProgram, texts: TextsByPath): RowChange | undefined {
  const { step, operation, parameters, operationId, table } = call;
  const set = parameters['entityName'];
  if (operation === undefined || operation.elsewhere || typeof set !== 'string' || set.includes('@'))
    return undefined;
  const kind = KINDS[operation.kind];
  if (kind === undefined) return undefined;
  return {
    step,
    table: table?.logicalName ?? set,
    entitySet: set,
    creates: kind === 'create' || operationId === 'UpdateRecord',
    updates: kind === 'update',
    deletes: kind === 'delete',
    // A file is written into a column that has a parameter of its own.
    columns: operation.kind === 'file' ? undefined : columnsOf(call, program, texts),
  };
}

/** What an operation does to a row. */
const KINDS: Partial<Record<DataverseOperation['kind'], 'create' | 'update' | 'delete'>> = {
  create: 'create',
  update: 'update',
  file: 'update',
  delete: 'delete',
};

function columnsOf(
  call: DataverseCall,
  program: FlowProgram,
  texts: TextsByPath,
): ReadonlySet<string> | undefined {
  const { columns, complete } = writtenColumns(call, program, texts);
  if (!complete) return undefined;
  return new Set(columns.map((one) => columnNamed(one.name, call.table)));
}

/** The logical name of a column: of a lookup, what is written is its navigation property, and what is read has a name of its own. */
export function columnNamed(name: string, table: DataverseTable | undefined): string {
  const bare = name.replace(/@odata\.bind$/i, '');
  return (table?.navigation.get(bare)?.column ?? lookupOf(bare) ?? bare).toLowerCase();
}
