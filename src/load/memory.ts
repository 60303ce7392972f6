/**
 * What was found when the same sources were read and checked the last time. Whoever does so again and again, as a watch or an editor, makes one and hands
 * it in each time. Each part says what it follows from, and is made anew where that has changed.
 */
import type { FlowSource } from '../analysis/flow-program.ts';
import type { Surroundings } from '../analysis/flow-world.ts';
import type { ProgramMemory } from '../analysis/program-memory.ts';
import { noted, repeat, type Noted, type Report } from '../diagnostics/diagnostic.ts';
import type { SharedFile } from '../flow/shared/shared-file.ts';
import type { SourcedFlow } from '../model/solution.ts';
import type { JsonValue } from '../source/json-value.ts';
import type { NotingHost } from '../source/noting-host.ts';
import type { SourceFile, Sources } from '../source/source-file.ts';
import type { AroundFlows } from './load-around.ts';

export interface Memory {
  /** By path, what YAML and JSON files said. It follows from the text. */
  readonly readings: Map<string, KnownReading>;
  /** By path, what files of shared steps are. It follows from their data. */
  readonly shared: Map<string, KnownShared>;
  /** By path, what flows were lowered to. */
  readonly flows: Map<string, KnownFlow>;
  /** All that is read before the flows. */
  around: KnownAround | undefined;
  /** What rules see around the flows, and what is known of these; whether or not a mistake kept a part of the sources out. */
  readonly surroundings: Map<boolean, KnownSurroundings>;
}

export interface Reading {
  readonly source: SourceFile;
  readonly value?: JsonValue | undefined;
}

interface KnownReading extends Noted<Reading> {
  readonly text: string;
}

interface KnownShared extends Noted<SharedFile | undefined> {
  readonly data: JsonValue;
}

/** It follows from the data, what stands around the flows, the names that all of them know, and the files of shared steps that were set in. */
interface KnownFlow extends Noted<SourcedFlow | undefined> {
  readonly data: JsonValue;
  readonly around: AroundFlows;
  readonly names: string;
  readonly shared: ReadonlyMap<string, SharedFile | undefined>;
}

/** It follows from what the host answered and from the options, of which `key` is the text. */
interface KnownAround extends Noted<AroundFlows | undefined> {
  readonly key: string;
  readonly host: NotingHost;
  readonly sources: Sources;
}

/** They follow from `parts` of the solution, which are compared by identity. */
export interface KnownSurroundings {
  readonly parts: readonly unknown[];
  readonly seen: Omit<Surroundings, 'echoes'>;
  readonly sources: WeakMap<SourcedFlow, FlowSource>;
  readonly programs: ProgramMemory;
}

export function newMemory(): Memory {
  return {
    readings: new Map(),
    shared: new Map(),
    flows: new Map(),
    around: undefined,
    surroundings: new Map(),
  };
}

interface Anew {
  readonly memory: Memory;
  readonly read: (report: Report) => Reading;
  readonly report: Report;
}

/** The reading of a text, with all that is wrong with it reported, whether it is remembered or not. */
export function readRemembered(path: string, text: string, { memory, read, report }: Anew): Reading {
  let known = memory.readings.get(path);
  if (known?.text !== text) {
    known = { text, ...noted(read) };
    memory.readings.set(path, known);
  }
  repeat(known.said, report);
  return known.value;
}
