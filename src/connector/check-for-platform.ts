/** What keeps a connector from working, or from working as its author thinks. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ConnectorSource } from './connector-source.ts';
import { platformRules } from './rules/platform-rules.ts';
import { isVersion2 } from './rules/version.ts';
import { viewOf, type ConnectorView } from './view.ts';

export function checkForPlatform(source: ConnectorSource, report: Report): void {
  const view = viewOfVersion2(source, report);
  if (view !== undefined) for (const rule of platformRules) rule(view, report);
}

/** The rules know OpenAPI 2.0; in another version everything would look wrong. */
export function viewOfVersion2(source: ConnectorSource, report: Report): ConnectorView | undefined {
  return isVersion2(source, report) ? viewOf(source) : undefined;
}
