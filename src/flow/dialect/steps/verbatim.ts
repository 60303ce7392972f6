/** What has no keyword of its own: any other type of step, and JSON that is not even shaped like a step. */
import type { StepKind } from '../kind.ts';

export const action: StepKind = {
  keyword: 'action',
  summary: 'A step of any type; its other keys are those of the JSON.',
  verbatim: 'members',
  fields: [
    {
      key: 'action',
      path: ['type'],
      required: true,
      schema: { type: 'string', minLength: 1, description: 'The type of the step in the workflow language.' },
    },
  ],
};

export const raw: StepKind = {
  keyword: 'raw',
  summary: 'The JSON of the step as a whole, with `runAfter` and `metadata`.',
  verbatim: 'all',
  fields: [{ key: 'raw', path: [], required: true, schema: { description: 'The JSON of the step.' } }],
};
