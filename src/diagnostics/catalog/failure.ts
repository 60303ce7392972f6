/** Why an expression fails when it is evaluated. The words of `expression/fails` and `eval/failed`. */

/** The facts of each kind of failure. */
interface Failures {
  readonly 'unknown-function': { readonly name: string };
  readonly 'argument-count': { readonly name: string; readonly wanted: string; readonly found: number };
  /** `wanted` and `found` are words such as 'an array or a string', 'null'. `position` counts from 1. */
  readonly argument: {
    readonly name: string;
    readonly position: number;
    readonly wanted: string;
    readonly found: string;
  };
  readonly 'no-member': {
    readonly name: string;
    readonly nearest?: string | undefined;
    /** A column that '$select' leaves out. */
    readonly isLeftOut?: boolean;
  };
  /** `length` undefined: of an array that is not known. */
  readonly 'no-item': { readonly index: string; readonly length: number | undefined };
  readonly 'not-a-container': { readonly found: string; readonly key: string };
  /** A value of the right kind that the function cannot use: `value` is shown as written, `wanted` says what would do. */
  readonly unusable: { readonly name: string; readonly value: string; readonly wanted: string };
  /** A text or content that is not what its reader wants; `as`: 'JSON', 'XML', 'XPath', 'text'. `reason`: a clause. */
  readonly unreadable: { readonly as: string; readonly reason: string };
  readonly overflow: { readonly name: string };
  /** A date before the year 1 or after 9999. */
  readonly 'no-date': { readonly name: string };
  readonly 'division-by-zero': { readonly name: string };
  readonly 'long-text': { readonly length: number; readonly limit: number };
  readonly 'too-much-work': object;
  /** `what`: 'action', 'variable', 'parameter', 'loop', 'scope' with a name; 'trigger', 'item' and the like without one. `key`: where the data have it. */
  readonly 'not-given': {
    readonly what: string;
    readonly key: string;
    readonly name?: string | undefined;
    readonly nearest?: string | undefined;
  };
  readonly 'not-offline': { readonly name: string };
}

type Kind = keyof Failures;

/** A failure: its kind and the facts of it. */
export type FailureFacts = { [K in Kind]: { readonly kind: K } & Failures[K] }[Kind];

/** One sentence or two for each kind. */
const WORDS: { readonly [K in Kind]: (a: Failures[K]) => string } = {
  'unknown-function': (a) => `There is no function '${a.name}'.`,
  'argument-count': (a) =>
    `'${a.name}' takes ${a.wanted}; here ${a.found === 1 ? 'is one' : `are ${a.found}`}.`,
  argument: (a) =>
    `'${a.name}' wants ${a.wanted} as its ${ordinal(a.position)} argument; this is ${a.found}.`,
  'no-member': (a) => `The object has no '${a.name}'.`,
  'no-item': (a) => {
    if (a.length === undefined) return `No array has an item at ${a.index}.`;
    return `The array has ${a.length === 1 ? 'one item' : `${a.length} items`}, none at ${a.index}.`;
  },
  'not-a-container': (a) => `${a.key} cannot be taken from ${a.found}.`,
  unusable: (a) => `'${a.name}' cannot use ${a.value}: it wants ${a.wanted}.`,
  unreadable: (a) => `This cannot be read as ${a.as}: ${a.reason}.`,
  overflow: (a) => `The result of '${a.name}' is beyond what a number of its kind can hold.`,
  'no-date': (a) => `The result of '${a.name}' would lie before the year 1 or after the year 9999.`,
  'division-by-zero': (a) => `'${a.name}' divides by 0.`,
  'long-text': (a) => `The text would have ${a.length} characters; the platform takes ${a.limit}.`,
  'too-much-work': () => 'The expression makes more text and items than can be evaluated here.',
  'not-given': (a) => `There is no ${a.what}${a.name === undefined ? '' : ` '${a.name}'`} in the data.`,
  'not-offline': (a) => `'${a.name}' cannot be evaluated outside of the platform.`,
};

export function failureWords(facts: FailureFacts): string {
  // The table pairs each kind with its own facts; the union of all kinds hides that from the type checker.
  const words = WORDS[facts.kind] as (a: FailureFacts) => string;
  return words(facts);
}

/** What to do about an access that fails by what is accessed; undefined where there is nothing to say but that it fails. */
export function accessHelp(facts: FailureFacts): string | undefined {
  if (facts.kind === 'no-item' && facts.length === undefined) return 'Write last(x) for the last item.';
  if (facts.kind === 'not-a-container' && facts.found === 'an array')
    return "Take one of its items first, as in first(x)?['name'] or x?[0]?['name'], or go over them in a loop.";
  return undefined;
}

export function ordinal(position: number): string {
  const last = position % 100 >= 11 && position % 100 <= 13 ? 0 : position % 10;
  return `${position}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
