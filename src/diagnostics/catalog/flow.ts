/** Messages about the YAML form of a flow. What a flow document can have wrong in either form stands in workflow.ts. */
import { didYouMean, entry } from '../entry.ts';

export const flowMessages = {
  'flow/no-keyword': entry<{
    what: 'step' | 'trigger';
    nearest?: string | undefined;
    keywords: readonly string[];
  }>({
    severity: 'error',
    message: (a) => `No key here says what this ${a.what} does.`,
    help: (a) =>
      a.nearest === undefined
        ? `Begin with a keyword: ${a.keywords.slice(0, 8).join(', ')}, … The schema named in the first line lists them all.`
        : didYouMean(a.nearest),
  }),
  'flow/two-keywords': entry<{ what: 'step' | 'trigger'; first: string; second: string }>({
    severity: 'error',
    message: (a) => `'${a.first}' and '${a.second}' cannot stand in one ${a.what}.`,
    help: (a) => `Keep one of the two${a.what === 'step' ? ', or make two steps' : ''}.`,
  }),
  'flow/bad-name': entry<{ name: string; problem: 'empty' | 'long' | 'space' | 'number' | 'character' }>({
    severity: 'error',
    message: (a) =>
      ({
        empty: 'A step needs a name.',
        long: `The name '${a.name.slice(0, 40)}…' has ${a.name.length} characters; a step's name may have 80.`,
        space: `The name '${a.name}' holds white space.`,
        number: `The name '${a.name}' is a whole number; steps with such names lose their order.`,
        character: `The name '${a.name}' holds a character that the designer refuses.`,
      })[a.problem],
    help: (a) => {
      if (a.problem === 'space')
        return `Write '${a.name.trim().replace(/\s+/g, '_')}': the designer shows '_' as a blank.`;
      return a.problem === 'number'
        ? `Write 'Step_${a.name}', or say what it does.`
        : 'Do without # < > % & \\ ? / and white space, in 1 to 80 characters.';
    },
  }),
  'flow/too-deep': entry<{ depth: number; limit: number }>({
    severity: 'error',
    message: (a) => `This step stands in ${a.depth} containers; the platform takes ${a.limit}.`,
    help: () =>
      "Join conditions with 'and', or move the inner steps to a flow of their own and run it with 'runFlow'.",
  }),
  'flow/unknown-status': entry<{ status: string; nearest?: string | undefined; known: readonly string[] }>({
    severity: 'error',
    message: (a) => `'${a.status}' is not a status that a step can end with.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/nothing-before': entry<{ keyword: string }>({
    severity: 'error',
    message: (a) => `'${a.keyword}' looks at the step before it, and it is the first of its branch.`,
    help: () => "Move it below the step that it belongs to, or name that step with 'after'.",
  }),
  'flow/after-other-binding': entry<{ name: string; binding: string; twice?: string }>({
    severity: 'error',
    message: (a) =>
      a.twice === undefined
        ? `'${a.name}' does not exist under the binding '${a.binding}', so it cannot fail there.`
        : `'${a.name}' does not exist under the binding '${a.binding}', and without it this step would wait for '${a.twice}' in two ways.`,
    help: (a) =>
      a.twice === undefined
        ? "Give this step the same 'only'."
        : `Give this step the same 'only', or say in its 'after' how '${a.twice}' must have ended.`,
  }),
  'flow/no-operation': entry<{ text: string }>({
    severity: 'error',
    message: (a) => `'${a.text}' does not name an operation.`,
    help: (a) =>
      `Write the connection, a dot and the operation: ${/^[^.]+/.exec(a.text)?.[0] ?? 'connection'}.OperationId`,
  }),
  'flow/unused-connection': entry<{ alias: string }>({
    severity: 'warning',
    atTimes: 'info',
    message: (a) => `No step of this flow uses the connection '${a.alias}'.`,
    help: () =>
      "Remove it from 'connections': on import the administrator would have to bind it for nothing.",
  }),
} as const;
