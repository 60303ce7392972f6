/** What a kind of step and a kind of trigger is: a keyword, what it stands for in the workflow language, and its table of fields. */
import type { Field } from './field.ts';

interface Kind {
  /** The key that only this kind has, and that each of its steps has. */
  readonly keyword: string;
  /** What an editor shows for the keyword. */
  readonly summary: string;
  /** `type` (and `kind`) of the JSON; absent where a field holds it. */
  readonly type?: string;
  readonly kind?: string;
  /** In the order in which they are written; one of them has the keyword as its key. */
  readonly fields: readonly Field[];
  /** How much of the JSON is taken over as it is: the members that no field names, or all of it. */
  readonly verbatim?: 'members' | 'all';
}

export interface StepKind extends Kind {
  /** How the step before it must have ended, when it does not say `after`. */
  readonly follows?: readonly string[];
}

export interface TriggerKind extends Kind {
  /** The trigger's name when none is written. */
  readonly defaultName: (data: Readonly<Record<string, unknown>>) => string;
}
