/** Messages about built-in steps and triggers: their types, inputs, settings and places, and the limits of a flow. */
import { didYouMean, entry } from '../entry.ts';

const TAKES = {
  any: 'anything',
  text: 'a text',
  map: 'a map',
  list: 'a list, or an expression that gives one',
  wholeNumber: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  duration: 'a duration such as PT30S, PT5M or P1D',
  expression: 'an expression',
  condition: 'an expression or a condition',
  textOrMap: 'a text or a map',
} as const;

const CONFLICTS = {
  wait: {
    message: "A delay has either 'interval' or 'until', not both.",
    help: 'Keep the one that is meant.',
  },
  'run-error': {
    message: "Only a run that ends as Failed can have an error: 'runError' is for nothing here.",
    help: "Write 'Failed', or leave the code and the message out.",
  },
  sequential: {
    message: 'This loop is to run one item after the other, and several at the same time.',
    help: "Keep 'Sequential' or the concurrency: the platform refuses both together.",
  },
  'waiting-response': {
    message:
      'The trigger limits how many runs there are at the same time, so this answer has to be asynchronous.',
    help: "Give this step the option 'Asynchronous', or take the limit from the trigger.",
  },
  'split-nothing': {
    message: 'A schedule gives nothing that could be split.',
    help: "Take 'splitOn' away, and go over the list with an 'apply to each'.",
  },
  schedule: {
    message: 'This part of a schedule belongs to another frequency.',
    help: 'Hours and minutes belong to Day, Week and Month, days of the week to Week, days of the month to Month.',
  },
  'retry-waits': {
    message: 'The longest wait between two tries is shorter than the shortest one.',
    help: "Exchange 'minimumInterval' and 'maximumInterval', or correct one of them.",
  },
} as const;

export type SettingConflict = keyof typeof CONFLICTS;

export const flowStepMessages = {
  'flow/step-type-missing': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `'${a.name}' has no 'type': nothing says what it does.`,
    help: () => "Give the type of the workflow language, e.g. 'Compose' or 'OpenApiConnection'.",
  }),
  'flow/step-type-unknown': entry<{
    type: string;
    what: 'step' | 'trigger';
    nearest: string | undefined;
    isLogicApps: boolean;
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) =>
      a.isLogicApps
        ? `Steps of the type '${a.type}' are there in Azure Logic Apps only.`
        : `'${a.type}' is not a type of ${a.what} that is known here.`,
    help: (a) => didYouMean(a.nearest) ?? 'Power Automate refuses types that it does not know.',
  }),
  'flow/step-kind-unknown': entry<{
    type: string;
    kind: string;
    nearest: string | undefined;
    kinds: readonly string[];
  }>({
    severity: 'warning',
    message: (a) => `'${a.kind}' is not a kind of '${a.type}' that is known here.`,
    help: (a) => didYouMean(a.nearest, a.kinds),
  }),
  'flow/input-missing': entry<{ input: string; step: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.step}' needs '${a.input}'.`,
  }),
  'flow/input-unknown': entry<{ key: string; step: string; nearest: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.step}' has no use for '${a.key}'.`,
    help: (a) => didYouMean(a.nearest),
  }),
  'flow/part-unknown': entry<{
    what: 'definition' | 'trigger' | 'step' | 'branch' | 'setting';
    key: string;
    nearest: string | undefined;
    hasSteps: boolean;
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) =>
      a.hasSteps
        ? `What stands under '${a.key}' is not run: a ${a.what} has no such part.`
        : `A ${a.what} has no '${a.key}'.`,
    help: (a) =>
      a.hasSteps ? "Steps stand under 'actions': put it there." : (didYouMean(a.nearest) ?? 'Take it away.'),
  }),
  'flow/input-kind': entry<{ input: string; found: string; takes: keyof typeof TAKES }>({
    severity: 'error',
    message: (a) => `'${a.input}' is ${a.found}; it has to be ${TAKES[a.takes]}.`,
  }),
  'flow/input-word': entry<{
    input: string;
    value: string;
    nearest: string | undefined;
    words: readonly string[];
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.input}' cannot be '${a.value}'.`,
    help: (a) => didYouMean(a.nearest, a.words),
  }),
  'flow/address': entry<{ address: string }>({
    severity: 'warning',
    message: (a) =>
      a.address === '' ? 'The address is empty.' : `'${a.address}' is no address that a step can call.`,
    help: () => 'An address begins with https:// and has the name of a server.',
  }),
  'flow/body-no-json': entry({
    severity: 'warning',
    message: () => 'This is no JSON, and the header says that it is.',
    help: () => 'Give the body as an object, or look for a comma or a quote that is missing or too many.',
  }),
  'flow/condition-form': entry<{ name: string; takes: 'list' | 'one' | 'operator' }>({
    severity: 'warning',
    message: (a) =>
      ({
        list: `'${a.name}' takes a list of conditions.`,
        one: `'${a.name}' takes one condition, not a list.`,
        operator: 'A condition has one operator, such as equals.',
      })[a.takes],
    help: (a) =>
      ({
        list: `Write {"${a.name}": [{…}, {…}]}.`,
        one: `Write {"${a.name}": {…}}.`,
        operator: 'Join several with {"and": [{…}, {…}]}.',
      })[a.takes],
  }),
  'flow/duration-unreadable': entry<{ input: string; value: string }>({
    severity: 'error',
    message: (a) => `'${a.value}' is not a duration that the platform can read.`,
    help: () => 'Write P, the days, T and the time: P1D is one day, PT30M half an hour, PT10S ten seconds.',
  }),
  'flow/out-of-range': entry<{
    input: string;
    value: string;
    least: number;
    most: number;
    isTime: boolean;
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.input}' is ${a.value}, and the platform takes ${rangeText(a)}.`,
  }),
  // Published flows were on with others: the work before the answer is done.
  'flow/status-code': entry<{ code: number }>({
    severity: 'warning',
    message: (a) => `A flow cannot answer with the status ${a.code}.`,
    help: () => 'Use 200 to 299, 400 to 499 or 500 to 599.',
  }),
  'flow/over-limit': entry<{
    what: 'steps' | 'shared' | 'variables' | 'cases' | 'description' | 'tracked';
    count: number;
    limit: number;
  }>({
    severity: 'error',
    message: (a) =>
      `${LIMITED[a.what].thing} ${a.count} ${LIMITED[a.what].unit}; the platform takes ${a.limit}.`,
    help: (a) => LIMITED[a.what].help,
  }),
  'flow/setting-conflict': entry<{ what: SettingConflict }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => CONFLICTS[a.what].message,
    help: (a) => CONFLICTS[a.what].help,
  }),
  'flow/option-unknown': entry<{ option: string; nearest: string | undefined; known: readonly string[] }>({
    severity: 'warning',
    message: (a) => `'${a.option}' is not an option of steps that is known here.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/static-result-unknown': entry<{ name: string | undefined; nearest: string | undefined }>({
    severity: 'error',
    message: (a) =>
      a.name === undefined
        ? "A static result needs a 'name'."
        : `The flow has no static result called '${a.name}'.`,
    help: (a) => didYouMean(a.nearest) ?? "Add it to 'staticResults', or take the setting away.",
  }),
  'flow/static-result-on': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is not run: a static result stands in for what it would give.`,
    help: () => 'Static results are for tests. Turn this one off before the flow is shipped.',
  }),
  'flow/end-in-loop': entry<{ type: string; loop: string }>({
    severity: 'error',
    message: (a) =>
      `${a.type === 'Response' ? 'A response' : 'A terminate step'} cannot stand inside of the loop '${a.loop}'.`,
    help: () => 'Keep what happened in a variable, and look at it behind the loop.',
  }),
  'flow/response-without-request': entry<{ trigger: string }>({
    severity: 'warning',
    message: (a) => `Nobody waits for this answer: the flow begins with a trigger of type ${a.trigger}.`,
    help: () => 'Only a flow that is called (trigger Request) can answer. Take this step away.',
  }),
  'flow/two-responses': entry<{ first: string }>({
    severity: 'warning',
    message: (a) => `The caller has its answer from '${a.first}' already; this one does not reach it.`,
    help: (a) => `End the run behind '${a.first}', or put the two into different branches of a condition.`,
  }),
} as const;

const LIMITED = {
  steps: {
    thing: 'The flow has',
    unit: 'steps',
    help: "Move a part of them to a flow of its own, and run it with 'runFlow'.",
  },
  shared: {
    thing: 'Together with those that they use, these shared steps are',
    unit: 'steps',
    help: "Move a part of them to a flow of its own, and run it with 'runFlow'.",
  },
  variables: {
    thing: 'The flow has',
    unit: 'variables',
    help: 'Keep several values in one variable that is an object.',
  },
  cases: {
    thing: 'The switch has',
    unit: 'cases',
    help: 'Put the rarer ones into a second switch, under default.',
  },
  description: { thing: 'The description has', unit: 'characters', help: 'Shorten it.' },
  tracked: { thing: 'The tracked properties have', unit: 'characters', help: 'Track less.' },
} as const;

function rangeText(a: { readonly least: number; readonly most: number; readonly isTime: boolean }): string {
  return a.isTime ? `${timeText(a.least)} to ${timeText(a.most)}` : `${a.least} to ${a.most}`;
}

function timeText(seconds: number): string {
  if (seconds % 86_400 === 0) return seconds === 86_400 ? '1 day' : `${seconds / 86_400} days`;
  return `${seconds} seconds`;
}
