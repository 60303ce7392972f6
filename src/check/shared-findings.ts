/**
 * Findings inside of shared steps, each where it can be mended: in what a flow gives, in the flow that uses the steps, or, when all that use them have
 * it, once in their file. Where shared steps use others, it is led out of one after the other. What the reading of the file has told of is not told
 * again.
 */
import type { Code } from '../diagnostics/catalog.ts';
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { useAround, type SharedUse } from '../model/shared-use.ts';
import type { Solution } from '../model/solution.ts';
import type { Place } from '../source/place.ts';
import { hasConstant, sourceOf } from './shared-places.ts';

export function settleShared(diagnostics: readonly Diagnostic[], solution: Solution): readonly Diagnostic[] {
  const uses = solution.flows.flatMap((flow) => flow.uses ?? []);
  if (uses.length === 0) return diagnostics;
  const around = { uses: byFile(uses), counts: countsOf(uses), told: toldOf(diagnostics, uses) };
  let found = diagnostics;
  // Each round leads out of one use, so there are as many as uses stand in each other.
  while (found.some((one) => isInside(one, around)))
    found = once(
      found.flatMap((one) => settle(one, around)),
      around.counts,
    );
  return found;
}

function isInside({ at, related }: Diagnostic, around: Around): boolean {
  return (
    innermost(at, around) !== undefined ||
    (related !== undefined && innermost(related.at, around) !== undefined)
  );
}

function innermost(place: Place, { uses }: Pick<Around, 'uses'>): SharedUse | undefined {
  return useAround(place, uses.get(place.file) ?? []);
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

function settle(diagnostic: Diagnostic, around: Around): readonly Settled[] {
  const { told } = around;
  const shown = withRelated(diagnostic, around);
  const use = innermost(diagnostic.at, around);
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

function withRelated(diagnostic: Diagnostic, around: Around): Diagnostic {
  const { related } = diagnostic;
  const use = related === undefined ? undefined : innermost(related.at, around);
  if (related === undefined || use === undefined) return diagnostic;
  const source = sourceOf(related.at, use);
  const at = source.kind === 'silent' || source.kind === 'null' ? use.at : source.at;
  return { ...diagnostic, related: { ...related, at } };
}

/** What is about the flow around the steps, though each has it. */
const OF_THE_FLOW: ReadonlySet<Code> = new Set<Code>(['flow/alias-unknown', 'flow/same-name']);

/** What two findings in shared steps have in common that are the same one. Of what is set in there again, what was found in it tells them apart. */
function sameness({ code, related }: Diagnostic, place: Place): string {
  const own = identity(code, place);
  return isOfSetIn(place) && related !== undefined ? own + identity(code, related.at) : own;
}

function isOfSetIn({ path, part }: Place): boolean {
  return part === 'value' && path.at(-1) === 'use';
}

/** What every one of several uses has is a matter of the shared steps. */
function once(all: readonly Settled[], counts: Around['counts']): readonly Diagnostic[] {
  const groups = new Map<string, Set<SharedUse>>();
  for (const { diagnostic, inside } of all) {
    if (inside === undefined || OF_THE_FLOW.has(diagnostic.code)) continue;
    const key = sameness(diagnostic, inside.at);
    groups.set(key, (groups.get(key) ?? new Set()).add(inside.use));
  }
  const told = new Set<string>();
  return all.flatMap(({ diagnostic, inside }) => {
    if (inside === undefined) return [diagnostic];
    const key = sameness(diagnostic, inside.at);
    const size = groups.get(key)?.size ?? 0;
    if (size < 2 || size < (counts.get(inside.use.file) ?? 0)) return [diagnostic];
    if (told.has(key)) return [];
    told.add(key);
    const elsewhere = { at: inside.use.at, note: 'and wherever else they are used' };
    const related = isOfSetIn(inside.at) ? diagnostic.related : elsewhere;
    return [{ ...diagnostic, at: inside.at, ...(related === undefined ? {} : { related }) }];
  });
}
