/** The keys at the top of a flow file. */
import { format, guid, label } from '../../spec/parts.ts';
import type { Schema } from '../../spec/validate.ts';
import { connectionsSchema } from './connections.ts';
import { designerSchema } from './designer.ts';

/** The shape of the file without the inside of its trigger and steps, which have tables of their own. */
export const rootSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['format', 'trigger', 'steps'],
  properties: {
    format,
    title: { ...label, description: 'The name that people see. Without it the name of the file.' },
    description: { type: 'string', description: 'What the flow does, for people.' },
    state: {
      type: 'string',
      enum: ['draft', 'on'],
      description: 'Whether the flow is turned on by the import. Default: draft.',
    },
    id: {
      ...guid,
      description: 'The WorkflowId of a flow that exists already, in lower case without braces.',
    },
    connections: connectionsSchema,
    environment: {
      type: 'array',
      items: { type: 'string' },
      description: 'Environment variables that the flow reads, by their keys in solution.yaml.',
    },
    parameters: {
      type: 'object',
      description: 'Further parameters of the definition, as they stand in the JSON.',
    },
    authentication: {
      type: 'string',
      enum: ['embedded', 'invoker', 'none'],
      description:
        'Who the connector steps run as unless they say otherwise. embedded (default): the connections of the flow. invoker: the one who runs it.',
    },
    trigger: { type: 'object', description: 'What starts the flow: a map with exactly one keyword.' },
    steps: {
      type: 'object',
      description: 'The steps by name. Each runs after the one above it has succeeded.',
    },
    designer: designerSchema,
    raw: {
      type: 'object',
      description:
        'The whole exported JSON, when it has no other form. Then there is no trigger and no steps.',
    },
  },
} as const satisfies Schema;

const { title, description, state, id, raw } = rootSchema.properties;

/** Of a file that holds the exported JSON as it is: nothing else of it would be read. */
export const rawRootSchema = {
  ...rootSchema,
  required: ['format', 'raw'],
  properties: { format, title, description, state, id, raw },
} as const satisfies Schema;
