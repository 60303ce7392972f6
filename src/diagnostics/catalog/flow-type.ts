/** Messages about types through a flow. */
import { entry } from '../entry.ts';

export const flowTypeMessages = {
  'flow/variable-value': entry<{
    variable: string;
    wanted: string;
    found: string;
    nearest: string | undefined;
  }>({
    severity: 'error',
    // It rests on the description of a connector, or there may be no value at all.
    atTimes: 'warning',
    message: (a) => `The variable '${a.variable}' takes ${a.wanted}; this is ${a.found}.`,
    help: (a) =>
      a.nearest === undefined
        ? 'The step fails: nothing is converted for a variable. Convert the value, or give another one.'
        : `Write ${a.nearest}. Nothing is converted for a variable.`,
  }),
  'flow/from-not-a-list': entry<{ type: string; nearest: string | undefined }>({
    severity: 'error',
    // It rests on the description of a connector, or was written to fail.
    atTimes: 'warning',
    message: (a) => `This step goes over a list; this is ${a.type}.`,
    help: (a) =>
      a.nearest === undefined
        ? "Give it the list itself, e.g. the member 'value' of what a step has listed."
        : `Write ${a.nearest}: the braces make a text of it.`,
  }),
  'flow/list-may-be-null': entry({
    severity: 'info',
    message: () => 'This can be null instead of a list, and the step fails then.',
    help: () => "Write coalesce(x, json('[]')), or ask before whether it is there.",
  }),
} as const;
