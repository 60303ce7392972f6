/** Switch: a branch for each value. */
import { casesField, optionalBranch } from '../forms/branch.ts';
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

export const choice = stepKind({
  keyword: 'switch',
  summary: 'Runs the branch whose value equals that of the expression.',
  type: 'Switch',
  fields: [required(anyValue('switch', ['expression'], 'The value that decides: {expression}.'))],
  settings: basicSettings,
  branches: [
    casesField,
    {
      ...optionalBranch(
        'default',
        ['default', 'actions'],
        'The steps when no case fits. `none`: the JSON has no default at all.',
      ),
      implied: () => ({}),
      none: true,
    },
  ],
});
