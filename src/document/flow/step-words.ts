/** What a step does, in words, and what it is about. */
import type { Step } from '../../analysis/graph/step.ts';
import { callsIn } from '../../analysis/flow-calls.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Tone } from '../diagram/diagram.ts';
import { fill } from '../words.ts';
import type { FlowScope } from './flow-scope.ts';

import { operationOf } from './operation.ts';
import { conditionPhrase, valuePhrase } from './phrase.ts';
import { scalar } from './trigger.ts';

export function toneOf(step: Step, around: FlowScope): Tone {
  if (step.branch === undefined) return 'trigger';
  const known = TONES[step.type];
  if (known !== undefined) return known;
  const operation = operationOf(step, around);
  return operation === undefined ? 'plain' : operation.isRows ? 'rows' : 'call';
}

const TONES: Readonly<Record<string, Tone | undefined>> = {
  Workflow: 'flow',
  Http: 'call',
  HttpWebhook: 'call',
  Terminate: 'end',
  Response: 'end',
  If: 'logic',
  Switch: 'logic',
  Foreach: 'logic',
  Until: 'logic',
  Scope: 'logic',
};

/** Empty where its name says it all. */
export function stepWords(step: Step, around: FlowScope): string {
  const say = WORDS[step.type];
  const inputs = isObject(step.action['inputs']) ? step.action['inputs'] : {};
  if (say !== undefined) return say({ step, action: step.action, inputs, around });
  const operation = operationOf(step, around);
  if (operation !== undefined) return fill(around.words.doesOf, operation.connector, operation.does);
  return step.type;
}

interface Told {
  readonly step: Step;
  readonly action: JsonObject;
  readonly inputs: JsonObject;
  readonly around: FlowScope;
}

const WORDS: Readonly<Record<string, ((told: Told) => string) | undefined>> = {
  Scope: () => '',
  If: ({ action, around }) => conditionPhrase(action['expression'], around),
  Switch: ({ action, around }) => fill(around.words.byCase, valuePhrase(action['expression'], around)),
  Foreach: foreachWords,
  Until: ({ action, around }) => fill(around.words.until, conditionPhrase(action['expression'], around)),
  Workflow: childWords,
  Terminate: endWords,
  Response: ({ inputs, around }) => fill(around.words.answers, valuePhrase(inputs['statusCode'], around)),
  Compose: composeWords,
  InitializeVariable: declarationWords,
  SetVariable: ({ inputs, around }) =>
    fill(around.words.sets, nameIn(inputs), valuePhrase(inputs['value'], around)),
  AppendToArrayVariable: ({ inputs, around }) => fill(around.words.appends, nameIn(inputs)),
  AppendToStringVariable: ({ inputs, around }) => fill(around.words.appends, nameIn(inputs)),
  IncrementVariable: ({ inputs, around }) =>
    fill(around.words.increments, valuePhrase(inputs['value'] ?? 1, around), nameIn(inputs)),
  DecrementVariable: ({ inputs, around }) =>
    fill(around.words.decrements, valuePhrase(inputs['value'] ?? 1, around), nameIn(inputs)),
  Query: ({ inputs, around }) =>
    fill(around.words.filters, valuePhrase(inputs['from'], around), conditionPhrase(inputs['where'], around)),
  Select: ({ inputs, around }) => fill(around.words.selects, valuePhrase(inputs['from'], around)),
  ParseJson: ({ inputs, around }) => fill(around.words.parses, valuePhrase(inputs['content'], around)),
  Join: ({ inputs, around }) => fill(around.words.joins, valuePhrase(inputs['from'], around)),
  Table: ({ inputs, around }) => fill(around.words.makesTable, valuePhrase(inputs['from'], around)),
  Http: ({ inputs, around }) =>
    fill(around.words.asksWeb, scalar(inputs['method']), valuePhrase(inputs['uri'], around)),
  Wait: waitWords,
};

function foreachWords({ action, around }: Told): string {
  const { words } = around;
  const each = fill(words.eachOf, valuePhrase(action['foreach'], around));
  const runtime = action['runtimeConfiguration'];
  const concurrency = isObject(runtime) ? runtime['concurrency'] : undefined;
  const atOnce = isObject(concurrency) ? scalar(concurrency['repetitions']) : '';
  return atOnce === '' || atOnce === '1' ? each : fill(words.withCode, each, fill(words.atOnce, atOnce));
}

function childWords({ step, around }: Told): string {
  const { words, program, flowRef } = around;
  const call = callsIn(program).find((one) => one.step === step);
  const child = call === undefined ? undefined : flowRef(call.id);
  return child === undefined ? words.otherFlow : fill(words.runsFlow, child.name.text);
}

function endWords({ inputs, around }: Told): string {
  const { words } = around;
  const status = scalar(inputs['runStatus']);
  const ends = Object.entries(words.ends).find(([one]) => one === status)?.[1] ?? status;
  const error = inputs['runError'];
  const code = isObject(error) ? scalar(error['code']) : '';
  return code === '' ? ends : fill(words.endsWith, ends, valuePhrase(code, around));
}

/** Longer ones say less than the name of the step. */
const SHORT = 70;

function composeWords({ action, around }: Told): string {
  const { inputs } = action;
  if (inputs === undefined || inputs === null || (typeof inputs === 'object' && !('lexeme' in inputs)))
    return '';
  const text = valuePhrase(inputs, around);
  return text.length > SHORT ? '' : fill(around.words.compose, text);
}

function declarationWords({ inputs, around }: Told): string {
  const { words } = around;
  const [variable] = isArray(inputs['variables']) ? inputs['variables'] : [];
  if (!isObject(variable)) return '';
  const { value } = variable;
  const name = scalar(variable['name']);
  if (value === undefined || value === null || value === '') return fill(words.declares, name);
  return fill(words.declaresAs, name, valuePhrase(value, around));
}

function waitWords({ inputs, around }: Told): string {
  const { words, scope } = around;
  const { interval, until } = inputs;
  if (isObject(until)) return fill(words.waitsUntil, valuePhrase(until['timestamp'], around));
  if (!isObject(interval)) return fill(words.waits, '');
  const { unit } = interval;
  const named = Object.entries(scope.words.frequencies).find(([one]) => one === unit)?.[1] ?? scalar(unit);
  return fill(words.waits, fill(words.amount, valuePhrase(interval['count'], around), named));
}

function nameIn(inputs: Readonly<Record<string, JsonValue>>): string {
  return scalar(inputs['name']);
}
