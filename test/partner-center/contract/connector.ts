/** A connector of the shipped solution, as its files describe it. */
import { viewOf, type ConnectorView } from '../../../src/connector/view.ts';
import { collect } from '../../../src/diagnostics/diagnostic.ts';
import { nodeHost } from '../../../src/io/node-host.ts';
import { readConnector } from '../../../src/load/read-connector.ts';
import { MAX_SOURCE_BYTES } from '../../../src/load/read-source.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

export function connectorAt(folder: string): ConnectorView {
  const { diagnostics, report } = collect();
  const reader = { host: nodeHost(ROOT, MAX_SOURCE_BYTES), sources: new Map(), report };
  const source = readConnector(reader, folder);
  const view = source === undefined ? undefined : viewOf(source);
  if (view === undefined) throw new Error(diagnostics.map((one) => one.code).join());
  return view;
}
