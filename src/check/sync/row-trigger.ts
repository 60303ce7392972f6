/** What starts a flow: changes of rows, and of which columns. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { dataverseCalls, fixedText } from '../flow-rules/dataverse-call.ts';
import type { RowChange } from './row-changes.ts';

export interface RowTrigger {
  readonly step: Step;
  /** Logical name. */
  readonly table: string;
  readonly onCreate: boolean;
  readonly onUpdate: boolean;
  readonly onDelete: boolean;
  /** Logical names of the filtering columns, which count for updates; undefined: every column. */
  readonly columns: ReadonlySet<string> | undefined;
}

/** By message: 1 added, 2 deleted, 3 modified, and their sums (docs of the trigger "When a row is added, modified or deleted"). */
const ADDED: readonly number[] = [1, 4, 5, 7];
const DELETED: readonly number[] = [2, 5, 6, 7];
const MODIFIED: readonly number[] = [3, 4, 6, 7];

export function rowTriggerOf(program: FlowProgram, world: FlowView): RowTrigger | undefined {
  const call = dataverseCalls(program, world).find(({ step }) => step.branch === undefined);
  if (call?.operationId !== 'SubscribeWebhookTrigger') return undefined;
  const { step, parameters } = call;
  const table = fixedText(parameters[`${REQUEST}entityname`]);
  const message = Number(parameters[`${REQUEST}message`]);
  if (table === undefined) return undefined;
  const filtering = fixedText(parameters[`${REQUEST}filteringattributes`])?.trim();
  return {
    step,
    table: table.toLowerCase(),
    onCreate: ADDED.includes(message),
    onUpdate: MODIFIED.includes(message),
    onDelete: DELETED.includes(message),
    columns:
      filtering === undefined || filtering === ''
        ? undefined
        : new Set(filtering.split(',').map((name) => name.trim().toLowerCase())),
  };
}

/** Whether a change starts it. An update does so by the columns that it names, whether their values differ or not. */
export function isStartedBy(trigger: RowTrigger, change: RowChange): boolean {
  if (trigger.table !== change.table) return false;
  if (change.creates && trigger.onCreate) return true;
  if (change.deletes && trigger.onDelete) return true;
  if (!change.updates || !trigger.onUpdate) return false;
  const { columns } = trigger;
  if (columns === undefined || change.columns === undefined) return true;
  return [...change.columns].some((name) => columns.has(name));
}
