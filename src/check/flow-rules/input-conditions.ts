/** What hangs together in the inputs of a type of step. */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import { isAskedFor, kindWritten } from '../../analysis/written.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { isObject, type JsonObject } from '../../source/json-value.ts';
import { checkHttp } from './http-inputs.ts';
import { numberIn, type Checked } from './member-check.ts';

/** By the type of the step. */
export const inputConditions: Readonly<Record<string, ((checked: Checked) => void) | undefined>> = {
  Wait: checkWait,
  Terminate: checkTerminate,
  Response: checkResponse,
  Http: checkHttp,
  Compose: checkCompose,
};

/** For a while, or until a time. */
function checkWait(checked: Checked): void {
  const { step, program, report } = checked;
  const inputs = inputsOf(checked);
  const hasInterval = inputs['interval'] !== undefined;
  const hasUntil = inputs['until'] !== undefined;
  if (hasInterval && hasUntil) {
    const place = keyIn(program, [...step.path, 'inputs', 'until']);
    report('flow/setting-conflict', place, { what: 'wait' }, undefined, 'warning');
  }
  if (hasInterval || hasUntil || isAskedFor(['inputs'], kindWritten(program, step))) return;
  report('flow/input-missing', keyIn(program, step.path), { input: 'interval', step: step.name });
}

/** Null is a value. */
function checkCompose({ step, program, report }: Checked): void {
  if (step.action['inputs'] !== undefined || kindWritten(program, step) !== undefined) return;
  const facts = { input: 'inputs', step: step.name };
  report('flow/input-missing', keyIn(program, step.path), facts, undefined, 'warning');
}

/** The designer offers an error only where the run fails. */
function checkTerminate(checked: Checked): void {
  const { step, program, report } = checked;
  const { runStatus, runError, error } = inputsOf(checked);
  if (error !== undefined && runError === undefined) {
    const facts = { key: 'error', step: step.name, nearest: 'runError' };
    const place = keyIn(program, [...step.path, 'inputs', 'error']);
    report('flow/input-unknown', place, facts, undefined, 'warning');
  }
  if (typeof runStatus !== 'string' || mayHoldExpression(runStatus) || runError === undefined) return;
  if (!['succeeded', 'cancelled'].includes(runStatus.toLowerCase())) return;
  const [part] = isObject(runError) ? Object.keys(runError) : [];
  const path = [...step.path, 'inputs', 'runError'];
  const place = keyIn(program, part === undefined ? path : [...path, part]);
  report('flow/setting-conflict', place, { what: 'run-error' }, undefined, 'warning');
}

/** "Any valid status code that starts with 2xx, 4xx, or 5xx, but not with 3xx" (reference of the Response action). */
function checkResponse(checked: Checked): void {
  const { step, program, report } = checked;
  const code = numberIn(inputsOf(checked)['statusCode']);
  if (!Number.isInteger(code) || [2, 4, 5].includes(Math.floor(code / 100))) return;
  const place = placeIn(program, [...step.path, 'inputs', 'statusCode']);
  report('flow/status-code', place, { code });
}

function inputsOf({ step }: Checked): JsonObject {
  const { inputs } = step.action;
  return isObject(inputs) ? inputs : {};
}
