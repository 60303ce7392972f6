/** What starts a flow, in words. */
import type { Step } from '../../analysis/graph/step.ts';
import { REQUEST } from '../../dataverse/operations.ts';
import { logicalName } from '../../format/table/naming.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { fill } from '../words.ts';
import type { FlowScope } from './flow-scope.ts';
import { operationOf } from './operation.ts';
import { conditionPhrase, valuePhrase } from './phrase.ts';

export type TriggerKind = keyof FlowScope['words']['starters'];

/** The events of rows by their number, as `words.rowEvents` has them. */
export interface RowEvent {
  /** Logical name. */
  readonly table: string;
  readonly event: string;
  readonly columns: readonly string[];
}

export function triggerKind(trigger: Step | undefined, around: FlowScope): TriggerKind {
  if (trigger === undefined) return 'nothing';
  const { type, action } = trigger;
  if (type === 'Recurrence') return 'schedule';
  if (type !== 'Request') return rowEventOf(trigger, around) === undefined ? 'event' : 'rows';
  const { kind } = action;
  // A flow with a button is for people, unless another flow runs it.
  return kind === 'Http' ? 'http' : kind === 'Button' && !around.isRun ? 'button' : 'child';
}

/** One line. */
export function triggerText(trigger: Step | undefined, around: FlowScope): string {
  const { scope } = around;
  const { triggers } = scope.words;
  const kind = triggerKind(trigger, around);
  if (trigger === undefined) return triggers.nothing;
  if (kind === 'schedule') return schedule(trigger.action['recurrence'], around);
  if (kind === 'event') return eventText(trigger, around);
  if (kind !== 'rows') return triggers[kind];
  const event = rowEventOf(trigger, around);
  return event === undefined
    ? triggers.event
    : fill(triggers.rows, scope.tableName(event.table).text, event.event);
}

/** What narrows it down: columns, conditions, how many runs at once. `nameOf`: a column of a table in words. */
export function triggerLimits(
  trigger: Step | undefined,
  around: FlowScope,
  nameOf: (table: string, column: string) => string = (table, column) =>
    around.scope.columnName(table, column).text,
): readonly string[] {
  if (trigger === undefined) return [];
  const { words } = around;
  const { action } = trigger;
  const event = rowEventOf(trigger, around);
  const filter = scalar(parametersOf(trigger)[`${REQUEST}filterexpression`]);
  const conditions = isArray(action['conditions']) ? action['conditions'] : [];
  const runs = runsAtOnce(action);
  return [
    ...(event === undefined || event.columns.length === 0
      ? []
      : [fill(words.watches, event.columns.map((one) => nameOf(event.table, one)).join(', '))]),
    ...(filter === '' ? [] : [fill(words.filtered, filter)]),
    ...conditions.map((one) =>
      fill(words.onlyIf, conditionPhrase(isObject(one) ? one['expression'] : one, around)),
    ),
    ...(action['splitOn'] === undefined
      ? []
      : [fill(words.eachItem, valuePhrase(action['splitOn'], around))]),
    ...(runs === '' ? [] : [runs === '1' ? words.oneAtATime : fill(words.severalAtATime, runs)]),
  ];
}

function eventText(trigger: Step, around: FlowScope): string {
  const operation = operationOf(trigger, around);
  if (operation === undefined) return around.scope.words.triggers.event;
  return fill(around.words.doesOf, operation.connector, operation.does);
}

function schedule(recurrence: JsonValue | undefined, { scope: { words } }: FlowScope): string {
  const { frequency, interval } = isObject(recurrence) ? recurrence : {};
  const unit = Object.entries(words.frequencies).find(([one]) => one === frequency)?.[1];
  return fill(words.triggers.schedule, scalar(interval), unit ?? scalar(frequency));
}

/** Of the trigger "when a row is added, modified or deleted" of Dataverse. */
export function rowEventOf(trigger: Step, { scope }: FlowScope): RowEvent | undefined {
  const parameters = parametersOf(trigger);
  const message = scalar(parameters[`${REQUEST}message`]);
  const table = logicalName(scalar(parameters[`${REQUEST}entityname`]));
  const event = Object.entries(scope.words.rowEvents).find(([one]) => one === message)?.[1];
  const names = scalar(parameters[`${REQUEST}filteringattributes`]).split(',');
  const columns = names.map((one) => one.trim()).filter((one) => one !== '');
  return event === undefined ? undefined : { table, event, columns };
}

function runsAtOnce(action: JsonObject): string {
  const runtime = action['runtimeConfiguration'];
  const concurrency = isObject(runtime) ? runtime['concurrency'] : undefined;
  return isObject(concurrency) ? scalar(concurrency['runs']) : '';
}

function parametersOf({ action }: Step): JsonObject {
  const { inputs } = action;
  const parameters = isObject(inputs) ? inputs['parameters'] : undefined;
  return isObject(parameters) ? parameters : {};
}

/** The text of a value that is one; '' for maps and lists. */
export function scalar(value: JsonValue | undefined): string {
  if (value === undefined || value === null || isArray(value) || isObject(value)) return '';
  return String(value);
}
