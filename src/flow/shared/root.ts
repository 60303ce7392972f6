/** The keys at the top of a file of shared steps. */
import { format, keyName } from '../../spec/parts.ts';
import type { Schema } from '../../spec/validate.ts';

const note = 'What it is, for people.';

/** The shape of the file without the inside of its steps, which have tables of their own. */
export const sharedRootSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['format', 'steps'],
  properties: {
    format,
    description: { type: 'string', description: 'What the steps do, for people.' },
    given: {
      type: 'object',
      propertyNames: keyName,
      description: "What whoever uses the steps has to say, by name. The steps read it as given('name').",
      additionalProperties: {
        description: note,
        anyOf: [
          { type: 'string', description: note },
          {
            type: 'object',
            additionalProperties: false,
            description: note,
            properties: {
              description: { type: 'string', description: note },
              default: { description: 'What it is where a flow does not say; null is one too.' },
            },
          },
        ],
      },
    },
    steps: {
      type: 'object',
      minProperties: 1,
      description:
        'The steps by name. In a flow, each has the name of the step that uses them before its own.',
    },
  },
} as const satisfies Schema;
