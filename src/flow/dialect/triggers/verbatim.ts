/** Any other type of trigger, and JSON that is not even shaped like one. */
import type { TriggerKind } from '../kind.ts';

export const anyTrigger: TriggerKind = {
  keyword: 'type',
  summary: 'A trigger of any type; its other keys are those of the JSON.',
  verbatim: 'members',
  defaultName: () => 'trigger',
  fields: [
    {
      key: 'type',
      path: ['type'],
      required: true,
      schema: {
        type: 'string',
        minLength: 1,
        description: 'The type of the trigger in the workflow language.',
      },
    },
  ],
};

export const rawTrigger: TriggerKind = {
  keyword: 'raw',
  summary: 'The JSON of the trigger as a whole, with `metadata`.',
  verbatim: 'all',
  defaultName: () => 'trigger',
  fields: [{ key: 'raw', path: [], required: true, schema: { description: 'The JSON of the trigger.' } }],
};
