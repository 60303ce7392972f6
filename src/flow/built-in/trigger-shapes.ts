/**
 * What each type of trigger takes. Sources: as for actions; the types and kinds are those that Microsoft's own check of flows knows
 * (microsoft/power-platform-skills).
 */
import {
  any,
  callInputs,
  httpInputs,
  map,
  METHODS,
  needed,
  oldCallInputs,
  oneOf,
  text,
  UNITS,
  webhookInputs,
} from './inputs.ts';
import type { StepInput, StepInputs, StepShape } from './step-input.ts';

const WEEK_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const schedule: StepInput = {
  takes: 'map',
  members: {
    minutes: { takes: 'list', items: { takes: 'wholeNumber', range: [0, 59] } },
    hours: { takes: 'list', items: { takes: 'wholeNumber', range: [0, 23] } },
    weekDays: { takes: 'list', items: oneOf(...WEEK_DAYS) },
    // -1 is the last one.
    monthDays: { takes: 'list', items: { takes: 'wholeNumber', range: [-1, 31] } },
    monthlyOccurrences: any,
  },
};

const recurrence: StepInput = {
  takes: 'map',
  members: {
    frequency: needed(oneOf(...UNITS)),
    // How many there can be is looked at with the frequency.
    interval: needed({ takes: 'wholeNumber' }),
    startTime: text,
    endTime: text,
    timeZone: text,
    schedule,
    count: { takes: 'wholeNumber' },
  },
};

const polled: StepInputs = { recurrence };

const request: StepInputs = {
  schema: map,
  headersSchema: map,
  method: { ...oneOf(...METHODS), isLoose: true },
  relativePath: text,
  triggerAuthenticationType: { ...oneOf('All', 'Tenant', 'User'), isLoose: true },
  triggerAllowedUsers: any,
  host: map,
  operationId: text,
  parameters: map,
  authentication: any,
};

export const TRIGGER_SHAPES: Readonly<Record<string, StepShape>> = {
  Request: { inputs: request },
  Recurrence: { members: { recurrence: needed(recurrence) } },
  OpenApiConnection: { inputs: callInputs, members: polled },
  OpenApiConnectionWebhook: { inputs: callInputs, members: polled },
  OpenApiConnectionNotification: { inputs: callInputs, members: polled },
  ApiConnection: { inputs: oldCallInputs, members: polled },
  ApiConnectionWebhook: { inputs: oldCallInputs, members: polled },
  ApiConnectionNotification: { inputs: oldCallInputs, members: polled },
  Http: { inputs: httpInputs, members: polled },
  HttpWebhook: { inputs: webhookInputs },
};

export const REQUEST_KINDS: readonly string[] = [
  'Button',
  'Http',
  'PowerApp',
  'PowerAppV2',
  'VirtualAgent',
  'Skills',
  'ApiConnection',
  'PowerPages',
];
