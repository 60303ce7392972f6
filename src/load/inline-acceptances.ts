/** `# cosell accept <code>: <reason>` in a YAML source accepts what is found in the same or the next line. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Acceptance } from '../model/solution.ts';
import type { Sources } from '../source/source-file.ts';

const COMMENT = /#\s*cosell accept\b(?: +([a-z0-9-]+\/[a-z0-9-]+))?(:\s*\S.*)?.*$/gm;

export function inlineAcceptances(sources: Sources, report: Report): Acceptance[] {
  const found: Acceptance[] = [];
  for (const source of sources.values()) {
    // Of a JSON source even the text would have to be read again.
    if (source.syntax !== 'yaml' || !source.text.includes('cosell accept')) continue;
    for (const match of source.text.matchAll(COMMENT)) {
      const [whole, code, reason = ''] = match;
      const at = {
        file: source.path,
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
