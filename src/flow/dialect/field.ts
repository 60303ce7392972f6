/**
 * The tables that the dialect is made of: each key of the YAML form and where it stands in the exported JSON. `lower`, `raise` and
 * the schema read the same tables, so they cannot disagree.
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../source/json-value.ts';
import type { Path, Place } from '../../source/place.ts';
import type { Schema } from '../../spec/validate.ts';
import type { FlowContext } from '../context.ts';
import type { Trace } from './trace.ts';

/** What of the flow around it a step depends on. */
export interface Around {
  readonly context: FlowContext;
  /** The flow's connections: alias in the source → key in `connectionReferences`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Key in `connectionReferences` → apiId of the steps that use it. */
  readonly apiIds: ReadonlyMap<string, string>;
  /** What `inputs.authentication` of a connector step is unless the step says otherwise. */
  readonly authentication: JsonValue | undefined;
  readonly triggerKind: string | undefined;
}

export interface Use {
  readonly around: Around;
  readonly report: Report;
  readonly trace: Trace;
  /** The value's place (in a form), the step's place (in a table of fields). */
  readonly place: Place;
  /** How the steps of a branch are lowered. */
  readonly branch: (steps: JsonValue, place: Place) => JsonValue;
  /** How shared steps are set in, by their key. */
  readonly setIn?: (key: string, place: Place) => JsonValue;
}

export type RaiseBranch = (actions: JsonObject) => JsonObject;

/** A value that is written in another way than in the JSON. */
export interface Form {
  /** undefined: it was reported why not. */
  readonly lower: (value: JsonValue, use: Use) => JsonValue | undefined;
  /** undefined: the value cannot be written in this form. */
  readonly raise: (value: JsonValue, around: Around, branch: RaiseBranch) => JsonValue | undefined;
}

export interface Field {
  readonly key: string;
  /** Where the value stands in the action. */
  readonly path: Path;
  /** What may be written; its description is what an editor shows. */
  readonly schema: Schema;
  readonly form?: Form;
  readonly required?: true;
  /** The value when the key is not written; `made` is the action as far as it is known. */
  readonly implied?: (around: Around, made: JsonObject) => JsonValue | undefined;
  /** The word `none` stands for "not there", where an implied value would stand otherwise. */
  readonly none?: true;
  /** Written even if it is the implied value. */
  readonly always?: true;
  /** A map that is merged with what other fields have put at the same path. */
  readonly rest?: true;
  /** The value holds steps. */
  readonly holds?: 'steps' | 'cases';
}
