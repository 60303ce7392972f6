/** A flow as the rules look at it: its steps, what they evaluate and what that names, each found when it is first asked for. */
import { originOf } from '../flow/origins.ts';
import type { Spot } from '../expression/syntax/ast.ts';
import { readingOf, type Readings } from '../expression/syntax/readings.ts';
import type { ParsedTemplate } from '../expression/syntax/template.ts';
import type { FlowFacts } from '../model/flow-facts.ts';
import type { Origins } from '../model/origins.ts';
import type { JsonObject } from '../source/json-value.ts';
import { keyOf, type Path, type Place } from '../source/place.ts';
import { graphOf, type FlowGraph } from './graph/flow-graph.ts';
import { referencesIn, type Reference } from './references.ts';
import { stepStrings, textsOf, type StepStrings, type StepText } from './texts.ts';

/** What a program is made of. A flow of a solution is one, and so is a file that was exported. */
export interface FlowSource {
  /** WorkflowId; '' when a lone file does not say it. */
  readonly id: string;
  readonly title: string;
  readonly document: JsonObject;
  readonly facts: FlowFacts;
  readonly origins: Origins;
  /** The flow as a whole. */
  readonly at: Place;
  /** Names of the steps that stand for others, with names that begin with theirs and `_`, of which nothing is known. */
  readonly unknownUses?: readonly string[];
}

export interface FlowProgram extends FlowSource {
  readonly graph: () => FlowGraph;
  readonly strings: () => readonly StepStrings[];
  readonly texts: () => readonly StepText[];
  readonly references: () => readonly Reference[];
  /** Of any text: of one text the same one each time, so that what is found of it is found once. */
  readonly readingOf: (text: string) => ParsedTemplate;
}

export function programOf(source: FlowSource, readings: Readings): FlowProgram {
  const graph = once(() => graphOf(source.document));
  const strings = once(() => stepStrings(graph()));
  const texts = once(() => textsOf(strings(), readings));
  return {
    ...source,
    graph,
    strings,
    texts,
    references: once(() => referencesIn(texts())),
    readingOf: (text) => readingOf(text, readings),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Where in the sources the member at a path of the document stands. */
export function placeIn({ document, origins }: FlowProgram, path: Path): Place {
  return originOf(document, path, origins);
}

/** Its key. */
export function keyIn(program: FlowProgram, path: Path): Place {
  return keyOf(placeIn(program, path));
}

/** A part of a text: an expression, or a name in it. */
export function spotIn(program: FlowProgram, { path, part, text }: StepText, spot: Spot): Place {
  const place = part === 'key' ? keyIn(program, path) : placeIn(program, path);
  return { ...place, inside: { text, from: spot.from, to: spot.to } };
}
