/** `cosell explain CODE`: the page of a finding. */
import { catalog, isCode } from '../../diagnostics/catalog.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { UsageError } from '../../io/usage-error.ts';
import { packageFile } from '../package-files.ts';
import type { Terminal } from '../terminal.ts';

/** A code may be given without its room when that is enough: `unknown-key`. */
export function explain(given: string, terminal: Terminal): number {
  const codes = Object.keys(catalog);
  const sameName = codes.filter((code) => nameOf(code) === given);
  const code = sameName.length === 1 ? (sameName[0] ?? given) : given;
  const page = isCode(code) ? packageFile(`docs/rules/${code}.md`) : undefined;
  if (page === undefined)
    throw new UsageError(
      `There is ${sameName.length > 1 ? 'more than one finding' : 'no finding'} with the code '${given.slice(0, 80)}'.${nearTo(given, sameName)}`,
    );
  terminal.out(page);
  return 0;
}

/** The codes that may be meant: those of the name, those of the room, the nearest ones by their whole text and by their name. */
function nearTo(given: string, sameName: readonly string[]): string {
  const codes = Object.keys(catalog);
  const room = given.split('/')[0] ?? given;
  const ofRoom = codes.filter((code) => code.startsWith(`${room}/`));
  const nearest = suggest(given, codes);
  const nearName = suggest(nameOf(given), codes.map(nameOf));
  const near = codes.filter((code) => code === nearest || nameOf(code) === nearName);
  if (sameName.length > 0) return list('Which one is it?', sameName);
  if (near.length === 1) return ` Did you mean '${near.join('')}'?`;
  if (near.length > 0) return list('Did you mean one of these?', near);
  return ofRoom.length === 0 ? '' : list(`Codes of ${room}:`, ofRoom);
}

/** What stands behind the room: `unknown-key` of `spec/unknown-key`. */
function nameOf(code: string): string {
  return code.slice(code.indexOf('/') + 1);
}

function list(title: string, codes: readonly string[]): string {
  return ` ${title}\n${codes.map((code) => `  ${code}`).join('\n')}`;
}
