/** `# cosell accept <code>: <reason>` in a YAML source accepts what is found in the same or the next line. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Acceptance } from '../model/solution.ts';
import type { Sources } from '../source/source-file.ts';

const COMMENT = /#\s*cosell accept\b(?: +([a-z0-9-]+\/[a-z0-9-]+))?(:\s*\S.*)?.*$/gm;

export function inlineAcceptances(sources: Sources, report: Report): Acceptance[] {
  const found: Acceptance[] = [];
  for (const { path, text, syntax } of sources.values()) {
    if (syntax !== 'yaml' || !text.includes('cosell accept')) continue;
    for (const match of text.matchAll(COMMENT)) {
      const [whole, code, reason = ''] = match;
      const at = {
        file: path,
        path: [],
        part: 'value',
        offsets: [match.index, match.index + whole.length],
      } as const;
      // Without a reason it still accepts, so that one slip is one finding.
      if (code === undefined || reason.slice(1).trim().length < 10)
        report('solution/acceptance-reason', at, {});
      if (code !== undefined) found.push({ code, severity: 'off', at });
    }
  }
  return found;
}
