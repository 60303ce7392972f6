/** Messages about expressions of the workflow language. */
import { didYouMean, entry } from '../entry.ts';
import { failureWords, ordinal, type FailureFacts } from './failure.ts';

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
    help: () => 'The step fails whenever it comes to this, since the values stand in the expression itself.',
  }),
  'expression/never-equal': entry<{ left: string; right: string }>({
    severity: 'warning',
    message: (a) => `This is always false: ${a.left} is never equal to ${a.right}.`,
    help: () =>
      'Convert one of the two, e.g. with int() or string(), or compare with a value of the same type.',
  }),
} as const;

/** What does not fit the grammar. Texts are parts of the expression as written. */
export type SyntaxFacts =
  | { readonly problem: 'empty' }
  | { readonly problem: 'unclosed-text' }
  | { readonly problem: 'quote-inside' }
  | { readonly problem: 'unclosed-interpolation' }
  | { readonly problem: 'double-quotes' }
  | { readonly problem: 'unexpected'; readonly found: string; readonly wanted: string }
  | { readonly problem: 'unclosed'; readonly name: string }
  | { readonly problem: 'after-end'; readonly found: string }
  | { readonly problem: 'inner-at' }
  | { readonly problem: 'operator'; readonly operator: string; readonly instead: string }
  | { readonly problem: 'no-parentheses'; readonly name: string }
  | { readonly problem: 'member-of-constant' }
  | { readonly problem: 'bad-number'; readonly found: string }
  | { readonly problem: 'large-integer'; readonly found: string };

function syntaxMessage(a: SyntaxFacts): string {
  switch (a.problem) {
    case 'empty':
      return 'Here an expression is missing.';
    case 'unclosed-text':
      return "This text has no closing '.";
    case 'quote-inside':
      return "The text ends at this ', and more of it follows.";
    case 'unclosed-interpolation':
      return "This '@{' has no closing '}'.";
    case 'double-quotes':
      return 'A text stands in single quotes in an expression.';
    case 'unexpected':
      return `Here ${a.wanted} is expected, not ${a.found}.`;
    case 'unclosed':
      return `The '(' of '${a.name}' is not closed.`;
    case 'after-end':
      return `The expression ends before ${a.found}.`;
    case 'inner-at':
      return "An '@' stands only where an expression begins, not inside of one.";
    case 'operator':
      return `The workflow language has no operator '${a.operator}'.`;
    case 'no-parentheses':
      return `'${a.name}' is not a value.`;
    case 'member-of-constant':
      return 'A member can only be taken from the result of a function.';
    case 'bad-number':
      return `'${a.found}' is not a number.`;
    case 'large-integer':
      return `'${a.found}' is beyond a whole number of 64 bits.`;
  }
}

function syntaxHelp(a: SyntaxFacts): string | undefined {
  switch (a.problem) {
    case 'unclosed-text':
    case 'quote-inside':
      return "A ' inside a text is written twice: 'it''s'.";
    case 'unclosed-interpolation':
      return "To have the characters themselves, write '@@{'.";
    case 'double-quotes':
      return 'Write \'…\' instead of "…".';
    case 'inner-at':
      return "Leave out the '@' and its braces: inside of an expression functions are called by their names alone.";
    case 'operator':
      return `Write ${a.instead}.`;
    case 'no-parentheses':
      return `Write a text as '${a.name}' in single quotes, a call as ${a.name}(…), a variable as variables('${a.name}').`;
    case 'large-integer':
      return 'Write it as a text, or with a decimal point.';
    case 'empty':
    case 'unexpected':
    case 'unclosed':
    case 'after-end':
    case 'member-of-constant':
    case 'bad-number':
      return undefined;
  }
}
