/** Messages about files and their syntax. */
import { entry } from '../entry.ts';

export const sourceMessages = {
  'source/missing-file': entry<{ path: string; nearest?: string | undefined }>({
    severity: 'error',
    message: (a) => `There is no file '${a.path}'.`,
    help: (a) =>
      a.nearest === undefined
        ? 'Check the path; it starts at the folder of solution.yaml.'
        : `Did you mean '${a.nearest}'?`,
  }),
  'source/folder': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is a folder, and a file is expected here.`,
    help: () => 'Name the file inside it.',
  }),
  'source/outside-project': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' leads out of the project folder.`,
    help: () =>
      'Keep every source below the folder of solution.yaml: no absolute paths, no "..", no links that leave it.',
  }),
  'source/unreadable': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' cannot be read.`,
    help: () => 'Check the permissions of the file.',
  }),
  'source/too-large': entry<{ path: string; size: number; limit: number }>({
    severity: 'error',
    message: (a) => `'${a.path}' has ${a.size} bytes; a source file may have ${a.limit}.`,
    help: () => 'Check that the path names the right file.',
  }),
  'source/not-text': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is not UTF-8 text.`,
    help: () => 'Save the file as UTF-8.',
  }),
  'source/same-file': entry<{ path: string; other: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is read as ${a.other} already.`,
    help: () => 'Give this entry a file of its own.',
  }),
  'source/empty': entry<{ path: string }>({
    severity: 'error',
    message: (a) => `'${a.path}' is empty.`,
    help: () => 'Fill it, or remove the line that names it.',
  }),
  'yaml/syntax': entry<{ detail: string }>({
    severity: 'error',
    message: (a) => `This is not valid YAML: ${a.detail}`,
    help: () => 'Check the indentation, the colons and the quotes around this place.',
  }),
  'yaml/tab': entry({
    severity: 'error',
    message: () => 'A tab is used for indentation; YAML allows spaces only.',
    help: () => 'Replace the tab by two spaces.',
  }),
  'yaml/unquoted-expression': entry<{ text: string }>({
    severity: 'error',
    message: () => "A value that begins with '@' needs quotes in YAML.",
    help: (a) => `Write "${a.text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  }),
  'yaml/duplicate-key': entry<{ key: string }>({
    severity: 'error',
    message: (a) => `The key '${a.key}' stands here twice.`,
    help: () => 'Remove one of the two, or rename it.',
  }),
  'yaml/alias': entry<{ name: string }>({
    severity: 'error',
    message: (a) =>
      `'${a.name}' is a YAML ${a.name.startsWith('&') ? 'anchor' : 'alias'}; sources do not use them.`,
    help: () => 'Write the value out at both places.',
  }),
  'yaml/tag': entry<{ tag: string }>({
    severity: 'error',
    message: (a) => `'${a.tag}' is a YAML tag; sources do not use them.`,
    help: () => 'Remove the tag; put the value in quotes if it is a text.',
  }),
  'yaml/documents': entry({
    severity: 'error',
    message: () => "The file holds more than one YAML document ('---').",
    help: () => 'Keep one document a file.',
  }),
  'yaml/key': entry<{ key: string }>({
    severity: 'error',
    message: (a) => `'${a.key}' cannot be a key.`,
    help: () => 'A key is a short text.',
  }),
  'json/syntax': entry<{ detail: string }>({
    severity: 'error',
    message: (a) => `This is not valid JSON: ${a.detail}.`,
    help: () => 'Export the file again, or mend it at this place.',
  }),
  'json/duplicate-key': entry<{ key: string }>({
    severity: 'error',
    atTimes: 'warning',
    message: (a) => `The key '${a.key}' stands twice in one object.`,
    help: () => 'Remove one of the two: only the last would count.',
  }),
} as const;
