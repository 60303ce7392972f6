/** What is read of a solution that others exported: what rules of flows can use, no more. */
import type { FlowSource } from '../analysis/flow-program.ts';
import type { PackageTable } from '../model/package.ts';
import type { PackedChoice } from '../packed/choice.ts';
import type { PackedRelationship } from '../packed/relationship.ts';
import type { JsonValue } from '../source/json-value.ts';

export interface ExportedSolution {
  readonly flows: readonly FlowSource[];
  readonly connectors: readonly ExportedConnector[];
  readonly tables: readonly PackageTable[];
  readonly relationships: readonly PackedRelationship[];
  /** Those that several columns share. */
  readonly choices: readonly PackedChoice[];
  /** Connection references that it brings or says to need, in lower case; undefined when there is no solution around the flows. */
  readonly references?: ReadonlySet<string>;
  /** The same of environment variables, by schema name. */
  readonly variables?: ReadonlySet<string>;
}

export interface ExportedConnector {
  /** As flows name it in `api.logicalName`. */
  readonly logicalName: string;
  readonly name: string;
  readonly openApi: JsonValue;
}
