/**
 * Where sign, symbol and number stand: the patterns of .NET's NumberFormatInfo by their numbers. `n` is the number, `-` the sign, `$` the
 * symbol.
 */
const NEGATIVE_NUMBER = ['(n)', '-n', '- n', 'n-', 'n -'];
const POSITIVE_CURRENCY = ['$n', 'n$', '$ n', 'n $'];
const NEGATIVE_CURRENCY = [
  ...['($n)', '-$n', '$-n', '$n-', '(n$)', '-n$', 'n-$', 'n$-'],
  ...['-n $', '-$ n', 'n $-', '$ n-', '$ -n', 'n- $', '($ n)', '(n $)', '$- n'],
];
const POSITIVE_PERCENT = ['n $', 'n$', '$n', '$ n'];
const NEGATIVE_PERCENT = [
  ...['-n $', '-n$', '-$n', '$-n', '$n-', 'n-$'],
  ...['n$-', '-$ n', 'n $-', '$ n-', '$ -n', 'n- $'],
];

export const PATTERNS = {
  number: { positive: ['n'], negative: NEGATIVE_NUMBER },
  currency: { positive: POSITIVE_CURRENCY, negative: NEGATIVE_CURRENCY },
  percent: { positive: POSITIVE_PERCENT, negative: NEGATIVE_PERCENT },
} as const;

export interface PatternParts {
  readonly number: string;
  readonly sign: string;
  readonly symbol: string;
}

export function filled(pattern: string, parts: PatternParts): string {
  let text = '';
  for (const char of pattern) {
    if (char === 'n') text += parts.number;
    else if (char === '-') text += parts.sign;
    else text += char === '$' ? parts.symbol : char;
  }
  return text;
}
