/** Steps that several flows share, as their file says them. */
import type { JsonObject, JsonValue } from '../../source/json-value.ts';

export interface SharedSteps {
  readonly file: string;
  /** What whoever uses the steps has to say, by name. */
  readonly given: ReadonlyMap<string, Given>;
  readonly steps: JsonObject;
  /** Of all steps at any depth, in lower case. */
  readonly names: ReadonlySet<string>;
}

export interface Given {
  /** What it is when a use does not say; undefined: each has to say it. */
  readonly default: JsonValue | undefined;
}
