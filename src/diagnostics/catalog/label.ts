/** Messages about translations: files of one language, and tables of labels that translators fill. */
import { didYouMean, entry } from '../entry.ts';

export const labelMessages = {
  'label/stale': entry<{ id: string; nearest?: string | undefined }>({
    severity: 'warning',
    message: (a) => `The solution has no label at '${a.id}', so what is translated here is not shown.`,
    help: (a) =>
      didYouMean(a.nearest) ?? 'Remove it here, or give the label its text in the base language first.',
  }),
  'label/twice': entry<{ id: string; language: number }>({
    severity: 'error',
    message: (a) => `The label '${a.id}' has its text for language ${a.language} twice.`,
    help: () => 'Remove one of the two.',
  }),
  'label/base-file': entry<{ language: number }>({
    severity: 'error',
    message: (a) =>
      `${a.language} is the base language: its texts stand in solution.yaml, so this file is not read.`,
    help: () => "Move the texts into solution.yaml, or put another language first in 'languages'.",
  }),
  'label/file-not-read': entry<{ path: string; known: readonly string[] }>({
    severity: 'warning',
    message: (a) => `'${a.path}' is not read: it is not named after a language of this solution.`,
    help: (a) =>
      a.known.length === 0
        ? "Name the language in 'languages', after the base language."
        : `Name it labels/<LCID>.yaml (now: ${a.known.join(', ')}), or add its language to 'languages'.`,
  }),
  'label/install-text': entry<{ guide: string; path: string; wanted: string }>({
    severity: 'warning',
    message: (a) => `${a.guide} shows '${a.path}' as it is: there is no '${a.wanted}'.`,
    help: (a) => `Write '${a.wanted}' beside it.`,
  }),
  'label/translator-file': entry<{ detail: string }>({
    severity: 'error',
    message: (a) => `This is no file of labels that can be read: ${a.detail}.`,
    help: () => 'Save it as CSV UTF-8 or XLIFF 1.2, in the form in which `cosell labels --write` made it.',
  }),
  'label/other-base': entry<{ id: string; seen: string; now: string }>({
    severity: 'warning',
    message: (a) =>
      `The label '${a.id}' has another text in the base language now: the translator saw '${shortened(a.seen)}', it is '${shortened(a.now)}'.`,
    help: () => 'The translation is taken. Look whether it still fits.',
  }),
  'label/inline': entry<{ id: string }>({
    severity: 'warning',
    message: (a) =>
      `The label '${a.id}' has its text beside the one in the base language, and this is another one: it is not taken.`,
    help: () => 'Change it there, or remove it there and read this file again.',
  }),
} as const;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
