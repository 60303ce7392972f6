/** Values and names as the messages about changes show them. */

export function shown(value: string | undefined): string {
  return value === undefined ? 'none' : `'${value}'`;
}

/** "the default 'x'", "no default". */
export function having(noun: string, value: string | undefined): string {
  return value === undefined ? `no ${noun}` : `the ${noun} '${value}'`;
}

const FEW = 2;

/** "A, B and 17 more". */
export function few(names: readonly string[]): string {
  const first = names.length === FEW + 1 ? names : names.slice(0, FEW);
  const more = names.length - first.length;
  if (more > 0) return `${first.join(', ')} and ${more} more`;
  return first.length < 2 ? first.join('') : `${first.slice(0, -1).join(', ')} and ${first.at(-1) ?? ''}`;
}
