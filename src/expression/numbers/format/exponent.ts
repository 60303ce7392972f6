import type { NumberCulture } from '../../culture/culture.ts';

export interface ExponentStyle {
  /** `E` or `e`. */
  readonly letter: string;
  readonly width: number;
  readonly plus: boolean;
}

/** `E+005` */
export function exponentText(exponent: number, style: ExponentStyle, culture: NumberCulture): string {
  const plus = style.plus ? culture.positiveSign : '';
  const sign = exponent < 0 ? culture.negativeSign : plus;
  return style.letter + sign + String(Math.abs(exponent)).padStart(style.width, '0');
}
