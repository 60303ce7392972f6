/**
 * What an entry of `connectionReferences` is made of, in solutions. Of 2,270 entries in 1,530 published flows each has one of the two words and names
 * its api. What the platform does with another is not known.
 */
import { any, oneOf, text, usual } from './inputs.ts';
import type { StepInputs } from './step-input.ts';

export const CONNECTION_MEMBERS: StepInputs = {
  runtimeSource: { ...oneOf('embedded', 'invoker'), isLoose: true },
  connection: any,
  api: usual({ takes: 'any', members: { name: usual(text) } }),
  impersonation: any,
};
