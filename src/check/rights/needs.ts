/** Which rights to rows of Dataverse the steps of a flow need. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { DataverseTable } from '../../dataverse/dataverse-table.ts';
import type { DataverseOperation } from '../../dataverse/operations.ts';
import { parseExpand } from '../../dataverse/odata/parse-expand.ts';
import { holedText } from '../../dataverse/odata/holed-text.ts';
import type { Verb } from '../../model/security.ts';
import { dataverseCalls, fixedText, type DataverseCall } from '../flow-rules/dataverse-call.ts';
import { textsByPath, writtenColumns } from '../flow-rules/dataverse-written.ts';
import { rowTriggerOf } from '../sync/row-trigger.ts';

export interface Need {
  readonly program: FlowProgram;
  readonly step: Step;
  /** Logical name. */
  readonly table: string;
  readonly verb: Verb;
}

export interface Needs {
  readonly found: readonly Need[];
  /** Every table that is used is known by its name. */
  readonly complete: boolean;
}

export function needsOf(world: FlowWorld): Needs {
  const each = world.programs.map((program) => needsOfFlow(program, world));
  return { found: each.flatMap((one) => one.found), complete: each.every((one) => one.complete) };
}

function needsOfFlow(program: FlowProgram, world: FlowWorld): Needs {
  const trigger = rowTriggerOf(program, world);
  const onTrigger: readonly Need[] =
    trigger === undefined ? [] : [{ program, step: trigger.step, table: trigger.table, verb: 'read' }];
  const calls = dataverseCalls(program, world).filter(({ step }) => step.branch !== undefined);
  const texts = calls.length === 0 ? new Map() : textsByPath(program);
  const found = calls.flatMap((call) => {
    const { table, step } = call;
    if (table === undefined) return [];
    const need = (verb: Verb, of: string = table.logicalName): Need => ({ program, step, table: of, verb });
    const written = writtenColumns(call, program, texts).columns.map((one) => one.name);
    return [
      ...verbsOf(call).map((verb) => need(verb)),
      ...expandedBy(call, table).map((name) => need('read', name)),
      ...written.flatMap((name) => lookupNeeds(name, table, need)),
    ];
  });
  const complete = calls.every(
    ({ table, operation }) => table !== undefined || operation?.required.includes('entityName') === false,
  );
  return { found: [...onTrigger, ...found], complete };
}

function verbsOf({ operation, operationId }: DataverseCall): readonly Verb[] {
  // One form of update makes a row that is not there.
  if (operationId === 'UpdateRecord') return ['write', 'create'];
  return operation === undefined ? [] : (VERBS[operation.kind] ?? []);
}

const VERBS: Partial<Record<DataverseOperation['kind'], readonly Verb[]>> = {
  list: ['read'],
  get: ['read'],
  create: ['create'],
  update: ['write'],
  file: ['write'],
  delete: ['delete'],
  relate: ['append', 'appendTo'],
};

/** Tables whose rows are read along. */
function expandedBy({ parameters }: DataverseCall, table: DataverseTable): readonly string[] {
  const text = fixedText(parameters['$expand']);
  const holed = text === undefined ? undefined : holedText(text);
  if (holed === undefined) return [];
  const { expansions } = parseExpand({ letters: holed.letters, from: 0, to: holed.letters.length });
  return expansions.flatMap(
    ({ name }) => table.navigation.get(name.text)?.target ?? table.collections.get(name.text) ?? [],
  );
}

/** A row that is tied to another is appended, and the other one is appended to. An owner is assigned. */
function lookupNeeds(
  name: string,
  table: DataverseTable,
  need: (verb: Verb, of?: string) => Need,
): readonly Need[] {
  const bare = name.replace(/@odata\.bind$/i, '');
  if (bare === name) return [];
  if (bare.toLowerCase() === 'ownerid') return [need('assign')];
  const target = table.navigation.get(bare)?.target;
  return target === undefined ? [need('append')] : [need('append'), need('appendTo', target)];
}
