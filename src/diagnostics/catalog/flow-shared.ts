/** Messages about steps that several flows share. */
import { didYouMean, entry } from '../entry.ts';

export const flowSharedMessages = {
  'flow/given-missing': entry<{ name: string }>({
    severity: 'error',
    message: (a) => `The shared steps need '${a.name}', which is not given here.`,
    help: (a) => `Write it under 'given', or give '${a.name}' a default in the file of the shared steps.`,
  }),
  'flow/given-unknown': entry<{ name: string; nearest: string | undefined; known: readonly string[] }>({
    severity: 'error',
    message: (a) => `Nothing called '${a.name}' is given to these shared steps.`,
    help: (a) =>
      a.known.length === 0
        ? "List it under 'given' at the head of their file, or remove it."
        : didYouMean(a.nearest, a.known),
  }),
  'flow/given-unused': entry<{ name: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}' is given to these steps, and none of them reads it.`,
    help: (a) => `Remove it, or read it: @given('${a.name}').`,
  }),
  'flow/given-name': entry({
    severity: 'error',
    message: () => 'given() takes one name, written as a text.',
    help: () => "Write given('name') with a name that stands under 'given' at the head of the file.",
  }),
  'flow/given-data': entry<{ name: string }>({
    severity: 'error',
    message: (a) =>
      `'${a.name}' is a list or a map here, and the shared steps read it inside of an expression.`,
    help: () =>
      'Give it as an expression, for example "@outputs(\'Step\')" of a compose step with the data. Data as it is can only stand for a whole value.',
  }),
  'flow/use-circle': entry<{ keys: readonly string[] }>({
    severity: 'error',
    message: (a) => `These shared steps use themselves: ${a.keys.join(' → ')}.`,
    help: () => 'Take this use out. For steps that are repeated, write a loop.',
  }),
};
