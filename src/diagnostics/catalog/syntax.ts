/** What does not fit the grammar of an expression. The words of `expression/syntax`. */

/** The facts of each problem. Texts are parts of the expression as written. */
interface Problems {
  readonly empty: object;
  readonly 'unclosed-text': object;
  readonly 'quote-inside': object;
  readonly 'unclosed-interpolation': object;
  readonly 'other-quotes': { readonly quote: string };
  readonly unexpected: { readonly found: string; readonly wanted: string };
  readonly unclosed: { readonly name: string };
  /** `member`: the name with a blank in it that it may be a part of. */
  readonly 'after-end': { readonly found: string; readonly member: string | undefined };
  readonly unopened: { readonly found: string };
  readonly 'comma-outside': object;
  readonly 'no-arrays': object;
  readonly 'no-objects': object;
  readonly 'inner-at': object;
  readonly operator: { readonly operator: string; readonly instead: string };
  /** `signature`: of the function of that name. `isFirst`: it is a text of its own, behind an `@`. */
  readonly 'no-parentheses': {
    readonly name: string;
    readonly signature: string | undefined;
    readonly isFirst: boolean;
  };
  readonly 'member-of-constant': object;
  readonly 'bad-number': { readonly found: string };
  readonly 'large-integer': { readonly found: string };
}

type Problem = keyof Problems;

/** A problem: which one it is and the facts of it. */
export type SyntaxFacts = { [P in Problem]: { readonly problem: P } & Problems[P] }[Problem];

type Words<P extends Problem> = (a: Problems[P]) => string;

/** What is wrong, in one sentence. */
const MESSAGES: { readonly [P in Problem]: Words<P> } = {
  empty: () => 'Here an expression is missing.',
  'unclosed-text': () => "This text has no closing '.",
  'quote-inside': () => "The text ends at this ', and more of it follows.",
  'unclosed-interpolation': () => "This '@{' has no closing '}'.",
  'other-quotes': () => "A text stands in straight single quotes (') in an expression.",
  unexpected: (a) => `Here ${a.wanted} is expected, not ${a.found}.`,
  unclosed: (a) => `The '(' of '${a.name}' is not closed.`,
  'after-end': (a) => `The expression ends before ${a.found}.`,
  unopened: (a) => `This ${a.found} closes nothing.`,
  'comma-outside': () => "This ',' stands behind the last ')' of the expression.",
  'no-arrays': () => "An array is not written with '[' in an expression.",
  'no-objects': () => "An object is not written with '{' in an expression.",
  'inner-at': () => "An '@' stands only where an expression begins, not inside of one.",
  operator: (a) => `The workflow language has no operator '${a.operator}'.`,
  'no-parentheses': (a) =>
    a.signature === undefined
      ? `'${a.name}' is not a value.`
      : `'${a.name}' is a function: its parentheses are missing.`,
  'member-of-constant': () => 'A member can only be taken from the result of a function.',
  'bad-number': (a) => `'${a.found}' is not a number.`,
  'large-integer': (a) => `'${a.found}' is beyond a whole number of 64 bits.`,
};

/** What to do, where the message does not say it already. */
const HELP: { readonly [P in Problem]?: Words<P> } = {
  'unclosed-text': () => "A ' inside a text is written twice: 'it''s'.",
  'quote-inside': () => "A ' inside a text is written twice: 'it''s'.",
  'unclosed-interpolation': () =>
    "Write '}' where the expression ends. To have the characters '@{' themselves, write '@@{'.",
  'other-quotes': (a) => `Write '…' instead of ${a.quote}…${CLOSING[a.quote] ?? a.quote}.`,
  'after-end': (a) =>
    a.member === undefined
      ? "In a text, each expression stands in '@{…}', and the text around it outside of that."
      : `A member whose name has blanks is taken with ['${a.member}'].`,
  'comma-outside': () => "Perhaps a ')' before it is one too many.",
  'no-arrays': () => 'Write createArray(a, b).',
  'no-objects': () => `Write json('{ "name": "value" }'), or make it in a Compose step before.`,
  'inner-at': () =>
    "Leave out the '@' and its braces: inside of an expression functions are called by their names alone.",
  operator: (a) => `Write ${a.instead}.`,
  'no-parentheses': (a) => {
    if (a.signature !== undefined)
      return `It is written ${a.signature}. As a text, it stands in single quotes: '${a.name}'.`;
    const own = a.isFirst ? ` To have the text itself, write '@@${a.name}'.` : '';
    return `Write a text as '${a.name}' in single quotes, a call as ${a.name}(…), a variable as variables('${a.name}').${own}`;
  },
  'large-integer': () => 'Write it as a text, or with a decimal point.',
};

const CLOSING: Readonly<Record<string, string>> = { '‘': '’', '‚': '’', '“': '”', '„': '”' };

export function syntaxMessage(facts: SyntaxFacts): string {
  // The table pairs each problem with its own facts; the union of all problems hides that from the type checker.
  const words = MESSAGES[facts.problem] as Words<Problem>;
  return words(facts);
}

export function syntaxHelp(facts: SyntaxFacts): string | undefined {
  // As above.
  const words = HELP[facts.problem] as Words<Problem> | undefined;
  return words?.(facts);
}
