/** Everything that is wrong with one connector: the rules, each on the same view of it, then what OpenAPI 2.0 says beyond them. */
import { collect, type Report } from '../diagnostics/diagnostic.ts';
import type { ConnectorSource } from './connector-source.ts';
import { viewOfVersion2 } from './check-for-platform.ts';
import { designerRules } from './rules/designer-rules.ts';
import { openApiSchema } from './rules/openapi-schema.ts';
import { platformRules } from './rules/platform-rules.ts';

/** What keeps it from working, what makers miss in the designer, what certification asks for, and what OpenAPI 2.0 does not allow. */
export function checkConnector(source: ConnectorSource, report: Report): void {
  const view = viewOfVersion2(source, report);
  if (view === undefined) return;
  const { diagnostics, report: note } = collect();
  const both: Report = (...finding) => {
    note(...finding);
    report(...finding);
  };
  for (const rule of [...platformRules, ...designerRules]) rule(view, both);
  openApiSchema(view, diagnostics, report);
}
