/**
 * Findings inside of shared steps, each where it can be mended: in what a flow gives, in the flow that uses the steps, or, when all that use them have
 * it, once in their file. Where shared steps use others, it is led out of one after the other. What the reading of the file has told of is not told
 * again.
 */
import type { Code } from '../diagnostics/catalog.ts';
import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isInUse, useAround, type SharedUse } from '../model/shared-use.ts';
import type { Solution } from '../model/solution.ts';
import type { Place } from '../source/place.ts';
import { hasConstant, sourceOf } from './shared-places.ts';

export function settleShared(diagnostics: readonly Diagnostic[], solution: Solution): readonly Diagnostic[] {
  const uses = solution.flows.flatMap((flow) => flow.uses ?? []);
  if (uses.length === 0) return diagnostics;
  const around = { uses: byFile(uses), counts: countsOf(uses), inFiles: foundInFiles(diagnostics, uses) };
  let found: readonly Diagnostic[] = ofReadTexts(diagnostics, around).map((one) => inSameUse(one, around));
  // Each round leads out of one use, so there are as many as uses stand in each other.
  while (found.some((one) => isInside(one, around)))
    found = once(
      found.flatMap((one) => settle(one, around)),
      around.counts,
    );
  return found;
}

/** A text that cannot be read is set in as it is: its names are not those of the flow, and what is given does not stand in it. */
function ofReadTexts(diagnostics: readonly Diagnostic[], around: Around): readonly Diagnostic[] {
  const whole = ({ file, path, part }: Place): string => identity('expression/syntax', { file, path, part });
  const unread = new Set(
    diagnostics.flatMap(({ code, at }) =>
      code === 'expression/syntax' && innermost(at, around) !== undefined ? [whole(at)] : [],
    ),
  );
  return diagnostics.filter(({ code, at }) => code === 'expression/syntax' || !unread.has(whole(at)));
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
  /** By the file of the shared steps. */
  readonly counts: ReadonlyMap<string, UseCount>;
  /** What was found in the files of the shared steps themselves. */
  readonly inFiles: ReadonlySet<string>;
}

interface UseCount {
  readonly all: number;
  readonly present: number;
}

interface Settled {
  readonly diagnostic: Diagnostic;
  /** Set for what stands in shared steps. */
  readonly inside?: {
    readonly use: SharedUse;
    readonly at: Place;
    /** Two names of the same file, whatever is around. */
    readonly isOfFile: boolean;
  };
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

function countsOf(uses: readonly SharedUse[]): ReadonlyMap<string, UseCount> {
  const found = new Map<string, UseCount>();
  for (const { file, isPresent } of uses) {
    const { all, present } = found.get(file) ?? { all: 0, present: 0 };
    found.set(file, { all: all + 1, present: present + (isPresent ? 1 : 0) });
  }
  return found;
}

function foundInFiles(diagnostics: readonly Diagnostic[], uses: readonly SharedUse[]): ReadonlySet<string> {
  const files = new Set(uses.map((use) => use.file));
  return new Set(
    diagnostics.flatMap(({ code, at }) => (files.has(at.file) ? [identity(code, at, false)] : [])),
  );
}

function identity(code: Code, { file, path, part, inside }: Place, withPart = true): string {
  return JSON.stringify([code, file, part, ...(withPart ? [inside?.from, inside?.to] : []), ...path]);
}

/** Two steps of one name clash where both can be seen: what a use sets in has its name from there. */
function inSameUse(diagnostic: Diagnostic, around: Around): Diagnostic {
  const { code, at, related } = diagnostic;
  if (code !== 'flow/same-name' || related === undefined) return diagnostic;
  let use = innermost(at, around);
  while (use !== undefined && !isInUse(related.at, use)) use = innermost(use.at, around);
  if (use === undefined) return diagnostic;
  return {
    ...diagnostic,
    at: outTo(use, at, around),
    related: { ...related, at: outTo(use, related.at, around) },
  };
}

/** Where it stands among the steps of the use themselves: the place, or the step there that sets in what it is in. */
function outTo(use: SharedUse, place: Place, around: Around): Place {
  const inner = innermost(place, around);
  return inner === undefined || inner === use ? place : outTo(use, inner.at, around);
}

function settle(diagnostic: Diagnostic, around: Around): readonly Settled[] {
  const shown = withRelated(diagnostic, around);
  const use = innermost(diagnostic.at, around);
  if (use === undefined) return [{ diagnostic: shown }];
  const source = sourceOf(diagnostic.at, use);
  if (source.kind === 'silent') return [];
  // That something is null is an error all the same where the steps have no branch for it.
  if (source.kind === 'null' && (isInBranch(diagnostic.at, use) || !isError(diagnostic))) return [];
  if (source.kind === 'given') return [{ diagnostic: { ...shown, at: source.at } }];
  if (around.inFiles.has(identity(diagnostic.code, source.at, false))) return [];
  if (OF_CONSTANTS.has(diagnostic.code) && hasConstant(source.at, use)) return [];
  const related = shown.related ?? { at: source.at, note: 'in these shared steps' };
  const isOfFile =
    diagnostic.code === 'flow/same-name' &&
    diagnostic.related !== undefined &&
    innermost(diagnostic.related.at, around) === use;
  return [{ diagnostic: { ...shown, at: use.at, related }, inside: { use, at: source.at, isOfFile } }];
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
function groupKey({ code, related }: Diagnostic, place: Place): string {
  const own = identity(code, place);
  return isOfUseStep(place) && related !== undefined ? own + identity(code, related.at) : own;
}

function isOfUseStep({ path, part }: Place): boolean {
  return part === 'value' && path.at(-1) === 'use';
}

/** What every one of several uses has is a matter of the shared steps. */
function once(all: readonly Settled[], counts: Around['counts']): readonly Diagnostic[] {
  const groups = new Map<string, Set<SharedUse>>();
  for (const { diagnostic, inside } of all) {
    if (inside === undefined || OF_THE_FLOW.has(diagnostic.code)) continue;
    const key = groupKey(diagnostic, inside.at);
    groups.set(key, (groups.get(key) ?? new Set()).add(inside.use));
  }
  const shown = new Set<string>();
  return all.flatMap(({ diagnostic, inside }) => {
    if (inside === undefined) return [diagnostic];
    const key = groupKey(diagnostic, inside.at);
    if (!inside.isOfFile && !isOfEachUse(groups.get(key) ?? new Set(), counts)) return [diagnostic];
    if (shown.has(key)) return [];
    shown.add(key);
    const elsewhere = { at: inside.use.at, note: 'and wherever else they are used' };
    const related = inside.isOfFile || isOfUseStep(inside.at) ? diagnostic.related : elsewhere;
    return [{ ...diagnostic, at: inside.at, ...(related === undefined ? {} : { related }) }];
  });
}

/**
 * Whether several uses have it, and no other. Uses under the other binding are read, but no rule meets their steps: where none of them has it, they are
 * not asked.
 */
function isOfEachUse(uses: ReadonlySet<SharedUse>, counts: Around['counts']): boolean {
  const [first] = uses;
  const count = first === undefined ? undefined : counts.get(first.file);
  if (count === undefined || uses.size < 2) return false;
  return uses.size >= ([...uses].every((use) => use.isPresent) ? count.present : count.all);
}
