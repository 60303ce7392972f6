/** Settings that steps share. A kind lists the sets that apply to it. */
import type { Field, Form } from './field.ts';
import { authenticationField } from './forms/authentication.ts';
import { retryField } from './forms/retry.ts';

export const descriptionField: Field = {
  key: 'description',
  path: ['description'],
  schema: { type: 'string', description: 'A note for people; the designer shows it on the step.' },
};

const chunkedForm: Form = {
  lower: (value) => (value === true ? 'Chunked' : value),
  raise: (value) => (value === 'Chunked' ? true : undefined),
};

export const secureField: Field = {
  key: 'secure',
  path: ['runtimeConfiguration', 'secureData', 'properties'],
  schema: {
    type: 'array',
    items: { type: 'string' },
    description: 'What the run history hides: [inputs], [outputs] or [inputs, outputs].',
  },
};

export const optionsField: Field = {
  key: 'options',
  path: ['operationOptions'],
  schema: {
    type: 'string',
    description: '`operationOptions`: names with commas between, e.g. DisableAsyncPattern, Sequential.',
  },
};

export const runtimeField: Field = {
  key: 'runtime',
  path: ['runtimeConfiguration'],
  rest: true,
  schema: {
    type: 'object',
    description:
      'Further keys of `runtimeConfiguration`, e.g. { staticResult: … }, as they stand in the JSON.',
  },
};

const trackField: Field = {
  key: 'track',
  path: ['trackedProperties'],
  schema: { type: 'object', description: '`trackedProperties`: values for the diagnostics log by name.' },
};

export const limitFields: readonly Field[] = [
  {
    key: 'timeout',
    path: ['limit', 'timeout'],
    schema: {
      type: 'string',
      description: 'How long the step may take, as an ISO 8601 duration: PT30M, P1D.',
    },
  },
  {
    key: 'limit',
    path: ['limit'],
    rest: true,
    schema: { type: 'object', description: '`limit` with other keys than `timeout`.' },
  },
];

/** For every step. */
export const basicSettings: readonly Field[] = [secureField, trackField, optionsField, runtimeField];

/** For steps that call something outside. */
export const callSettings: readonly Field[] = [
  authenticationField,
  retryField,
  ...limitFields,
  {
    key: 'paginate',
    path: ['runtimeConfiguration', 'paginationPolicy', 'minimumItemCount'],
    schema: {
      type: ['integer', 'string'],
      description: 'Reads page after page until there are this many rows: 1 to 100000.',
    },
  },
  {
    key: 'chunked',
    path: ['runtimeConfiguration', 'contentTransfer', 'transferMode'],
    form: chunkedForm,
    schema: { type: 'boolean', description: 'true: large content is moved in pieces.' },
  },
  ...basicSettings,
];

/** The settings of a call without the implied authentication of a connector. */
export const plainCallSettings: readonly Field[] = callSettings.filter(
  (field) => field !== authenticationField,
);
