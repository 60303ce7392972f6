/** Messages about types through a flow. */
import { didYouMean, entry } from '../entry.ts';

const LOST = {
  'no sign': "This is taken as text: an expression begins with '@'.",
  'two signs': "This is taken as text: '@@' stands for the character '@'.",
  'blank before': "This is taken as text: nothing stands before the '@' of an expression.",
  'blank in sign': "This is taken as text: '@{' is written without a blank.",
  braces: "This is taken as text: an expression in a text begins with '@{'.",
} as const;

/** Characters of an expression that a message shows. */
const SHOWN = 120;

export const flowTypeMessages = {
  'flow/lost-expression': entry<{ how: keyof typeof LOST; meant: string }>({
    severity: 'warning',
    message: (a) => LOST[a.how],
    help: (a) => `Did you mean '${a.meant.length > SHOWN ? `${a.meant.slice(0, SHOWN)}…` : a.meant}'?`,
  }),
  'flow/parsed-content': entry<{ problem: 'no JSON' | 'null' | 'other type'; found: string; wanted: string }>(
    {
      severity: 'error',
      // It rests on the description of a connector.
      atTimes: 'warning',
      message: (a) =>
        ({
          'no JSON': 'This is no JSON, so the step fails.',
          null: 'Null cannot be parsed: the step fails.',
          'other type': `This is ${a.found}, and the schema takes ${a.wanted} only.`,
        })[a.problem],
      help: (a) =>
        a.problem === 'other type' ? 'Let the schema begin with the type of what is parsed.' : undefined,
    },
  ),
  'flow/schema-sample': entry({
    severity: 'info',
    message: () =>
      'This is no schema: none of its words is one of JSON Schema, so nothing is known of the data.',
    help: () => 'Describe the data, e.g. {"type": "object", "properties": {"name": {"type": "string"}}}.',
  }),
  'flow/schema-form': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: (a) => `In a schema ${a.expected} stands here, and this is ${a.found}.`,
  }),
  'flow/required-unknown': entry<{ name: string; nearest: string | undefined }>({
    severity: 'warning',
    message: (a) =>
      `The schema requires '${a.name}', and has no such property: who does not send it gets an error.`,
    help: (a) => didYouMean(a.nearest) ?? 'Describe it, or do not require it.',
  }),
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
