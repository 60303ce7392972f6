/** What is known around flows that others exported. What is not at hand may be where they are imported. */
import { contractOfDocument } from '../analysis/contract/contract-of-document.ts';
import type { Contract } from '../analysis/contract/contract.ts';
import type { FlowSource } from '../analysis/flow-program.ts';
import { worldOf, type FlowWorld } from '../analysis/flow-world.ts';
import { tablesOfPackage, type PackageTables } from '../dataverse/package-tables.ts';
import { STANDARD_TABLES } from '../dataverse/standard-tables.ts';
import { tablesOf } from '../dataverse/table-index.ts';
import type { JsonValue } from '../source/json-value.ts';
import { contractsByConnection } from './contracts-by-connection.ts';

/** A custom connector that came with the flows. */
export interface ConnectorOfExport {
  /** As flows name it in `api.logicalName`. */
  readonly logicalName: string;
  /** For messages. */
  readonly name: string;
  readonly openApi: JsonValue;
}

export interface AroundExport extends Partial<PackageTables> {
  readonly connectors?: readonly ConnectorOfExport[];
  /** In lower case; undefined when not all of them are known. */
  readonly references?: ReadonlySet<string>;
  readonly variables?: ReadonlySet<string>;
}

export function worldOfExport(
  flows: readonly FlowSource[],
  {
    connectors = [],
    tables = [],
    relationships = [],
    choices = [],
    references,
    variables,
  }: AroundExport = {},
): FlowWorld {
  const byName = new Map(connectors.map((one) => [one.logicalName.toLowerCase(), one]));
  return worldOf(flows, {
    tables: tablesOf(tablesOfPackage({ tables, relationships, choices }), STANDARD_TABLES),
    contractOf: contractsByConnection(
      ({ connector }) => byName.get(connector?.toLowerCase() ?? ''),
      contractOf,
    ),
    echoes: [],
    ...(references === undefined ? {} : { references }),
    ...(variables === undefined ? {} : { variables }),
    origin: 'export',
    complete: true,
  });
}

/** A document without operations says nothing. */
function contractOf({ openApi, name }: ConnectorOfExport): Contract | undefined {
  const contract = contractOfDocument(openApi, name);
  return contract.operations.size === 0 ? undefined : contract;
}
