/** The short pipeline of two versions of a connector: text → sources (`load`) → what changed (`connector/diff`). */
import { inSourceOrder } from './check/source-order.ts';
import { diffConnectors } from './connector/diff/diff-connectors.ts';
import { isVersion2 } from './connector/rules/version.ts';
import { collect, isError, type Diagnostic } from './diagnostics/diagnostic.ts';
import { readConnector } from './load/read-connector.ts';
import type { Reader } from './load/read-source.ts';
import type { Host } from './source/host.ts';
import type { SourceFile, Sources } from './source/source-file.ts';

export interface ComparedConnectors {
  /** Empty when one of the two cannot be read. */
  readonly changes: readonly Diagnostic[];
  /** What was found while reading the two. */
  readonly findings: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Where a version of a connector is. Paths of the two must tell their files apart. */
export interface Version {
  readonly host: Host;
  readonly path: string;
}

export function compareConnectors(before: Version, after: Version): ComparedConnectors {
  const { diagnostics: findings, report } = collect();
  const sources = new Map<string, SourceFile>();
  const read = ({ host, path }: Version) => {
    const reader: Reader = { host, sources, report };
    const found = readConnector(reader, path);
    return found !== undefined && isVersion2(found, report) ? found : undefined;
  };
  const [was, is] = [read(before), read(after)];
  const changes = collect();
  const isSound = !findings.some(isError);
  if (isSound && was !== undefined && is !== undefined) diffConnectors(was, is, changes.report);
  return {
    changes: inSourceOrder(changes.diagnostics, sources),
    findings: inSourceOrder(findings, sources),
    sources,
  };
}
