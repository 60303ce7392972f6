/** When a trigger asks: how often, at which hours and days, and whether at all; and whether it gives a list that starts several runs. */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import { isDataverse } from '../../dataverse/is-dataverse.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';
import { numberIn, type Checked } from './member-check.ts';

/**
 * The longest interval by its unit, in lower case (reference of the Recurrence trigger of Azure Logic Apps, which comes to the 500 days that the limits of
 * Power Automate give); the shortest one is 60 seconds there, and 1 in any other unit.
 */
const LONGEST: ReadonlyMap<string, number> = new Map([
  ['second', 9_999_999],
  ['minute', 72_000],
  ['hour', 12_000],
  ['day', 500],
  ['week', 71],
  ['month', 16],
]);
const SHORTEST_IN_SECONDS = 60;

/** What a schedule can say, by the unit of the interval (the same reference). */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['second', []],
  ['minute', []],
  ['hour', []],
  ['day', ['hours', 'minutes']],
  ['week', ['hours', 'minutes', 'weekDays']],
  ['month', ['hours', 'minutes', 'monthDays', 'monthlyOccurrences']],
]);

export const triggerTimes: FlowRule = (program, _world, report) => {
  const { trigger } = program.graph();
  if (trigger === undefined) return;
  const checked = { step: trigger, program, report };
  const { recurrence, splitOn } = trigger.action;
  if (isObject(recurrence)) checkRecurrence(recurrence, checked);
  if (trigger.type === 'Recurrence' && splitOn !== undefined) conflict('split-nothing', ['splitOn'], checked);
  // 0 of 140 published triggers that poll are without one.
  if (isPolling(trigger.type, trigger.action['inputs']) && (recurrence ?? null) === null) {
    const facts = { input: 'recurrence', step: trigger.name };
    report('flow/input-missing', keyIn(program, trigger.path), facts, undefined, 'warning');
  }
};

/** Triggers of Dataverse wait, whatever their type says. */
function isPolling(type: string, inputs: JsonValue | undefined): boolean {
  const host = isObject(inputs) ? inputs['host'] : undefined;
  const api = isObject(host) ? host['apiId'] : undefined;
  return type === 'OpenApiConnection' && typeof api === 'string' && !isDataverse(api);
}

function checkRecurrence({ frequency, interval, schedule }: JsonObject, checked: Checked): void {
  if (typeof frequency !== 'string') return;
  const unit = frequency.toLowerCase();
  checkInterval(interval, unit, checked);
  const known = PARTS.get(unit);
  if (!isObject(schedule) || known === undefined) return;
  for (const [part, value] of Object.entries(schedule))
    if (ALL_PARTS.has(part) && !known.includes(part) && value !== null)
      conflict('schedule', ['recurrence', 'schedule', part], checked);
}

const ALL_PARTS = new Set([...PARTS.values()].flat());

function checkInterval(interval: JsonValue | undefined, unit: string, checked: Checked): void {
  const { step, program, report } = checked;
  const count = numberIn(interval);
  const most = LONGEST.get(unit);
  const least = unit === 'second' ? SHORTEST_IN_SECONDS : 1;
  // What is no whole number is told with the inputs.
  if (most === undefined || !Number.isInteger(count) || (count >= least && count <= most)) return;
  // Whether plans with more allow less is not known.
  const severity = count >= 1 && count <= most ? 'warning' : undefined;
  const facts = { input: 'interval', value: String(count), least, most, isTime: false };
  report(
    'flow/out-of-range',
    placeIn(program, [...step.path, 'recurrence', 'interval']),
    facts,
    undefined,
    severity,
  );
}

function conflict(
  what: 'split-nothing' | 'schedule',
  path: readonly string[],
  { step, program, report }: Checked,
): void {
  const place = keyIn(program, [...step.path, ...path]);
  report('flow/setting-conflict', place, { what }, undefined, 'warning');
}
