/** The shape of a chart of a table. */
import { keyName, label } from './parts.ts';

export const chart = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'group'],
  description: 'A chart: how many rows, or how much of a number, there is for each value of a column.',
  properties: {
    name: label,
    description: label,
    type: {
      type: 'string',
      enum: ['column', 'bar', 'line', 'pie', 'doughnut', 'funnel'],
      description: 'Default: column.',
    },
    group: {
      type: 'string',
      minLength: 1,
      description: 'The column whose values are compared: its key or logical name.',
    },
    by: {
      type: 'string',
      enum: ['day', 'week', 'month', 'quarter', 'year'],
      description: 'For a date in `group`: the span of time. Default: month.',
    },
    measure: {
      description: 'What is measured: `count` (default), or { sum: amount } with a number column.',
      anyOf: [
        { type: 'string', enum: ['count'] },
        {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            sum: { type: 'string', minLength: 1 },
            avg: { type: 'string', minLength: 1 },
            min: { type: 'string', minLength: 1 },
            max: { type: 'string', minLength: 1 },
          },
        },
      ],
    },
  },
} as const;

export const charts = {
  type: 'object',
  additionalProperties: chart,
  propertyNames: keyName,
  description: 'Charts by key.',
} as const;
