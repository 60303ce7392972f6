/** Messages about the shape of a source file: keys, types, allowed values. */
import { didYouMean, entry } from '../entry.ts';

export const specMessages = {
  'spec/unknown-key': entry<{ key: string; nearest?: string | undefined; allowed: readonly string[] }>({
    severity: 'error',
    message: (a) => `'${a.key}' is not a key that can stand here.`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'spec/missing-key': entry<{ key: string; where: string }>({
    severity: 'error',
    message: (a) => `The key '${a.key}' is missing in ${a.where}.`,
    help: (a) => `Add '${a.key}:'.`,
  }),
  'spec/wrong-type': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: (a) => `This is ${a.found}; ${a.expected} is expected.`,
  }),
  'spec/number-for-text': entry<{ lexeme: string }>({
    severity: 'error',
    message: (a) => `${a.lexeme} is read as a number; a text is expected.`,
    help: (a) => `Put it in quotes: "${a.lexeme}"`,
  }),
  'spec/not-allowed': entry<{ value: string; nearest?: string | undefined; allowed: readonly string[] }>({
    severity: 'error',
    message: (a) => `'${a.value}' is not one of the values allowed here.`,
    help: (a) => didYouMean(a.nearest, a.allowed),
  }),
  'spec/bad-form': entry<{ value: string; rule: string }>({
    severity: 'error',
    message: (a) => `'${a.value}' does not have the right form.`,
    help: (a) => a.rule,
  }),
  'spec/character': entry<{ code: string }>({
    severity: 'error',
    message: (a) => `This text holds the character ${a.code}, which XML cannot hold.`,
    help: () => 'Remove it; it is invisible and most often came with copied text.',
  }),
  'spec/out-of-range': entry<{ value: string; range: string }>({
    severity: 'error',
    message: (a) => `${a.value} is out of range.`,
    help: (a) => `Allowed: ${a.range}.`,
  }),
  'spec/format-version': entry<{ found: string; known: number }>({
    severity: 'error',
    message: (a) => `This file has format ${a.found}; this version of cosell reads format ${a.known}.`,
    help: () => 'Update cosell, or correct the number.',
  }),
} as const;
