/** Messages about flows that other flows run. */
import { didYouMean, entry, type Entry } from '../entry.ts';

export const flowChildMessages = {
  'flow/child-trigger': entry<{ flow: string; trigger: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.flow}' cannot be run from here: its trigger is ${a.trigger}.`,
    help: () => 'A flow that others run begins with a button, with Power Apps or with an HTTP request.',
  }),
  'flow/child-no-response': entry<{ flow: string }>({
    severity: 'error',
    message: (a) => `'${a.flow}' never answers, so it cannot be run from here.`,
    help: () => "Add a 'response' at its end.",
  }),
  'flow/child-input-missing': entry<{ flow: string; names: readonly string[] }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `'${a.flow}' asks for ${listOf(a.names)}, and does not start without.`,
    help: () => 'Give it here, or let the trigger of that flow not require it.',
  }),
  'flow/child-input-unknown': entry<{
    flow: string;
    key: string;
    nearest: string | undefined;
    known: readonly string[];
  }>({
    severity: 'warning',
    message: (a) => `'${a.flow}' does not ask for '${a.key}'.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/response-key': entry<{ key: string; nearest: string | undefined; known: readonly string[] }>({
    severity: 'warning',
    message: (a) =>
      `The schema of this answer does not have '${a.key}', so who runs the flow does not see it.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'flow/child-input-kind': entry<{ key: string; found: string; wanted: readonly string[] }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `The input '${a.key}' is ${a.found}; the flow asks for ${a.wanted.join(' or ')}.`,
    help: () => 'The flow does not start with a value of another type.',
  }),
  'flow/child-invoker': entry<{ alias: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) =>
      `The connection '${a.alias}' is that of the person who runs the flow, and another flow runs this one.`,
    help: () =>
      "Embed the connection: 'Use this connection' under 'Run only users', without 'invoker' in the source.",
  }),
  'flow/child-silent': entry<{ why: 'ends' | 'partly' | 'caught'; name: string }>({
    severity: 'warning',
    atTimes: 'info',
    message: (a) =>
      ({
        ends: `'${a.name}' ends this flow before it has answered the flow that runs it.`,
        partly: `When '${a.name}' goes another way, this flow does not answer the flow that runs it.`,
        caught: `After '${a.name}' has dealt with a failure, this flow does not answer the flow that runs it.`,
      })[a.why],
    help: () => "Put a 'response' on this way too: the step that runs the flow fails without an answer.",
  }),
  'flow/child-slow': entry<{ name: string; others: number; seconds: number | 'default' }>({
    severity: 'info',
    message: (a) =>
      `'${a.name}'${a.others === 0 ? '' : ` (and ${a.others} more)`} may try again for ${waitText(a.seconds)}; the flow that runs this one waits 120 seconds.`,
    help: () =>
      "Give it a shorter retry policy ('retry: { fixed: 3, interval: PT10S }' in YAML), or answer asynchronously.",
  }),
} as const satisfies Readonly<Record<string, Entry<never>>>;

function listOf(names: readonly string[]): string {
  return names.map((one) => `'${one}'`).join(', ');
}

function waitText(seconds: number | 'default'): string {
  if (seconds === 'default') return 'several minutes, as it has no retry policy';
  return seconds < 600 ? `${Math.round(seconds)} seconds` : `${Math.round(seconds / 60)} minutes`;
}
