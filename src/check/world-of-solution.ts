/** What is known around the flows of a solution: all that its sources declare. */
import type { FlowSource } from '../analysis/flow-program.ts';
import { worldOf, type FlowWorld } from '../analysis/flow-world.ts';
import { newProgramMemory } from '../analysis/program-memory.ts';
import type { DataverseTable } from '../dataverse/dataverse-table.ts';
import { tablesOfSolution } from '../dataverse/solution-tables.ts';
import { STANDARD_TABLES } from '../dataverse/standard-tables.ts';
import { tablesOf } from '../dataverse/table-index.ts';
import type { KnownSurroundings, Memory } from '../load/memory.ts';
import { labelIn } from '../model/labels.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';
import { contractsOfSolution } from './contracts-of-solution.ts';
import { echoesOf } from './echoes-of-solution.ts';

export function worldOfSolution(solution: Solution, memory?: Memory): FlowWorld {
  const around = surroundingsOf(solution, memory);
  return worldOf(
    solution.flows.map((one) => sourceOf(one, solution, around.sources)),
    { ...around.seen, echoes: echoesOf(solution) },
    around.programs,
  );
}

/** They follow from parts of the solution that stay the same objects where nothing of them has changed. */
function surroundingsOf(solution: Solution, memory: Memory | undefined): KnownSurroundings {
  const { tables, choices, relationships, connections, connectors, binding, languages } = solution;
  const parts = [tables, choices, relationships, connections, connectors, binding, languages];
  // A mistake that is made and mended again leads back to what is known of the time before.
  const known = memory?.surroundings.get(solution.complete);
  if (known?.parts.every((one, index) => one === parts[index]) === true) return known;
  const made: KnownSurroundings = {
    parts,
    seen: {
      tables: tablesOf(declaredTables(solution), STANDARD_TABLES),
      contractOf: contractsOfSolution(solution),
      origin: 'sources',
      complete: solution.complete,
    },
    sources: new WeakMap(),
    programs: newProgramMemory(),
  };
  memory?.surroundings.set(solution.complete, made);
  return made;
}

function declaredTables({ tables, choices, relationships }: Solution): readonly DataverseTable[] {
  return tablesOfSolution({
    tables: tables.map((one) => one.model),
    choices: choices.map((one) => one.model),
    relationships: relationships.map((one) => one.model),
  });
}

function sourceOf(
  flow: SourcedFlow,
  { languages }: Solution,
  sources: KnownSurroundings['sources'],
): FlowSource {
  let source = sources.get(flow);
  if (source === undefined) {
    const { model, facts, origins, at, unknownUses = [] } = flow;
    const title = labelIn(model.names, languages[0]);
    source = { id: model.id, title, document: model.document, facts, origins, at, unknownUses };
    sources.set(flow, source);
  }
  return source;
}
