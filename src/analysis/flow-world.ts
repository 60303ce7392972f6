/** What rules of flows look at: flows, and what is known around them. Made of our sources, or of files that others exported. */
import type { DataverseTables } from '../dataverse/dataverse-table.ts';
import type { Contract } from './contract/contract.ts';
import { callsById } from './flow-calls.ts';
import { keyIn, type FlowProgram, type FlowSource } from './flow-program.ts';
import {
  enterWorld,
  knownProgram,
  newProgramMemory,
  rememberedProgram,
  type KnownProgram,
  type ProgramMemory,
} from './program-memory.ts';
import type { FlowTypes } from './types/flow-types.ts';
import type { Place } from '../source/place.ts';

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

/** What can be asked of the surroundings while one flow is looked at. What is found of it then follows from the flow and these answers. */
export interface FlowView extends Omit<Surroundings, 'echoes'> {
  /** By WorkflowId in lower case. */
  readonly flowOf: (id: string) => FlowProgram | undefined;
  /** Where a step runs this flow, if one does; of several the first. */
  readonly calledAt: (program: FlowProgram) => Place | undefined;
  readonly typesOf: (program: FlowProgram) => FlowTypes;
}

export interface FlowWorld extends FlowView {
  readonly programs: readonly FlowProgram[];
  readonly echoes: readonly Echo[];
  /** What rules about one flow look at. */
  readonly known: (program: FlowProgram) => KnownProgram;
}

/** `memory`: of an earlier world with the same surroundings, but for echoes. */
export function worldOf(
  flows: readonly FlowSource[],
  around: Surroundings,
  memory: ProgramMemory = newProgramMemory(),
): FlowWorld {
  const programs = flows.map((one) => rememberedProgram(one, memory));
  const byId = new Map(programs.map((one) => [one.id, one]));
  let calls: ReturnType<typeof callsById> | undefined;
  const world: FlowWorld = {
    ...around,
    programs,
    flowOf: (id) => byId.get(id.toLowerCase()),
    calledAt: ({ id }) => {
      const [call] = (calls ??= callsById(programs)).get(id.toLowerCase()) ?? [];
      return call === undefined ? undefined : keyIn(call.caller, call.step.path);
    },
    typesOf: (program) => world.known(program).types(),
    known: (program) => knownProgram(program, memory),
  };
  enterWorld(world, memory);
  return world;
}
