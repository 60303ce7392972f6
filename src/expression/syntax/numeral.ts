/** The number that a lexeme of an expression or of JSON stands for. */

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

export function isInt64(value: bigint): boolean {
  return value >= INT64_MIN && value <= INT64_MAX;
}

/** `[+-] digits` is an integer of any size; with a point or an exponent it is a float (`1.`, `+.5`, `3e1`). */
export function numeralValue(lexeme: string): bigint | number {
  return /^[+-]?\d+$/.test(lexeme) ? BigInt(lexeme.replace(/^\+/, '')) : Number(lexeme);
}

/** Whether an expression may hold it (grammar: digits on at least one side of the point, an exponent with digits). */
export function isNumeral(lexeme: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(lexeme);
}
