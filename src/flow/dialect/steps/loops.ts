/** Foreach and Until. */
import { branchField } from '../forms/branch.ts';
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

export const foreach = stepKind({
  keyword: 'foreach',
  summary: 'Runs its steps for each item of a list.',
  type: 'Foreach',
  fields: [
    required(anyValue('foreach', ['foreach'], 'The list: {expression}.')),
    {
      key: 'concurrency',
      path: ['runtimeConfiguration', 'concurrency', 'repetitions'],
      schema: {
        type: ['integer', 'string'],
        description: 'How many items at the same time: 1 to 50. One after the other when it is not said.',
      },
    },
  ],
  settings: basicSettings,
  branches: [branchField('do', ['actions'], 'The steps for each item.')],
});

export const until = stepKind({
  keyword: 'until',
  summary: 'Repeats its steps until the condition is true.',
  type: 'Until',
  fields: [
    required(anyValue('until', ['expression'], 'The condition that ends the loop: an expression.')),
    {
      key: 'limit',
      path: ['limit'],
      schema: {
        type: 'object',
        description: 'When it gives up: { count: 60, timeout: PT1H } when it is not said.',
      },
      implied: () => ({ count: 60, timeout: 'PT1H' }),
      none: true,
    },
  ],
  settings: basicSettings,
  branches: [branchField('do', ['actions'], 'The steps to repeat.')],
});
