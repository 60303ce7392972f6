/** A name that no function has: what is said of it, wherever it is found. */
import type { ArgsOf } from '../../diagnostics/catalog.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { adviceFor } from '../types/advice.ts';
import { FUNCTIONS } from './index.ts';

export function unknownFunction(name: string): ArgsOf<'expression/unknown-function'> {
  const names = FUNCTIONS.map((one) => one.name);
  return { name, nearest: suggest(name, names), advice: adviceFor(name) };
}
