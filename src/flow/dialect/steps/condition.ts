/** If: a condition with two branches. */
import { branchField, optionalBranch } from '../forms/branch.ts';
import { basicSettings } from '../settings.ts';
import { stepKind } from './step.ts';

export const condition = stepKind({
  keyword: 'if',
  summary: 'Runs one of two branches.',
  type: 'If',
  fields: [
    {
      key: 'if',
      path: ['expression'],
      required: true,
      schema: {
        type: ['string', 'object', 'boolean'],
        description:
          'The condition: an expression, or { equals: ["@…", value] } with and, or, not, contains, greater, less, startsWith…',
      },
    },
  ],
  settings: basicSettings,
  branches: [
    branchField('then', ['actions'], 'The steps when the condition is true.'),
    optionalBranch('else', ['else', 'actions'], 'The steps when it is not.'),
  ],
});
