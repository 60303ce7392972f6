/** Rows that several tables of built-in steps share. */
import type { StepInput, StepInputs } from './step-input.ts';

export const any: StepInput = { takes: 'any' };
export const text: StepInput = { takes: 'text' };
export const map: StepInput = { takes: 'map' };

export function needed(input: StepInput): StepInput {
  return { ...input, needed: 'certainly' };
}

export function usual(input: StepInput): StepInput {
  return { ...input, needed: 'usually' };
}

export function oneOf(...words: readonly string[]): StepInput {
  return { takes: 'text', words };
}

export const UNITS = ['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year'] as const;
export const unit = oneOf(...UNITS);

/** "Retry attempts: 90", "Retry max delay: 1 day", "Retry min delay: 5 seconds" (limits of Power Automate); ranges as the designer checks them. */
const RETRY_WAIT: StepInput = { takes: 'duration', range: [5, 86_400] };
export const retryPolicy: StepInput = {
  takes: 'map',
  members: {
    type: usual(oneOf('none', 'fixed', 'exponential', 'default')),
    count: { takes: 'wholeNumber', range: [1, 90] },
    interval: RETRY_WAIT,
    minimumInterval: RETRY_WAIT,
    maximumInterval: RETRY_WAIT,
  },
};

export const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'] as const;

export const httpInputs: StepInputs = {
  method: needed({ ...oneOf(...METHODS), isLoose: true }),
  uri: needed(text),
  headers: map,
  queries: map,
  body: any,
  cookie: text,
  authentication: any,
  retryPolicy,
};

const subscription: StepInput = {
  takes: 'map',
  members: {
    method: needed({ ...oneOf(...METHODS), isLoose: true }),
    uri: needed(text),
    headers: map,
    queries: map,
    body: any,
    authentication: any,
    retryPolicy,
  },
};
export const webhookInputs: StepInputs = {
  subscribe: needed(subscription),
  unsubscribe: subscription,
  retryPolicy,
};

/** A call of an operation of a connector. `host` and `parameters` are looked at with the contract of the connector. */
export const callInputs: StepInputs = { host: any, parameters: any, authentication: any, retryPolicy };

/** A call of old flows, by method and path. */
export const oldCallInputs: StepInputs = {
  host: any,
  method: any,
  path: any,
  queries: any,
  headers: any,
  body: any,
  authentication: any,
  subscribe: any,
  unsubscribe: any,
  fetch: any,
  retryPolicy,
};
