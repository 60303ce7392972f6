/** Every rule about how flows work together. */
import { endlessLoops } from './endless-loops.ts';
import type { WorldRule } from './world-rule.ts';

export const worldRules: readonly WorldRule[] = [endlessLoops];
