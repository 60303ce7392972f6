/** What rules of flows look at: flows, and what is known around them. Made of our sources, or of files that others exported. */
import type { Readings } from '../expression/syntax/readings.ts';
import type { DataverseTables } from '../dataverse/dataverse-table.ts';
import type { Contract } from './contract/contract.ts';
import { callsById, type FlowCall } from './flow-calls.ts';
import { programOf, type FlowProgram, type FlowSource } from './flow-program.ts';
import { inferencesOnce } from './types/inferences.ts';
import { flowTypes, type FlowTypes } from './types/flow-types.ts';

/** The contract of the connector that a connection of a flow leads to; undefined when nothing is known of it. */
export type ContractOf = (flow: FlowSource, alias: string) => Contract | undefined;

/** What a flow changes through a connector comes back from outside, as a call of a flow. */
export interface Echo {
  /** WorkflowId of the flow that is called. */
  readonly starts: string;
  /** Whether an operation that a flow calls over one of its connections changes something there. */
  readonly isCausedBy: (flow: FlowSource, alias: string, operationId: string) => boolean;
}

/** What is known around the flows. */
export interface Surroundings {
  readonly tables: DataverseTables;
  readonly contractOf: ContractOf;
  /**
   * `sources`: what is declared is all there is, so a name that is missing is a mistake. `export`: tables, flows and connectors that are not at hand
   * may be where the solution is imported.
   */
  readonly origin: 'sources' | 'export';
  /** Of an exported solution: logical names of the connection references that it brings or needs, in lower case. */
  readonly references?: ReadonlySet<string>;
  /** The same of environment variables. */
  readonly variables?: ReadonlySet<string>;
  /** As the solution declares them: no document says what calls back. */
  readonly echoes: readonly Echo[];
  /** False when a mistake kept a part of the sources out: then nothing can be said of what is missing. */
  readonly complete: boolean;
}

export interface FlowWorld extends Surroundings {
  readonly programs: readonly FlowProgram[];
  /** By WorkflowId in lower case. */
  readonly flowOf: (id: string) => FlowProgram | undefined;
  /** The steps of the flows at hand that run this one. */
  readonly callsOf: (program: FlowProgram) => readonly FlowCall[];
  readonly typesOf: (program: FlowProgram) => FlowTypes;
}

export function worldOf(flows: readonly FlowSource[], around: Surroundings): FlowWorld {
  // Published flows repeat most of their texts.
  const readings: Readings = new Map();
  const inferences = inferencesOnce();
  const programs = flows.map((one) => programOf(one, readings));
  const byId = new Map(programs.map((one) => [one.id, one]));
  const types = new Map<FlowProgram, FlowTypes>();
  let calls: ReturnType<typeof callsById> | undefined;
  const world: FlowWorld = {
    ...around,
    programs,
    flowOf: (id) => byId.get(id.toLowerCase()),
    callsOf: ({ id }) => (calls ??= callsById(programs)).get(id.toLowerCase()) ?? [],
    typesOf: (program) => {
      let known = types.get(program);
      if (known === undefined) types.set(program, (known = flowTypes(program, world, inferences)));
      return known;
    },
  };
  return world;
}
