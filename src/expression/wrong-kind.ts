/** A value of a kind that a function does not take. */
import { kindWords } from '../diagnostics/catalog/kinds.ts';
import { fail } from './failure.ts';
import { kindOf, type Kind, type Value } from './value.ts';

/** Stops the evaluation of the function `name`. `argument` counts from 0. */
export function failForKind(name: string, argument: number, value: Value, wanted: readonly Kind[]): never {
  const words = { wanted: kindWords(wanted), found: kindWords([kindOf(value)]) };
  return fail({ kind: 'argument', name, position: argument + 1, ...words }, argument);
}
