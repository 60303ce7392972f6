/** What happens when a step of a flow fails: who deals with it, how the run ends, what is tried again, and what the run history does not show. */
import { isCaught } from '../../analysis/graph/caught.ts';
import { containersOf, runAfterOf, type Step } from '../../analysis/graph/step.ts';
import { courseOf } from '../../analysis/run-course.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import { fill } from '../words.ts';
import type { FlowWords } from '../words-flow.ts';
import { stepName, type FlowScope } from './flow-scope.ts';
import { valuePhrase } from './phrase.ts';
import { endsOf } from './statuses.ts';
import { scalar } from './trigger.ts';

/** Sentences. */
export function failureTexts(around: FlowScope): readonly string[] {
  const { steps } = around.program.graph();
  return [
    ...handlerTexts(steps, around),
    ...uncaughtTexts(steps, around),
    ...deliberateTexts(steps, around),
    ...retryTexts(steps, around),
    ...secureTexts(steps, around),
  ];
}

function handlerTexts(steps: readonly Step[], around: FlowScope): readonly string[] {
  return steps.flatMap((handler) => {
    const siblings = new Map((handler.branch?.steps ?? []).map((one) => [one.name, one]));
    return Object.entries(runAfterOf(handler)).flatMap(([name, statuses]): readonly string[] => {
      const failing = siblings.get(name);
      const { words } = around;
      const { text, holdsFailure, isAny } = endsOf(statuses, words);
      if (failing === undefined || !holdsFailure) return [];
      const [before, after] = [stepName(name), stepName(handler.name)];
      if (isAny) return [fill(words.always, after, before)];
      return [fill(words[handled(handler, failing, around)], before, text, after)];
    });
  });
}

type Handled = 'catches' | 'catchesAndFails' | 'catchesMayFail' | 'catchesAndGoesOn';

/** Only of what fails at the top it is said how the run ends: what is around another one may deal with it again. */
function handled(handler: Step, failing: Step, { program }: FlowScope): Handled {
  const ends = program.graph().steps.filter((one) => isIn(one, handler) && failsRun(one));
  const course = courseOf(program, failing, {});
  if (ends.length > 0) return course?.isEnded === true ? 'catchesAndFails' : 'catchesMayFail';
  const isTop = failing.branch?.owner === undefined;
  return isTop && course?.status === 'Succeeded' && !course.isEnded ? 'catchesAndGoesOn' : 'catches';
}

function isIn(step: Step, container: Step): boolean {
  return step === container || containersOf(step).includes(container);
}

function failsRun({ type, action }: Step): boolean {
  const inputs = isObject(action['inputs']) ? action['inputs'] : {};
  return type === 'Terminate' && scalar(inputs['runStatus']).toLowerCase() === 'failed';
}

/** Steps that ask something of others, and so fail of themselves. */
const MAY_FAIL = /^(?:OpenApiConnection|ApiConnection|Http|Workflow)/;

/** That many are named. */
const NAMED = 5;

function uncaughtTexts(steps: readonly Step[], { words }: FlowScope): readonly string[] {
  const calls = steps.filter((one) => MAY_FAIL.test(one.type));
  const uncaught = calls.filter((one) => !isCaught(one));
  if (uncaught.length === 0) return [];
  if (uncaught.length === calls.length && !steps.some(isCaught)) return [words.nothingCaught];
  return [fill(words.notCaught, nameList(uncaught, words))];
}

function nameList(steps: readonly Step[], { andMore }: FlowWords): string {
  const names = steps
    .slice(0, NAMED)
    .map((one) => `“${stepName(one.name)}”`)
    .join(', ');
  return steps.length <= NAMED ? names : fill(andMore, names, steps.length - NAMED);
}

function deliberateTexts(steps: readonly Step[], around: FlowScope): readonly string[] {
  const { words } = around;
  const ends = steps.filter(failsRun).map((one) => {
    const inputs = isObject(one.action['inputs']) ? one.action['inputs'] : {};
    const error = isObject(inputs['runError']) ? inputs['runError'] : {};
    const name = `“${stepName(one.name)}”`;
    return error['code'] === undefined
      ? name
      : fill(words.withCode, name, valuePhrase(error['code'], around));
  });
  return ends.length === 0 ? [] : [fill(words.failsRun, ends.join(', '))];
}

/** Steps with the same policy in one sentence. */
function retryTexts(steps: readonly Step[], around: FlowScope): readonly string[] {
  const { words } = around;
  const groups = new Map<string, { readonly policy: Policy; readonly steps: Step[] }>();
  for (const step of steps) {
    const policy = policyOf(step, around);
    if (policy === undefined) continue;
    const key = JSON.stringify(policy);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { policy, steps: [step] });
    else known.steps.push(step);
  }
  return [...groups.values()].map(({ policy: { pattern, count, pause }, steps: alike }) =>
    pattern === 'neverAgain'
      ? fill(words.neverAgain, nameList(alike, words))
      : fill(words[pattern], count, pause, nameList(alike, words)),
  );
}

interface Policy {
  readonly pattern: 'neverAgain' | 'again' | 'againLater';
  readonly count: string;
  readonly pause: string;
}

function policyOf({ action }: Step, around: FlowScope): Policy | undefined {
  const inputs = isObject(action['inputs']) ? action['inputs'] : {};
  const retry = inputs['retryPolicy'];
  if (!isObject(retry)) return undefined;
  const type = scalar(retry['type']).toLowerCase();
  if (type === 'none') return { pattern: 'neverAgain', count: '', pause: '' };
  if (type !== 'fixed' && type !== 'exponential') return undefined;
  const count = valuePhrase(retry['count'], around);
  return {
    pattern: type === 'fixed' ? 'again' : 'againLater',
    count,
    pause: pauseText(retry['interval'], around),
  };
}

/** `PT10S` → `10 second(s)`. */
function pauseText(interval: JsonValue | undefined, around: FlowScope): string {
  const { frequencies } = around.scope.words;
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(scalar(interval)) ?? [];
  const parts = [
    [days, frequencies.Day],
    [hours, frequencies.Hour],
    [minutes, frequencies.Minute],
    [seconds, frequencies.Second],
  ].flatMap(([number, unit = '']) => (number === undefined ? [] : [fill(around.words.amount, number, unit)]));
  return parts.length === 0 ? valuePhrase(interval, around) : parts.join(' ');
}

function secureTexts(steps: readonly Step[], { words, program }: FlowScope): readonly string[] {
  const { trigger } = program.graph();
  const all = trigger === undefined ? steps : [trigger, ...steps];
  return (['both', 'inputs', 'outputs'] as const).flatMap((part) => {
    const hidden = all.filter((one) => hiddenPart(one) === part);
    return hidden.length === 0 ? [] : [fill(words.secure[part], nameList(hidden, words))];
  });
}

function hiddenPart({ action }: Step): keyof FlowWords['secure'] | undefined {
  const runtime = action['runtimeConfiguration'];
  const secure = isObject(runtime) ? runtime['secureData'] : undefined;
  const listed = isObject(secure) ? secure['properties'] : undefined;
  const names = isArray(listed) ? listed : [];
  const [inputs, outputs] = [names.includes('inputs'), names.includes('outputs')];
  return inputs && outputs ? 'both' : inputs ? 'inputs' : outputs ? 'outputs' : undefined;
}
