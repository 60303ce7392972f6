/** What is mended in text that is nearly JSON. */
/** What was mended: the text is not JSON there, and yet only one thing can be meant. */
export interface JsonRepair {
  readonly offset: number;
  readonly length: number;
  readonly kind:
    | 'comment'
    | 'comma-too-many'
    | 'comma-missing'
    | 'bracket-missing'
    | 'odd-blank'
    | 'line-break'
    | 'bad-escape';
}

/** A text in quotes with control characters or wrong escapes in it, as JSON has to have it. */
export function mendedString(text: string): { readonly kind: JsonRepair['kind']; readonly json: string } {
  const kind = /\p{Cc}/u.test(text) ? 'line-break' : 'bad-escape';
  return { kind, json: withGoodEscapes(text).replace(/\p{Cc}/gu, escaped) };
}

const BAD_ESCAPE = /(\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))|\\('?)/g;

/** `\\d` is meant as a backslash and a letter, `\\'` as an apostrophe. */
function withGoodEscapes(text: string): string {
  return text.replace(
    BAD_ESCAPE,
    (_all, good: string | undefined, apostrophe: string | undefined) =>
      good ?? (apostrophe === "'" ? "'" : '\\\\'),
  );
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
