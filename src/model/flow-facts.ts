/** What a flow document uses of the solution around it. */
import type { Path } from '../source/place.ts';

export interface UsedConnection {
  readonly alias: string;
  readonly path: Path;
  readonly logicalName?: string;
  readonly apiName?: string;
  /** Logical name of a custom connector. */
  readonly connector?: string;
}

export interface ConnectorStep {
  readonly alias: string;
  readonly operationId: string;
  readonly parameters: readonly string[];
  /** Path of the step's `inputs`. */
  readonly path: Path;
}

export interface FlowFacts {
  readonly connections: readonly UsedConnection[];
  readonly steps: readonly ConnectorStep[];
  /** WorkflowIds of the flows that it runs. */
  readonly children: readonly { readonly id: string; readonly path: Path }[];
  /** Environment variables that its parameters stand for. */
  readonly variables: readonly {
    readonly schemaName: string;
    readonly parameter: string;
    readonly path: Path;
  }[];
}
