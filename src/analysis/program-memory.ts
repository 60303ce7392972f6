/**
 * What was found of programs, for the next world with the same surroundings. Of a program whose source is the same, all holds that follows from it
 * alone; what was asked of other flows on the way is noted, and what was found then holds as long as the answers are the same.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Readings } from '../expression/syntax/readings.ts';
import { programOf, type FlowProgram, type FlowSource } from './flow-program.ts';
import type { FlowView, FlowWorld } from './flow-world.ts';
import { inferencesOnce, type Inferences } from './types/inferences.ts';
import { flowTypes, type FlowTypes } from './types/flow-types.ts';

export interface ProgramMemory {
  /** Of all texts: published flows repeat most of theirs. */
  readonly readings: Readings;
  readonly inferences: Inferences;
  readonly programs: WeakMap<FlowSource, FlowProgram>;
  readonly known: WeakMap<FlowProgram, KnownProgram>;
  /** The one that is looked at. */
  world: FlowWorld | undefined;
}

export interface KnownProgram {
  readonly view: FlowView;
  readonly types: () => FlowTypes;
  /** What rules about this flow have found. */
  findings: readonly Diagnostic[] | undefined;
  /** Whether all that was asked on the way would be answered so in another world. */
  readonly holdsIn: (world: FlowWorld) => boolean;
}

export function newProgramMemory(): ProgramMemory {
  return {
    readings: new Map(),
    inferences: inferencesOnce(),
    programs: new WeakMap(),
    known: new WeakMap(),
    world: undefined,
  };
}

/** Texts that are kept: a watch runs all day, and each change brings new ones. The largest solutions have fewer. */
const MAX_READINGS = 50_000;

export function rememberedProgram(source: FlowSource, { programs, readings }: ProgramMemory): FlowProgram {
  if (readings.size > MAX_READINGS) readings.clear();
  let program = programs.get(source);
  if (program === undefined) programs.set(source, (program = programOf(source, readings)));
  return program;
}

export function enterWorld(world: FlowWorld, memory: ProgramMemory): void {
  memory.world = world;
  for (const program of world.programs)
    if (memory.known.get(program)?.holdsIn(world) === false) memory.known.delete(program);
}

export function knownProgram(program: FlowProgram, memory: ProgramMemory): KnownProgram {
  let known = memory.known.get(program);
  if (known === undefined) memory.known.set(program, (known = notingKnown(program, memory)));
  return known;
}

type Answers = Map<string, unknown>;

function notingKnown(program: FlowProgram, memory: ProgramMemory): KnownProgram {
  // Answers are compared by identity; places are texts.
  const flows: Answers = new Map();
  const places: Answers = new Map();
  let asksOthers = false;
  const now = (): FlowWorld => {
    if (memory.world === undefined) throw new Error('A program is asked about outside of any world.');
    return memory.world;
  };
  const { tables, contractOf, origin, complete, references, variables } = now();
  const view: FlowView = {
    ...{ tables, contractOf, origin, complete },
    ...(references === undefined ? {} : { references }),
    ...(variables === undefined ? {} : { variables }),
    flowOf: (id) => {
      const found = now().flowOf(id);
      flows.set(id, found);
      return found;
    },
    calledAt: (one) => {
      const found = now().calledAt(one);
      places.set(one.id, JSON.stringify(found));
      return found;
    },
    typesOf: (one) => {
      asksOthers ||= one !== program;
      return one === program ? types() : now().typesOf(one);
    },
  };
  let made: FlowTypes | undefined;
  const types = (): FlowTypes => (made ??= flowTypes(program, view, memory.inferences));
  return {
    view,
    types,
    findings: undefined,
    holdsIn: (world) =>
      !asksOthers &&
      made?.isCut() !== true &&
      [...flows].every(([id, found]) => world.flowOf(id) === found) &&
      [...places].every(([id, found]) => {
        const one = world.flowOf(id);
        return one !== undefined && JSON.stringify(world.calledAt(one)) === found;
      }),
  };
}
