/** Messages about expressions of the workflow language. */
import { didYouMean, entry } from '../entry.ts';
import { failureWords, ordinal, type FailureFacts } from './failure.ts';
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
  'expression/argument-type': entry<{ name: string; position: number; wanted: string; found: string }>({
    severity: 'error',
    // Where it is evaluated only at times.
    atTimes: 'warning',
    message: (a) =>
      `'${a.name}' wants ${a.wanted} as its ${ordinal(a.position)} argument; this is ${a.found}.`,
    help: () => 'The step fails when it comes to this. Convert the value, or give another one.',
  }),
  'expression/fails': entry<FailureFacts>({
    severity: 'error',
    // Where it is evaluated only at times.
    atTimes: 'warning',
    message: failureWords,
    help: (a) =>
      (a.kind === 'no-member' ? didYouMean(a.nearest) : undefined) ??
      'The step fails whenever it comes to this, whatever the run brings.',
  }),
  'expression/no-such-property': entry<{ name: string; nearest: string | undefined; isSure: boolean }>({
    severity: 'warning',
    message: (a) =>
      a.isSure
        ? `There is no '${a.name}' in this, so the result is always null.`
        : `No '${a.name}' is declared for this, so the result is most likely null.`,
    help: (a) => didYouMean(a.nearest),
  }),
  'expression/may-be-null': entry<{ name: string; position: number }>({
    severity: 'info',
    message: (a) =>
      `This can be null, and '${a.name}' fails with null as its ${ordinal(a.position)} argument.`,
    help: () => "Write coalesce(x, '…') to have another value then, or ask before whether it is there.",
  }),
  'expression/never-equal': entry<{ left: string; right: string }>({
    severity: 'warning',
    message: (a) => `This is always false: ${a.left} is never equal to ${a.right}.`,
    help: () =>
      'Convert one of the two, e.g. with int() or string(), or compare with a value of the same type.',
  }),
} as const;
