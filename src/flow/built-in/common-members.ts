/** What any step, and any trigger, may have beside what its type asks for. */
import { any, map, needed, oneOf, text } from './inputs.ts';
import type { StepInput, StepInputs } from './step-input.ts';

/**
 * "Apply to each concurrency: 1 to 50", "Concurrent runs: 1 to 100", "Paginated items: 100,000" (limits of Power Automate). The platform refuses to
 * save other numbers.
 */
const shared: StepInputs = {
  paginationPolicy: {
    takes: 'map',
    members: { minimumItemCount: { takes: 'wholeNumber', range: [1, 100_000] } },
  },
  contentTransfer: map,
  secureData: {
    takes: 'map',
    members: { properties: { takes: 'list', items: { ...oneOf('inputs', 'outputs'), isLoose: true } } },
  },
  requestOptions: map,
  staticResult: {
    takes: 'map',
    members: { name: text, staticResultOptions: { ...oneOf('Enabled', 'Disabled'), isLoose: true } },
  },
};

function settings(concurrency: StepInputs): StepInput {
  return { takes: 'map', members: { ...shared, concurrency: { takes: 'map', members: concurrency } } };
}

const common: StepInputs = {
  type: any,
  kind: any,
  metadata: any,
  description: any,
  inputs: any,
  operationOptions: text,
  // "Run duration: 30 days" (limits of Power Automate).
  limit: {
    takes: 'map',
    members: { timeout: { takes: 'duration', range: [1, 2_592_000], isLoose: true }, count: any },
  },
};

export const ACTION_MEMBERS: StepInputs = {
  ...common,
  // The rule of `runAfter` looks at it.
  runAfter: any,
  actions: any,
  else: any,
  trackedProperties: any,
  runtimeConfiguration: settings({ repetitions: { takes: 'wholeNumber', range: [1, 50] } }),
};

export const TRIGGER_MEMBERS: StepInputs = {
  ...common,
  splitOn: any,
  splitOnConfiguration: any,
  conditions: {
    takes: 'list',
    items: { takes: 'map', members: { expression: needed({ takes: 'condition' }) } },
  },
  correlation: any,
  evaluatedRecurrence: any,
  recurrence: any,
  runtimeConfiguration: settings({
    runs: { takes: 'wholeNumber', range: [1, 100] },
    // The documents give 10 to 100 here and 200 there.
    maximumWaitingRuns: { takes: 'wholeNumber', range: [1, 200], isLoose: true },
  }),
};

/** `operationOptions`, names with commas between; case does not count (constants of the designer, documents). */
export const OPERATION_OPTIONS: readonly string[] = [
  'Asynchronous',
  'DisableAsyncPattern',
  'DisableAutomaticDecompression',
  'EnableSchemaValidation',
  'FailWhenLimitsReached',
  'IncludeAuthorizationHeadersInOutputs',
  'Sequential',
  'SingleInstance',
  'SuppressWorkflowHeaders',
  'SuppressWorkflowHeadersOnResponse',
];
