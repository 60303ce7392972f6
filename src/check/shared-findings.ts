/**
 * Findings inside of shared steps, each where it can be mended: in what a flow gives, in the flow that uses the steps, or, when every flow that uses
 * them has it, once in their file. What the reading of the file has told of is not told again.
 */
import type { Code } from '../diagnostics/catalog.ts';
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SharedUse } from '../model/shared-use.ts';
import type { Solution } from '../model/solution.ts';
import { isWithin, type Place } from '../source/place.ts';
import { hasConstant, sourceOf } from './shared-places.ts';

export function settleShared(diagnostics: readonly Diagnostic[], solution: Solution): readonly Diagnostic[] {
  const uses = solution.flows.flatMap((flow) => flow.uses ?? []);
  if (uses.length === 0) return diagnostics;
  const around = { uses: byFile(uses), counts: countsOf(uses), told: toldOf(diagnostics, uses) };
  const settled = diagnostics.flatMap((one) => settle(one, around));
  return once(settled, around.counts);
}

interface Around {
  /** By the file of the flow. */
  readonly uses: ReadonlyMap<string, readonly SharedUse[]>;
  /** How many uses there are of a file. */
  readonly counts: ReadonlyMap<string, number>;
  readonly told: ReadonlySet<string>;
}

interface Settled {
  readonly diagnostic: Diagnostic;
  /** Set for what stands in shared steps. */
  readonly inside?: { readonly use: SharedUse; readonly at: Place };
}

function byFile(uses: readonly SharedUse[]): ReadonlyMap<string, readonly SharedUse[]> {
  const found = new Map<string, SharedUse[]>();
  for (const use of uses) {
    const known = found.get(use.at.file);
    if (known === undefined) found.set(use.at.file, [use]);
    else known.push(use);
  }
  return found;
}

function countsOf(uses: readonly SharedUse[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { file } of uses) found.set(file, (found.get(file) ?? 0) + 1);
  return found;
}

/** What was found in the files of the shared steps themselves. */
function toldOf(diagnostics: readonly Diagnostic[], uses: readonly SharedUse[]): ReadonlySet<string> {
  const files = new Set(uses.map((use) => use.file));
  return new Set(
    diagnostics.flatMap(({ code, at }) => (files.has(at.file) ? [identity(code, at, false)] : [])),
  );
}

function identity(code: Code, { file, path, part, inside }: Place, withPart = true): string {
  return JSON.stringify([code, file, part, ...(withPart ? [inside?.from, inside?.to] : []), ...path]);
}

function settle(diagnostic: Diagnostic, { uses, told }: Around): readonly Settled[] {
  const shown = withRelated(diagnostic, uses);
  const use = useAround(diagnostic.at, uses);
  if (use === undefined) return [{ diagnostic: shown }];
  const source = sourceOf(diagnostic.at, use);
  if (source.kind === 'silent') return [];
  // That something is null is an error all the same where the steps have no branch for it.
  if (source.kind === 'null' && (isInBranch(diagnostic.at, use) || !isError(diagnostic))) return [];
  if (source.kind === 'given') return [{ diagnostic: { ...shown, at: source.at } }];
  if (told.has(identity(diagnostic.code, source.at, false))) return [];
  if (OF_CONSTANTS.has(diagnostic.code) && hasConstant(source.at, use)) return [];
  const related = shown.related ?? { at: source.at, note: 'in these shared steps' };
  return [{ diagnostic: { ...shown, at: use.at, related }, inside: { use, at: source.at } }];
}

/** Keys of the YAML form below which steps run under a condition. */
const BRANCHES: ReadonlySet<string | number> = new Set(['then', 'else', 'cases', 'default']);

function isInBranch({ path }: Place, use: SharedUse): boolean {
  return path.slice(use.at.path.length).some((key) => BRANCHES.has(key));
}

/** What is the same in each run of this flow, and need not be in others. */
const OF_CONSTANTS: ReadonlySet<Code> = new Set<Code>([
  'flow/constant-condition',
  'expression/foregone',
  'expression/never-equal',
  'expression/same-sides',
]);

function useAround({ file, path, offsets }: Place, uses: Around['uses']): SharedUse | undefined {
  if (offsets !== undefined) return undefined;
  return uses.get(file)?.find(({ at }) => path.length > at.path.length && isWithin(path, at.path));
}

function withRelated(diagnostic: Diagnostic, uses: Around['uses']): Diagnostic {
  const { related } = diagnostic;
  const use = related === undefined ? undefined : useAround(related.at, uses);
  if (related === undefined || use === undefined) return diagnostic;
  const source = sourceOf(related.at, use);
  return source.kind === 'silent' || source.kind === 'null'
    ? diagnostic
    : { ...diagnostic, related: { ...related, at: source.at } };
}

/** What is about the flow around the steps, though each has it. */
const OF_THE_FLOW: ReadonlySet<Code> = new Set<Code>(['flow/alias-unknown', 'flow/same-name']);

/** What every one of several uses has is a matter of the shared steps. */
function once(all: readonly Settled[], counts: Around['counts']): readonly Diagnostic[] {
  const groups = new Map<string, Set<SharedUse>>();
  for (const { diagnostic, inside } of all) {
    if (inside === undefined || OF_THE_FLOW.has(diagnostic.code)) continue;
    const key = identity(diagnostic.code, inside.at);
    groups.set(key, (groups.get(key) ?? new Set()).add(inside.use));
  }
  const told = new Set<string>();
  return all.flatMap(({ diagnostic, inside }) => {
    if (inside === undefined) return [diagnostic];
    const key = identity(diagnostic.code, inside.at);
    const size = groups.get(key)?.size ?? 0;
    if (size < 2 || size < (counts.get(inside.use.file) ?? 0)) return [diagnostic];
    if (told.has(key)) return [];
    told.add(key);
    const related = { at: inside.use.at, note: 'and wherever else they are used' };
    return [{ ...diagnostic, at: inside.at, related }];
  });
}
