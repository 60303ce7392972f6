/** Single faults in flows: what one is, where it stands, and which findings tell of it. */
import type { FlowProgram } from '../../src/analysis/flow-program.ts';
import type { FlowWorld } from '../../src/analysis/flow-world.ts';
import type { Code } from '../../src/diagnostics/catalog.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import type { Path } from '../../src/source/place.ts';

/** One fault that can be made in a flow. */
export interface Fault {
  /** In words, for the list of survivors. */
  readonly told: string;
  readonly document: JsonObject;
  /** A finding is at the right place when it stands at one of these, or inside of it. */
  readonly at: readonly Path[];
  /** Any of these codes tells of it. */
  readonly codes: readonly Code[];
}

/** Makes a fault when it is asked for one: a flow has many places for each, and one is drawn. */
export type Site = () => Fault | undefined;

export interface Mutator {
  readonly kind: string;
  /** Every place in a flow where this fault can be made. Places where it would change nothing that runs are none. */
  readonly sites: (program: FlowProgram, world: FlowWorld) => readonly Site[];
}
