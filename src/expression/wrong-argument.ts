/** Arguments that a function does not take. Each of these stops its evaluation; `argument` counts from 0. */
import { kindWords } from '../diagnostics/catalog/kinds.ts';
import { fail } from './failure.ts';
import { shown } from './text/shown.ts';
import { kindOf, type Kind, type Value } from './value.ts';

/** A value of another kind than the function takes. */
export function failForKind(name: string, argument: number, value: Value, wanted: readonly Kind[]): never {
  const words = { wanted: kindWords(wanted), found: kindWords([kindOf(value)]) };
  return fail({ kind: 'argument', name, position: argument + 1, ...words }, argument);
}

/** A value of the right kind that the function cannot use; `wanted` says in words what would do. */
export function failForValue(name: string, argument: number, value: Value, wanted: string): never {
  return fail({ kind: 'unusable', name, value: shown(value), wanted }, argument);
}
