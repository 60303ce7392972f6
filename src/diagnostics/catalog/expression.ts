/** Messages about expressions of the workflow language. */
import { didYouMean, entry } from '../entry.ts';
import { accessHelp, failureWords, ordinal, type FailureFacts } from './failure.ts';
import { syntaxHelp, syntaxMessage, type SyntaxFacts } from './syntax.ts';

export const expressionMessages = {
  'expression/syntax': entry<SyntaxFacts>({
    severity: 'error',
    message: syntaxMessage,
    help: syntaxHelp,
  }),
  'expression/too-long': entry<{ length: number; limit: number }>({
    severity: 'error',
    message: (a) => `This expression has ${a.length} characters; the platform takes ${a.limit}.`,
    help: () => 'Compute parts of it in Compose steps before, and use their outputs.',
  }),
  'expression/too-deep': entry<{ limit: number }>({
    severity: 'error',
    message: (a) => `This expression nests more than ${a.limit} calls.`,
    help: () => 'Compute the inner parts in Compose steps before, and use their outputs.',
  }),
  'expression/unknown-function': entry<{
    name: string;
    nearest?: string | undefined;
    advice?: string | undefined;
  }>({
    severity: 'error',
    message: (a) => `There is no function '${a.name}'.`,
    help: (a) => a.advice ?? didYouMean(a.nearest),
  }),
  'expression/argument-count': entry<{ name: string; wanted: string; found: number; signature: string }>({
    severity: 'error',
    message: (a) =>
      `'${a.name}' takes ${a.wanted}; here ${a.found === 1 ? 'is one' : `are ${a.found === 0 ? 'none' : a.found}`}.`,
    help: (a) => `It is written ${a.signature}`,
  }),
  'expression/no-arguments': entry<{ name: string; signature: string }>({
    severity: 'warning',
    message: (a) => `'${a.name}()' without arguments fails when it is evaluated.`,
    help: (a) => `It is written ${a.signature}`,
  }),
  'expression/argument-type': entry<{
    name: string;
    position: number;
    wanted: string;
    found: string;
    /** A sentence. */
    advice?: string | undefined;
  }>({
    severity: 'error',
    // Where it is evaluated only at times.
    atTimes: 'warning',
    message: (a) =>
      `'${a.name}' wants ${a.wanted} as its ${ordinal(a.position)} argument; this is ${a.found}.`,
    help: (a) => a.advice ?? 'The step fails when it comes to this. Convert the value, or give another one.',
  }),
  'expression/fails': entry<FailureFacts>({
    severity: 'error',
    // Where it is evaluated only at times.
    atTimes: 'warning',
    message: failureWords,
    help: (a) =>
      (a.kind === 'no-member' ? memberHelp(a) : accessHelp(a)) ??
      'The step fails whenever it comes to this, whatever the run brings.',
  }),
  'expression/format-letters': entry<{
    copied: readonly string[];
    swapped: readonly { letters: string; is: string }[];
    instead: string;
  }>({
    severity: 'warning',
    message: (a) =>
      [
        ...new Set([
          ...a.copied.map((one) => `In a date format, '${one}' is text and is copied as it is.`),
          ...a.swapped.map((one) => `In a date format, '${one.letters}' is the ${one.is}.`),
        ]),
      ].join(' '),
    help: (a) => `Write '${a.instead}'.`,
  }),
  'expression/twelve-hours': entry<{ letters: string }>({
    severity: 'info',
    message: (a) =>
      `'${a.letters}' counts the hours to 12: 2 at night and 2 in the afternoon give the same text.`,
    help: (a) => `Write '${a.letters.toUpperCase()}' for hours from 0 to 23, or add tt for AM and PM.`,
  }),
  'expression/no-such-property': entry<{
    name: string;
    nearest: string | undefined;
    isSure: boolean;
    isLeftOut?: boolean;
  }>({
    severity: 'warning',
    // Where another value stands in for it.
    atTimes: 'info',
    message: (a) =>
      a.isSure
        ? `There is no '${a.name}' in this, so the result is always null.`
        : `No '${a.name}' is declared for this, so the result is most likely null.`,
    help: memberHelp,
  }),
  'expression/may-be-null': entry<{ name: string; position: number }>({
    severity: 'info',
    message: (a) =>
      `This can be null, and '${a.name}' fails with null as its ${ordinal(a.position)} argument.`,
    help: () => "Write coalesce(x, '…') to have another value then, or ask before whether it is there.",
  }),
  'expression/no-such-value': entry<{
    value: string;
    nearest: string | undefined;
    known: readonly string[];
  }>({
    severity: 'warning',
    message: (a) => `This never equals '${a.value}', which is none of the values that it can have.`,
    help: (a) => didYouMean(a.nearest, a.known),
  }),
  'expression/same-sides': entry<{ value: boolean }>({
    severity: 'warning',
    message: (a) => `This is always ${a.value}: both of its sides are the same.`,
    help: () => 'Write on one side what it is to be compared with.',
  }),
  'expression/foregone': entry<{ kind: 'and' | 'or'; first: string; second: string }>({
    severity: 'warning',
    message: (a) =>
      a.kind === 'and'
        ? `This 'and' is never true: nothing ${a.first} and ${a.second} at once.`
        : `This 'or' is always true: any value ${a.first} or ${a.second}.`,
    help: (a) =>
      a.kind === 'and'
        ? "Did you mean 'or'? Otherwise correct one of the two values."
        : "Did you mean 'and'? Otherwise correct one of the two values.",
  }),
  'expression/never-equal': entry<{ left: string; right: string }>({
    severity: 'warning',
    message: (a) => `This is always false: ${a.left} is never equal to ${a.right}.`,
    help: () =>
      'Convert one of the two, e.g. with int() or string(), or compare with a value of the same type.',
  }),
} as const;

function memberHelp(a: {
  readonly name: string;
  readonly nearest?: string | undefined;
  readonly isLeftOut?: boolean;
}): string | undefined {
  return a.isLeftOut === true
    ? `The step that reads the row does not ask for this column. Add '${a.name}' to its $select.`
    : didYouMean(a.nearest);
}
