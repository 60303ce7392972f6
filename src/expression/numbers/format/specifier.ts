/** What a format string is: a letter with a precision, or a pattern. */

export type FormatSpecifier =
  /** `precision` undefined: the format's own default. */
  | { readonly kind: 'standard'; readonly letter: string; readonly precision: number | undefined }
  | { readonly kind: 'custom' };

/** .NET refuses precisions from here on. */
const PRECISION_LIMIT = 1_000_000_000;

/** Undefined: a precision of ten digits or more, which .NET refuses. */
export function specifierOf(format: string): FormatSpecifier | undefined {
  if (format === '') return { kind: 'standard', letter: 'G', precision: undefined };
  if (!/^[A-Za-z]/u.test(format)) return { kind: 'custom' };
  let end = 1;
  let precision = 0;
  for (; isDigit(format.charAt(end)); end += 1) {
    precision = precision * 10 + Number(format.charAt(end));
    if (precision >= PRECISION_LIMIT) return undefined;
  }
  if (end < format.length) return { kind: 'custom' };
  return { kind: 'standard', letter: format.charAt(0), precision: end === 1 ? undefined : precision };
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
