/** `cosell explain CODE`: the page of a finding. */
import { catalog } from '../../diagnostics/catalog.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { UsageError } from '../../io/usage-error.ts';
import { packageFile } from '../package-files.ts';
import type { Terminal } from '../terminal.ts';

/** A code may be given without its room when that is enough: `unknown-key`. */
function fullCode(given: string): string {
  const found = Object.keys(catalog).filter((code) => code.endsWith(`/${given}`));
  return found.length === 1 ? (found[0] ?? given) : given;
}

export function explain(given: string, terminal: Terminal): number {
  const code = fullCode(given);
  const page = Object.hasOwn(catalog, code) ? packageFile(`docs/rules/${code}.md`) : undefined;
  if (page === undefined) {
    const nearest = suggest(code, Object.keys(catalog));
    throw new UsageError(
      `There is no finding with the code '${code}'.${nearest === undefined ? '' : ` Did you mean '${nearest}'?`}`,
    );
  }
  terminal.out(page);
  return 0;
}
