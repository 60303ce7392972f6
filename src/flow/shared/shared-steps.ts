/** Steps that several flows share, as their file says them. */
import type { Readings } from '../../expression/syntax/readings.ts';
import type { JsonObject, JsonValue } from '../../source/json-value.ts';

export interface SharedSteps {
  readonly file: string;
  /** What whoever uses the steps has to say, by name. */
  readonly given: ReadonlyMap<string, Given>;
  readonly steps: JsonObject;
  /** Of all steps at any depth, those that they use of other files among them, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Of their texts: each use of the steps changes the same ones. */
  readonly readings: Readings;
}

export interface Given {
  /** What it is when a use does not say; undefined: each has to say it. */
  readonly default: JsonValue | undefined;
}
