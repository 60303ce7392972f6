/** The culture that an argument names. */
import { failForValue } from '../wrong-argument.ts';
import type { Culture } from './culture.ts';
import { cultureOf } from './cultures.ts';

/** The culture of results for which none is named (documented). */
export const DEFAULT_CULTURE = 'en-US';

/** Stops the evaluation of `functionName` where there is none of that name. `argument` counts from 0. */
export function cultureArgument(name: string, functionName: string, argument: number): Culture {
  return (
    cultureOf(name) ?? failForValue(functionName, argument, name, "the name of a culture such as 'de-DE'")
  );
}
