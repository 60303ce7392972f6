/** Messages of `cosell eval`: about one expression with the data that a maker gives for it. */
import { didYouMean, entry } from '../entry.ts';
import { failureWords, type FailureFacts } from './failure.ts';

export const evalMessages = {
  'eval/failed': entry<FailureFacts>({
    severity: 'error',
    message: failureWords,
    help: helpOf,
  }),
  'eval/text': entry<{ expression?: string | undefined }>({
    severity: 'info',
    message: () => 'This is text: nothing in it is evaluated.',
    help: (a) =>
      a.expression === undefined
        ? "An expression begins with '@', and within a text it stands in '@{…}'."
        : `An expression begins with '@': @${a.expression}`,
  }),
  'eval/outputs-twice': entry<{ key: string }>({
    severity: 'error',
    message: (a) => `'${a.key}' stands beside 'outputs', which has it as well.`,
    help: (a) => `Move '${a.key}' into 'outputs', or leave 'outputs' out.`,
  }),
} as const;

function helpOf(a: FailureFacts): string | undefined {
  if ('nearest' in a && a.nearest !== undefined) return didYouMean(a.nearest);
  if (a.kind === 'not-given') return `Give it in the file of --data: ${example(a.key, a.name)}`;
  if (a.kind === 'no-member') return "With '?' before its bracket, what is not there is null.";
  if (a.kind === 'not-a-container' && a.found === 'null')
    return "With '?' before its bracket, what is taken from null is null.";
  return undefined;
}

/** How the data say it, in one line of YAML. */
function example(key: string, name: string | undefined): string {
  if (name === undefined) return `${key}: ${VALUES[key] ?? '…'}`;
  const written = /^[A-Za-z_][\w-]*$/.test(name) ? name : JSON.stringify(name);
  return `${key}: { ${written}: ${VALUES[key] ?? '…'} }`;
}

const VALUES: Readonly<Record<string, string>> = {
  actions: '{ body: … }',
  trigger: '{ body: … }',
  results: '[ { name: …, status: Failed } ]',
  iterationIndexes: '0',
  workflow: '{ run: { name: … } }',
  action: '{ status: Succeeded }',
};
