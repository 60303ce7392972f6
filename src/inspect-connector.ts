/** The short pipeline of one connector outside of a solution: text → source (`load`) → findings (`connector/rules`). */
import { applyAcceptances, type Grades } from './check/accept.ts';
import { inSourceOrder } from './check/source-order.ts';
import { checkConnector } from './connector/check-connector.ts';
import type { ConnectorSource } from './connector/connector-source.ts';
import { collect, type Diagnostic } from './diagnostics/diagnostic.ts';
import { inlineAcceptances } from './load/inline-acceptances.ts';
import { readConnector } from './load/read-connector.ts';
import type { Reader } from './load/read-source.ts';
import type { Host } from './source/host.ts';
import type { SourceFile, Sources } from './source/source-file.ts';

export interface InspectedConnector {
  /** There when the files could be read. */
  readonly connector?: ConnectorSource | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Reads and checks the connector at `path`: an OpenAPI document, `connector.yaml`, or the folder of either. */
export function inspectConnector(host: Host, path: string, grades?: Grades): InspectedConnector {
  const { diagnostics, report } = collect();
  const sources = new Map<string, SourceFile>();
  const reader: Reader = { host, sources, report };
  const connector = readConnector(reader, path);
  if (connector !== undefined) checkConnector(connector, report);
  const acceptances = inlineAcceptances(sources, report);
  const graded = applyAcceptances(diagnostics, { acceptances, grades }, sources);
  return { connector, diagnostics: inSourceOrder(graded, sources), sources };
}
