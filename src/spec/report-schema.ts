/** The shape of what `--format json` prints. Fields are added under the same version, never removed or changed. */
import type { FromSchema } from 'json-schema-to-ts';

const position = {
  type: 'object',
  required: ['line', 'column'],
  properties: {
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1, description: 'In UTF-16 units, as editors count.' },
  },
} as const;

const place = {
  file: { type: 'string', description: 'Seen from the folder of the call, with /.' },
  start: { ...position, description: 'Where it begins; line 1, column 1 when the file could not be read.' },
  end: { ...position, description: 'Where it ends: the column behind the last one.' },
  pointer: {
    type: 'string',
    pattern: '^(?:/(?:[^~/]|~0|~1)*)*$',
    description:
      'The member of the YAML or JSON document (RFC 6901); absent where no path leads, e.g. to a comment. What is missing is named where it would stand.',
  },
} as const;

const severity = { type: 'string', enum: ['error', 'warning', 'info'] } as const;

export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cosell report',
  description: 'What --format json prints.',
  type: 'object',
  required: ['version', 'diagnostics'],
  properties: {
    version: { const: 1 },
    diagnostics: {
      type: 'array',
      description: 'File by file, from top to bottom.',
      items: {
        type: 'object',
        required: ['code', 'severity', 'message', 'help', 'file', 'start', 'end'],
        properties: {
          code: {
            type: 'string',
            description: 'What cosell explain takes.',
            pattern: '^[a-z-]+/[a-z0-9-]+$',
          },
          severity,
          message: { type: 'string', description: 'What is wrong.' },
          help: { type: ['string', 'null'], description: 'What to do.' },
          ...place,
          related: {
            type: 'object',
            description: 'A second place that explains the first.',
            required: ['note', 'file', 'start', 'end'],
            properties: { note: { type: 'string' }, ...place },
          },
          change: {
            type: 'string',
            enum: ['breaking', 'risky', 'safe'],
            description: 'How a change between two versions of a connector is felt; absent for findings.',
          },
        },
      },
    },
    files: {
      type: 'array',
      description: 'What was written; absent for commands that write nothing.',
      items: {
        type: 'object',
        required: ['path', 'bytes'],
        properties: { path: { type: 'string' }, bytes: { type: 'integer', minimum: 0 } },
      },
    },
  },
} as const;

export type JsonReport = FromSchema<typeof reportSchema>;
