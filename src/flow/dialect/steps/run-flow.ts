/** Workflow: runs another flow of the solution. */
import { suggest } from '../../../diagnostics/suggest.ts';
import { GUID } from '../../../model/guid.ts';
import type { Form } from '../field.ts';
import { plainCallSettings } from '../settings.ts';
import { anyValue, stepKind } from './step.ts';

const ID = new RegExp(`^${GUID}$`, 'i');

const flowForm: Form = {
  lower: (value, { around: { context }, report, place }) => {
    const name = value as string;
    if (ID.test(name)) return name;
    const id = context.flow(name);
    if (id === undefined) {
      const known = context.flowKeys;
      report('solution/unknown-name', place, { kind: 'flow', name, nearest: suggest(name, known), known });
    }
    return id;
  },
  raise: (value) => (typeof value === 'string' && ID.test(value) ? value : undefined),
};

export const runFlow = stepKind({
  keyword: 'runFlow',
  summary: 'Runs another flow of the solution and waits for its answer.',
  type: 'Workflow',
  fields: [
    {
      key: 'runFlow',
      path: ['inputs', 'host', 'workflowReferenceName'],
      form: flowForm,
      required: true,
      schema: {
        type: 'string',
        minLength: 1,
        description: 'The key of the flow (its file name without the ending), or its WorkflowId.',
      },
    },
    anyValue('with', ['inputs', 'body'], 'What its trigger gets: { text: "@…", number: 1 }.'),
    anyValue('headers', ['inputs', 'headers'], 'The headers by name.'),
  ],
  settings: plainCallSettings,
});
