/** The shape of the data that `cosell eval --data` reads: what a run has when an expression is evaluated. */
import { STATUSES } from '../model/statuses.ts';
import type { FromSchema } from 'json-schema-to-ts';

/** Statuses of actions that have ended, and of those that have not (schema 2016-06-01 of workflow definitions). */
const status = {
  type: 'string',
  enum: STATUSES,
  description: 'Default: Succeeded.',
} as const;

/** What an action or a trigger leaves behind. */
const record = {
  status,
  code: { type: 'string', description: 'The code of the status, e.g. OK or ActionFailed.' },
  outputs: {
    description:
      'All of the outputs, e.g. of a Compose. Those of most steps are { statusCode, headers, body }.',
  },
  body: { description: 'The body in the outputs: short for outputs: { body: … }.' },
  headers: { type: 'object', description: 'The headers in the outputs: short for outputs: { headers: … }.' },
  statusCode: {
    type: 'integer',
    description: 'The status code in the outputs: short for outputs: { statusCode: … }.',
  },
  inputs: { description: 'What it was called with.' },
  error: { type: 'object', description: 'Why it failed: { code, message }.' },
  startTime: { type: 'string', description: 'When it began, e.g. 2026-01-31T08:00:00.1234567Z.' },
  endTime: { type: 'string', description: 'When it ended.' },
  trackingId: { type: 'string' },
  clientTrackingId: { type: 'string' },
} as const;

const name = { type: 'string', minLength: 1, description: 'Its name.' } as const;

export const recordSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { name, ...record },
} as const;

export const runDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cosell run data',
  type: 'object',
  additionalProperties: false,
  properties: {
    now: {
      type: 'string',
      pattern:
        '^(?!0000)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,7})?)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?)?$',
      description:
        'The moment of utcNow() as date and time, e.g. 2026-01-31T08:00:00Z; UTC unless it says otherwise. Default: the clock.',
    },
    seed: {
      type: 'integer',
      description: 'Makes rand() and guid() give the same in every run. Default: chance.',
    },
    trigger: {
      ...recordSchema,
      description:
        'What the trigger gave, for triggerBody(), triggerOutputs() and trigger(): { body: … } is enough.',
    },
    actions: {
      type: 'object',
      additionalProperties: {
        ...recordSchema,
        description:
          'What an action gave: { body: … } for steps that have a body, { outputs: … } for a Compose, { status: Skipped } without either.',
      },
      description: 'Actions that ran, by name, for outputs(), body() and actions().',
    },
    variables: { type: 'object', description: 'Values of variables, by name.' },
    parameters: {
      type: 'object',
      description:
        'Values of parameters, by name. That of an environment variable is "Display name (schema_name)".',
    },
    items: {
      type: 'object',
      description: 'The item that each Apply to each around is at, by the name of the loop.',
    },
    item: {
      description: 'The item of item(): of the innermost loop, or of a Select, Filter array or Create table.',
    },
    iterationIndexes: {
      type: 'object',
      additionalProperties: { type: 'integer', minimum: 0 },
      description: 'How often each Until around has run before, by the name of the loop.',
    },
    results: {
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: { ...recordSchema, required: ['name'] },
        description: 'The actions in it, in their order.',
      },
      description: 'What result() gives, by the name of the scope.',
    },
    workflow: {
      type: 'object',
      description: 'What workflow() gives: { id, name, tags: { flowDisplayName, … }, run: { name } }.',
    },
    action: { ...recordSchema, description: 'What action() gives, where it may stand.' },
    callbackUrl: { type: 'string', description: 'What listCallbackUrl() gives.' },
  },
} as const;

export type RunDataSpec = FromSchema<typeof runDataSchema>;
