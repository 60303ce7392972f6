/** What is known around the flows of a solution: all that its sources declare. */
import type { FlowSource } from '../analysis/flow-program.ts';
import { worldOf, type FlowWorld } from '../analysis/flow-world.ts';
import type { DataverseTable } from '../dataverse/dataverse-table.ts';
import { tablesOfSolution } from '../dataverse/solution-tables.ts';
import { STANDARD_TABLES } from '../dataverse/standard-tables.ts';
import { tablesOf } from '../dataverse/table-index.ts';
import { labelIn } from '../model/labels.ts';
import type { Solution, SourcedFlow } from '../model/solution.ts';
import { contractsOfSolution } from './contracts-of-solution.ts';
import { echoesOf } from './echoes-of-solution.ts';

export function worldOfSolution(solution: Solution): FlowWorld {
  return worldOf(
    solution.flows.map((one) => sourceOf(one, solution)),
    {
      tables: tablesOf(declaredTables(solution), STANDARD_TABLES),
      contractOf: contractsOfSolution(solution),
      echoes: echoesOf(solution),
      origin: 'sources',
      complete: solution.complete,
    },
  );
}

function declaredTables({ tables, choices, relationships }: Solution): readonly DataverseTable[] {
  return tablesOfSolution({
    tables: tables.map((one) => one.model),
    choices: choices.map((one) => one.model),
    relationships: relationships.map((one) => one.model),
  });
}

function sourceOf({ model, unknownUses = [], ...flow }: SourcedFlow, { languages }: Solution): FlowSource {
  const { facts, origins, at } = flow;
  const title = labelIn(model.names, languages[0]);
  return { id: model.id, title, document: model.document, facts, origins, at, unknownUses };
}
