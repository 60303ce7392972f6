/** Advice about flows that work. */
import { entry, type Entry } from '../entry.ts';

export const flowAdviceMessages = {
  'flow/deprecated-operation': entry<{ name: string; successor: string; change: string | undefined }>({
    severity: 'warning',
    message: (a) => `The operation '${a.name}' is deprecated.`,
    help: (a) => `Use '${a.successor}'.${a.change === undefined ? '' : ` ${a.change}`}`,
  }),
  'flow/no-failure-handling': entry<{ calls: number }>({
    severity: 'info',
    message: (a) =>
      `This flow runs by itself and makes ${a.calls} calls, and nothing in it deals with one that fails.`,
    help: () =>
      "Put the steps into a scope ('try' in YAML), and into another one that runs after it has failed ('catch') what should happen then: a message to someone, a row in a log.",
  }),
  'flow/failure-swallowed': entry<{ scope: string }>({
    severity: 'info',
    message: (a) => `When '${a.scope}' fails and this has dealt with it, the run counts as succeeded.`,
    help: () =>
      'End with a Terminate of the status Failed if the history of runs, and who watches it, should know.',
  }),
  'flow/first-rows': entry<{ name: string; rows: number }>({
    severity: 'info',
    message: (a) =>
      `'${a.name}' gives the first ${a.rows} rows only, and a loop goes over them as if they were all.`,
    help: () => "Turn on pagination ('paginate: 100000' in YAML), or say with '$top' how many are wanted.",
  }),
  'flow/post-again': entry<{ name: string }>({
    severity: 'info',
    message: (a) =>
      `When the answer is late, the platform sends '${a.name}' again: what it makes may be there twice.`,
    help: () =>
      "Set its retry policy to none ('retry: none' in YAML), unless the service sees by itself that a call is a repeated one.",
  }),
  'flow/until-hasty': entry<{ name: string; rounds: number }>({
    severity: 'info',
    message: (a) => `'${a.name}' asks up to ${a.rounds} times without a pause.`,
    help: () =>
      "Put a 'delay' into the loop: every call counts against the limits of the flow and of the service.",
  }),
  'flow/waits-forever': entry<{ name: string }>({
    severity: 'info',
    message: (a) => `'${a.name}' waits until someone answers; after 30 days the whole run is ended.`,
    help: () =>
      'Give it a timeout such as P14D, and a step that runs after it has timed out for the case that nobody did.',
  }),
  'flow/split-limit': entry<{ limit: number }>({
    severity: 'info',
    message: (a) =>
      `A trigger with a limit of concurrent runs can start ${a.limit} runs from one list at most.`,
    help: () => 'Take the limit away where longer lists can come.',
  }),
  'flow/loop-in-loop': entry<{ inner: string; outer: string }>({
    severity: 'info',
    message: (a) => `'${a.inner}' goes over the same list in every round of '${a.outer}'.`,
    help: () => "Look the item up with 'filter' instead: one step in place of a loop.",
  }),
} as const satisfies Readonly<Record<string, Entry<never>>>;
