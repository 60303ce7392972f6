/** Findings about web resources, model-driven apps, N:N relationships and maps. */
import { didYouMean, entry } from '../entry.ts';

export const appMessages = {
  'web-resource/large': entry<{ path: string; size: number; limit: number }>({
    severity: 'warning',
    message: (a) => `'${a.path}' has ${megabytes(a.size)} MB.`,
    help: (a) =>
      `Environments take web resources of ${megabytes(a.limit)} MB, unless an administrator raised the limit for attachments.`,
  }),
  'web-resource/type': entry<{ key: string; type: string; wanted: readonly string[] }>({
    severity: 'error',
    message: (a) => `The web resource '${a.key}' is a file of type ${a.type}.`,
    help: (a) => `Here it has to be: ${a.wanted.join(', ')}.`,
  }),
  'app/item-target': entry<{ found: number }>({
    severity: 'error',
    message: (a) =>
      a.found === 0 ? 'This entry opens nothing.' : `This entry opens ${a.found} things; it can open one.`,
    help: () => "Give it one of 'table', 'dashboard', 'webResource' and 'url'.",
  }),
  'app/item-name': entry({
    severity: 'error',
    message: () => 'This entry opens an address, and has no name.',
    help: () => "Add 'name:': the text that is shown.",
  }),
  'app/long-name': entry<{ name: string; length: number; limit: number }>({
    severity: 'warning',
    message: (a) => `The unique name '${a.name}' has ${a.length} characters.`,
    help: (a) =>
      `The app designer takes ${a.limit}, and no published app has more. Choose a shorter key, or give a 'uniqueName'.`,
  }),
  'app/no-roles': entry({
    severity: 'info',
    message: () => 'Only system administrators and system customizers can open this app.',
    help: () => "Name roles under 'roles', or share the app with a role after the import.",
  }),
  'app/not-shown': entry<{
    kind: string;
    key: string;
    table: string;
    nearest: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    message: (a) => `The table ${a.table} has no ${a.kind} '${a.key}' in this solution.`,
    help: (a) =>
      didYouMean(a.nearest, a.known) ?? `Name a ${a.kind} that exists already by its id, without braces.`,
  }),
  'app/not-chosen': entry<{ kind: 'form' | 'view'; key: string }>({
    severity: 'warning',
    message: (a) =>
      a.kind === 'form'
        ? `An app chooses among the main forms of a table, and '${a.key}' is none.`
        : `An app chooses among the views that people choose from, and '${a.key}' is none.`,
    help: () => 'Leave it out: the app has what it needs of the others without being told.',
  }),
  'relationship/no-table': entry<{ first: string; second: string }>({
    severity: 'error',
    message: (a) => `Neither ${a.first} nor ${a.second} is a table of this solution.`,
    help: () =>
      "Add one of the two under 'tables', e.g. with 'extends': what is between tables is shipped with them.",
  }),
  'map/no-lookup': entry<{ from: string; to: string }>({
    severity: 'error',
    message: (a) => `No column of ${a.to} is a lookup to ${a.from}.`,
    help: () =>
      'A new row takes columns over from the row that it belongs to. Add the lookup, or remove the map.',
  }),
  'map/column-type': entry<{ from: string; to: string }>({
    severity: 'error',
    message: (a) => `A column of type ${a.from} cannot be taken over into one of type ${a.to}.`,
    help: (a) =>
      a.from === 'file' || a.from === 'image'
        ? 'Files and images are not taken over.'
        : 'Both need the same type.',
  }),
  'map/length': entry<{ from: number; to: number }>({
    severity: 'error',
    message: (a) => `The column here holds ${a.to} characters, the one that it takes over ${a.from}.`,
    help: () => "Raise 'maxLength' of the column here.",
  }),
  'map/options': entry<{ missing: readonly string[] }>({
    severity: 'warning',
    message: (a) => `The column here does not know the options ${a.missing.join(', ')}.`,
    help: () => 'Numbers of options have to be the same. Let both columns share a global choice.',
  }),
} as const;

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
