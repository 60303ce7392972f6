/**
 * A column that an environment variable names is one of those at which a trigger looks: the filtering columns of a trigger are fixed text, which does
 * not follow the variable. Whoever reads a column need not be started by it, so it is a warning only where the trigger lists another column that a
 * variable names of the same rows: then it waits for what variables name.
 */
import { callsIn } from '../../analysis/flow-calls.ts';
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import type { EnvironmentVariable } from '../../model/environment-variable.ts';
import type { Solution, Sourced } from '../../model/solution.ts';
import { at, type Place } from '../../source/place.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Rule } from '../check.ts';
import { namedColumns, type NamedColumn } from '../sync/named-columns.ts';
import { columnNamed } from '../sync/row-changes.ts';
import { rowTriggerOf, type RowTrigger } from '../sync/row-trigger.ts';

export const namedColumnTriggers: Rule = (solution, report, world) => {
  if (!solution.complete) return;
  const texts = solution.variables.filter((one) => one.model.type === 'text');
  const reads = readsOf(texts, world);
  if (reads.size === 0) return;
  const starts = world.programs.flatMap((program) => startOf(program, reads, world) ?? []);
  for (const variable of texts) checkVariable(variable, starts, { solution, world, report });
};

interface Around {
  readonly solution: Solution;
  readonly world: FlowWorld;
  readonly report: Report;
}

type Reads = ReadonlyMap<FlowProgram, readonly NamedColumn[]>;

function readsOf(texts: readonly Sourced<EnvironmentVariable>[], world: FlowWorld): Reads {
  const names = new Set(texts.map((one) => one.model.schemaName));
  if (names.size === 0) return new Map();
  const found = world.programs.map((program) => {
    const columns = namedColumns(program, world).filter((one) => names.has(one.schemaName));
    return [program, columns] as const;
  });
  return new Map(found.filter(([, columns]) => columns.length > 0));
}

/** A flow that updates of rows start, of a table that it or the flows which it runs read by variables. */
interface Start {
  readonly program: FlowProgram;
  readonly trigger: RowTrigger;
  /** Of the variables by which they read rows of this table. */
  readonly schemaNames: ReadonlySet<string>;
}

function startOf(program: FlowProgram, reads: Reads, world: FlowWorld): Start | undefined {
  const trigger = rowTriggerOf(program, world);
  if (trigger?.onUpdate !== true) return undefined;
  const named = runBy(program, world).flatMap((one) => reads.get(one) ?? []);
  const schemaNames = new Set(
    named.filter((one) => one.table === trigger.table).map((one) => one.schemaName),
  );
  return schemaNames.size === 0 ? undefined : { program, trigger, schemaNames };
}

/** The flow itself, the flows that it runs, those that they run… */
function runBy(program: FlowProgram, world: FlowWorld): readonly FlowProgram[] {
  const found = new Set([program]);
  for (const one of found)
    for (const { id } of callsIn(one)) {
      const child = world.flowOf(id);
      if (child !== undefined) found.add(child);
    }
  return [...found];
}

/** Of each table that the variable names columns of. It is enough when one of the triggers lists a column. */
function checkVariable(
  { model, at: place }: Sourced<EnvironmentVariable>,
  starts: readonly Start[],
  around: Around,
): void {
  const own = starts.filter((one) => one.schemaNames.has(model.schemaName));
  for (const table of new Set(own.map((one) => one.trigger.table))) {
    const triggers = own.filter((one) => one.trigger.table === table);
    for (const value of valuesOf({ model, at: place }, table, around)) {
      if (triggers.some(({ trigger: { columns } }) => columns?.has(value.column) !== false)) continue;
      reportUnlisted(model, value, triggers, around);
    }
  }
}

function reportUnlisted(
  { key }: EnvironmentVariable,
  { column, at: setAt }: Value,
  triggers: readonly Start[],
  around: Around,
): void {
  const waiting = triggers.find((one) => waitsForNamed(one, around));
  const start = waiting ?? triggers[0];
  if (start === undefined) return;
  const { program, trigger } = start;
  const path = [...trigger.step.path, 'inputs', 'parameters', `${REQUEST}filteringattributes`];
  const facts = { column, table: trigger.table, variable: key, flow: program.title };
  const related = { at: setAt, note: 'the variable names it here' };
  const severity = waiting === undefined ? 'info' : undefined;
  around.report('flow/column-starts-nothing', placeIn(program, path), facts, related, severity);
}

/** Whether it lists a column that one of the variables names anywhere. */
function waitsForNamed({ trigger, schemaNames }: Start, around: Around): boolean {
  return around.solution.variables
    .filter((one) => schemaNames.has(one.model.schemaName))
    .flatMap((one) => valuesOf(one, trigger.table, around))
    .some(({ column }) => trigger.columns?.has(column) === true);
}

interface Value {
  /** Logical name. */
  readonly column: string;
  readonly at: Place;
}

/** The columns of a table that the default of a variable and the environments name, each once. */
function valuesOf(
  { model, at: place }: Sourced<EnvironmentVariable>,
  table: string,
  { solution, world }: Around,
): readonly Value[] {
  const { key, defaultValue } = model;
  const given = [
    { text: defaultValue, at: at(place, 'default') },
    ...solution.environments.map((one) => ({ text: one.values[key], at: at(one.at, 'values', key) })),
  ];
  const known = world.tables.named(table);
  const found = new Map<string, Value>();
  for (const { text = '', at: setAt } of given) {
    const column = columnNamed(text, known);
    // A hyphen stands for none. What nobody can write, a calculated value or the amount in another currency, changes with other columns.
    if (!COLUMN.test(column) || known?.columns.get(column)?.readOnly === true || found.has(column)) continue;
    found.set(column, { column, at: setAt });
  }
  return [...found.values()];
}

/** A logical name. */
const COLUMN = /^[a-z][a-z0-9_]*$/;
