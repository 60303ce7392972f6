/** Scope: steps that several flows share, set in from a file of their own. An exported flow has them as a scope like any other. */
import type { Form } from '../field.ts';
import type { StepKind } from '../kind.ts';
import { descriptionField } from '../settings.ts';

const setIn: Form = {
  lower: (value, use) => use.setIn?.(value as string, use.place),
  raise: () => undefined,
};

/** What is given is read where the steps are set in. */
const readElsewhere: Form = { lower: () => undefined, raise: () => undefined };

export const use: StepKind = {
  keyword: 'use',
  summary: 'Steps that several flows share, as a scope.',
  type: 'Scope',
  fields: [
    descriptionField,
    {
      key: 'use',
      path: ['actions'],
      form: setIn,
      required: true,
      schema: {
        type: 'string',
        minLength: 1,
        description: 'The key of the steps under `sharedSteps` in solution.yaml.',
      },
    },
    {
      key: 'given',
      path: ['actions'],
      form: readElsewhere,
      schema: {
        type: 'object',
        description: 'What the steps are given, by name: { results: "@result(\'Try\')" }.',
      },
    },
  ],
};
