/** What a flow source may name and the solution around it defines. */
import type { Binding } from '../model/binding.ts';
import type { JsonObject } from '../source/json-value.ts';
import type { SharedSteps } from './shared/shared-steps.ts';

export interface FlowContext {
  /** Seed of the ids that the designer wants: uuid v5 of this and the step's name. */
  readonly idSeed: string;
  /** Which connectors the build is for: steps and parameters may be there for one of them only. */
  readonly binding: Binding;
  /** A connection reference by its short name: its entry in `connectionReferences` and the `apiId` of its steps. */
  readonly connection: (name: string) => { readonly entry: JsonObject; readonly apiId: string } | undefined;
  readonly connectionNames: readonly string[];
  /** WorkflowId of another flow of the solution by its key. */
  readonly flow: (key: string) => string | undefined;
  readonly flowKeys: readonly string[];
  /** An environment variable by its key: the name of its parameter and its declaration. */
  readonly variable: (key: string) => { readonly name: string; readonly declaration: JsonObject } | undefined;
  readonly variableKeys: readonly string[];
  /** Steps that flows share, by their key; undefined for keys that are declared and have no steps that can be read. */
  readonly sharedSteps: ReadonlyMap<string, SharedSteps | undefined>;
}

/** A context for a document that says everything itself. */
export const NO_CONTEXT: FlowContext = {
  idSeed: '',
  binding: 'custom',
  connection: () => undefined,
  connectionNames: [],
  flow: () => undefined,
  flowKeys: [],
  variable: () => undefined,
  variableKeys: [],
  sharedSteps: new Map(),
};
