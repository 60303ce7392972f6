/** Messages about how steps call connectors. */
import { didYouMean, entry } from '../entry.ts';

const WANTED = {
  array: 'an array',
  boolean: 'true or false',
  date: 'a date',
  'date-time': 'a date and time',
  email: 'an e-mail address',
  int32: 'an integer of 32 bits',
  integer: 'an integer',
  number: 'a number',
  object: 'an object',
  string: 'a string',
  uuid: 'a GUID',
} as const;

const LIMITS = {
  maxLength: (value: string) => `has at most ${value} characters`,
  minLength: (value: string) => `has at least ${value} characters`,
  maximum: (value: string) => `is at most ${value}`,
  minimum: (value: string) => `is at least ${value}`,
  pattern: (value: string) => `has the form ${value}`,
} as const;

const KINDS = {
  'action-as-trigger': 'is an action of the connector, not a trigger',
  'trigger-as-action': 'is a trigger of the connector, not an action',
  'webhook-called': 'answers by a call to the flow, some time later',
  'call-awaited': 'answers at once and never calls the flow',
} as const;

export interface OfParameter {
  readonly parameter: string;
  readonly operation: string;
}

export const connectorCallMessages = {
  'flow/parameter-empty': entry<OfParameter>({
    severity: 'error',
    message: (a) =>
      `'${a.parameter}' is a part of the address that '${a.operation}' calls, and it is empty here.`,
    help: () => 'The platform refuses the call. Give a value, or run the step only when there is one.',
  }),
  'flow/parameter-type': entry<OfParameter & { wanted: keyof typeof WANTED; found: string; isText: boolean }>(
    {
      severity: 'error',
      atTimes: 'warning',
      message: (a) => `'${a.parameter}' of '${a.operation}' takes ${WANTED[a.wanted]}; this is ${a.found}.`,
      help: (a) =>
        a.isText && (a.wanted === 'object' || a.wanted === 'array')
          ? `Write ${WANTED[a.wanted]}, or an expression that gives one and is all of the text: '@json(…)' makes one of a string.`
          : undefined,
    },
  ),
  'flow/parameter-choice': entry<
    OfParameter & { found: string; nearest?: string | undefined; allowed: readonly string[] }
  >({
    severity: 'warning',
    message: (a) => `${a.found} is not one of the values that '${a.parameter}' of '${a.operation}' takes.`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'flow/parameter-limit': entry<
    OfParameter & { found: string; limit: keyof typeof LIMITS; value: string; length?: number | undefined }
  >({
    severity: 'error',
    atTimes: 'warning',
    message: (a) =>
      `'${a.parameter}' of '${a.operation}' ${LIMITS[a.limit](a.value)}; this is ${a.found}${a.length === undefined ? '' : `, with ${a.length}`}.`,
  }),
  'flow/parameter-read-only': entry<OfParameter>({
    severity: 'error',
    message: (a) => `'${a.parameter}' of '${a.operation}' cannot be written: the service sets it.`,
    help: () => 'Leave it out. The platform refuses a call that gives it.',
  }),
  'flow/operation-kind': entry<{
    operation: string;
    problem: keyof typeof KINDS;
    /** What fits. */
    keyword: string;
    type: string;
  }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.operation}' ${KINDS[a.problem]}.`,
    help: (a) =>
      a.problem === 'webhook-called' || a.problem === 'call-awaited'
        ? `Write '${a.keyword}' in YAML, the type '${a.type}' in JSON.`
        : undefined,
  }),
  'flow/connector-authentication': entry({
    severity: 'warning',
    message: () => `This is no form of 'authentication' that a call of a connector takes.`,
    help: () => `Write "@parameters('$authentication')", or leave it out: the connection signs in.`,
  }),
  'flow/invoker-trigger': entry({
    severity: 'error',
    message: () =>
      'The step runs with the sign-in of whoever runs the flow, and nobody runs this flow by hand.',
    help: () =>
      'Only a flow that begins with a request (a button, an app, another flow) gets such a sign-in. Use the connection of the flow.',
  }),
  'flow/other-api': entry<{ api: string; found: string }>({
    severity: 'warning',
    message: (a) => `The step calls '${a.found}', and its connection is for '${a.api}'.`,
    help: () => 'Use a connection of the connector that is called, or correct the apiId.',
  }),
} as const;
