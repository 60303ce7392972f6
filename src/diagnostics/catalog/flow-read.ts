/** Messages about what expressions read of other steps. */
import { entry, type Entry } from '../entry.ts';

export interface EmptyRead {
  readonly why: keyof typeof EMPTY;
  /** Of the step that is read. */
  readonly name: string;
  /** That it makes or sets. */
  readonly variable?: string | undefined;
}

const EMPTY = {
  scope: {
    message: (name: string) => `'${name}' holds other steps and has no outputs, so this is null.`,
    help: ({ name }: EmptyRead) =>
      `Read a step inside of it, or write result('${quoted(name)}') for what each of them did.`,
  },
  choice: {
    message: (name: string) => `'${name}' decides between branches and has no body, so this is null.`,
    help: () => 'Read a step inside of it, or keep what the branches find in a variable.',
  },
  variable: {
    message: (name: string) => `'${name}' does not give the value of its variable.`,
    help: ({ variable }: EmptyRead) => `Write variables('${quoted(variable ?? 'name')}').`,
  },
  failed: {
    message: (name: string) =>
      `'${name}' has failed when this is read, and has no outputs then: this is null.`,
    help: ({ name }: EmptyRead) =>
      `Write actions('${quoted(name)}')?['error'] for what went wrong, or wait for its success as well.`,
  },
  skipped: {
    message: (name: string) => `'${name}' was skipped when this is read, so this is null.`,
    help: () => 'Read another step, or wait for its success as well.',
  },
} as const;

export const flowReadMessages = {
  'flow/empty-read': entry<EmptyRead>({
    severity: 'warning',
    message: (a) => EMPTY[a.why].message(a.name),
    help: (a) => EMPTY[a.why].help(a),
  }),
} as const satisfies Readonly<Record<string, Entry<never>>>;

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
