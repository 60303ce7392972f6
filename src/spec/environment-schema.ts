/** The shape of environments/<name>.yaml: what differs from one environment to the next. */
import type { FromSchema } from 'json-schema-to-ts';
import { format, version } from './parts.ts';

export const environmentSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cosell environment',
  type: 'object',
  additionalProperties: false,
  required: ['format'],
  properties: {
    format,
    values: {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean'] },
      description:
        'Values of environment variables by key. They go into the settings file, never into a zip. No secret belongs here.',
    },
    connections: {
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
      description: 'Ids of connections by the key of their connection reference, for the settings file.',
    },
    connectors: {
      type: 'object',
      additionalProperties: { type: 'string', pattern: '^shared_[a-z0-9-]+$' },
      description:
        'Internal ids of the custom connectors in this environment by key (shared_…). INSTALL.md says how to read them, and when they are needed.',
    },
    flows: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['draft', 'on'] },
      description: 'States of flows by key, where they differ from the source.',
    },
    version: {
      ...version,
      description: 'The version of the main solution in this environment, instead of that of solution.yaml.',
    },
  },
} as const;

export type EnvironmentSpec = FromSchema<typeof environmentSchema>;
