/** Settings of steps that contradict each other, options by name, and static results. */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { OPERATION_OPTIONS } from '../../flow/built-in/common-members.ts';
import { secondsOf } from '../../flow/duration.ts';
import { definitionOf } from '../../flow/walk.ts';
import { isObject, type JsonObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';
import type { Checked } from './member-check.ts';
import { nearestIn } from './nearest-name.ts';

export const stepSettings: FlowRule = (program, _world, report) => {
  const { trigger, all } = program.graph();
  const results = definitionOf(program.document)?.['staticResults'];
  const names = isObject(results) ? Object.keys(results) : [];
  const known: Results = { names: new Set(names), nearest: nearestIn(names) };
  const isLimited = trigger !== undefined && settingsOf(trigger, 'concurrency')?.['runs'] !== undefined;
  // "Split on: 100 items with trigger concurrency" (limits of Power Automate).
  if (isLimited && trigger.action['splitOn'] !== undefined)
    report('flow/split-limit', placeIn(program, [...trigger.path, 'splitOn']), { limit: 100 });
  for (const step of all) {
    const checked: Checked = { step, program, report };
    const options = checkOptions(checked);
    checkStaticResult(known, checked);
    checkRetries(checked);
    checkConcurrency(checked);
    const concurrency = settingsOf(step, 'concurrency');
    if (step.type === 'Foreach' && options.includes('sequential') && concurrency !== undefined)
      conflict('sequential', checked);
    // `InvalidConcurrencyConfiguration` when the flow is saved.
    if (step.type === 'Response' && isLimited && !options.includes('asynchronous'))
      report('flow/setting-conflict', keyIn(program, step.path), { what: 'waiting-response' });
  }
};

function conflict(what: 'sequential', { step, program, report }: Checked): void {
  report('flow/setting-conflict', placeIn(program, [...step.path, 'operationOptions']), { what });
}

function settingsOf({ action }: Step, name: string): JsonObject | undefined {
  const settings = action['runtimeConfiguration'];
  const found = isObject(settings) ? settings[name] : undefined;
  return isObject(found) ? found : undefined;
}

/** `runs` of a trigger are `repetitions` of a loop. */
function checkConcurrency({ step, program, report }: Checked): void {
  const concurrency = settingsOf(step, 'concurrency');
  const [nearest, key] = step.branch === undefined ? ['runs', 'repetitions'] : ['repetitions', 'runs'];
  if (concurrency?.[key] === undefined || concurrency[nearest] !== undefined) return;
  const place = keyIn(program, [...step.path, 'runtimeConfiguration', 'concurrency', key]);
  report('flow/input-unknown', place, { key, step: step.name, nearest }, undefined, 'warning');
}

/** Fixed retries have a number and an interval, and the shortest wait is not longer than the longest (1,470 policies of published flows). */
function checkRetries({ step, program, report }: Checked): void {
  const { inputs } = step.action;
  const policy = isObject(inputs) ? inputs['retryPolicy'] : undefined;
  if (!isObject(policy) || typeof policy['type'] !== 'string') return;
  const path = [...step.path, 'inputs', 'retryPolicy'];
  const { type, minimumInterval, maximumInterval } = policy;
  for (const input of type.toLowerCase() === 'fixed' ? ['count', 'interval'] : [])
    if (policy[input] === undefined)
      report(
        'flow/input-missing',
        keyIn(program, path),
        { input, step: 'retryPolicy' },
        undefined,
        'warning',
      );
  const [least, most] = [minimumInterval, maximumInterval].map((one) =>
    typeof one === 'string' ? secondsOf(one) : undefined,
  );
  if (least === undefined || most === undefined || least <= most) return;
  const place = placeIn(program, [...path, 'maximumInterval']);
  report('flow/setting-conflict', place, { what: 'retry-waits' }, undefined, 'warning');
}

/** In lower case. */
function checkOptions({ step, program, report }: Checked): readonly string[] {
  const { operationOptions } = step.action;
  if (typeof operationOptions !== 'string' || mayHoldExpression(operationOptions)) return [];
  const options = operationOptions.split(',').map((one) => one.trim());
  for (const option of options) {
    if (option === '' || OPERATION_OPTIONS.some((one) => one.toLowerCase() === option.toLowerCase()))
      continue;
    const nearest = suggest(option, OPERATION_OPTIONS);
    const place = placeIn(program, [...step.path, 'operationOptions']);
    report('flow/option-unknown', place, { option, nearest, known: OPERATION_OPTIONS });
  }
  return options.map((one) => one.toLowerCase());
}

interface Results {
  readonly names: ReadonlySet<string>;
  readonly nearest: (name: string) => string | undefined;
}

/** `InvalidStaticResultName` when the flow is saved. */
function checkStaticResult(known: Results, { step, program, report }: Checked): void {
  const setting = settingsOf(step, 'staticResult');
  if (setting === undefined) return;
  const path = [...step.path, 'runtimeConfiguration', 'staticResult'];
  const { name, staticResultOptions } = setting;
  if (name === undefined || name === null)
    report('flow/static-result-unknown', keyIn(program, path), { name: undefined, nearest: undefined });
  else if (typeof name === 'string' && !known.names.has(name))
    report('flow/static-result-unknown', placeIn(program, [...path, 'name']), {
      name,
      nearest: known.nearest(name),
    });
  else if (typeof staticResultOptions === 'string' && staticResultOptions.toLowerCase() === 'enabled')
    report('flow/static-result-on', placeIn(program, [...path, 'staticResultOptions']), { name: step.name });
}
