/**
 * Which file of an export is what. A zip of a solution and its folder when it was unzipped have `solution.xml` and `customizations.xml` at the root; the
 * folder that SolutionPackager writes has `Other/Solution.xml`, and parts of `customizations.xml` in files of their own; a legacy package of one flow
 * has `Microsoft.Flow/flows/<id>/definition.json`.
 */
export type Layout =
  | SolutionLayout
  | { readonly kind: 'package'; readonly definitions: readonly string[] }
  /** No solution around them: each JSON file may be a flow. */
  | { readonly kind: 'files'; readonly files: readonly string[] };

export interface SolutionLayout {
  readonly kind: 'solution';
  readonly root: string;
  readonly manifest: string;
  readonly customizations: string;
  /** Of its files: another solution may stand in a folder below. */
  readonly paths: readonly string[];
}

/** Of a folder with several solutions, each by itself. Empty when nothing is known in it. */
export function layoutsOf(paths: readonly string[]): readonly Layout[] {
  const solutions = solutionsAmong(paths);
  if (solutions.length > 0) return solutions;
  const definitions = paths.filter((path) =>
    /(?:^|\/)microsoft\.flow\/flows\/[^/]+\/definition\.json$/i.test(path),
  );
  if (definitions.length > 0) return [{ kind: 'package', definitions }];
  const files = paths.filter((path) => path.toLowerCase().endsWith('.json'));
  return files.length > 0 ? [{ kind: 'files', files }] : [];
}

type Found = Omit<SolutionLayout, 'paths'>;
type Form = readonly [manifest: RegExp, customizations: string];

const UNZIPPED: Form = [/^(.*\/)?solution\.xml$/i, 'customizations.xml'];
const PACKAGER: Form = [/^(.*\/)?other\/solution\.xml$/i, 'other/customizations.xml'];

function solutionsAmong(paths: readonly string[]): readonly SolutionLayout[] {
  const byName = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const found = paths.flatMap(
    (path) => solutionAt(path, PACKAGER, byName) ?? solutionAt(path, UNZIPPED, byName) ?? [],
  );
  const owners = new Map(found.map(({ root }) => [root, [] as string[]]));
  for (const path of paths) owners.get(ownerOf(path, owners) ?? '')?.push(path);
  return found.map((one) => ({ ...one, paths: owners.get(one.root) ?? [] }));
}

function solutionAt(
  manifest: string,
  [pattern, customizations]: Form,
  byName: ReadonlyMap<string, string>,
): Found | undefined {
  const match = pattern.exec(manifest);
  if (match === null) return undefined;
  const root = match[1] ?? '';
  const beside = byName.get(`${root}${customizations}`.toLowerCase());
  return beside === undefined ? undefined : { kind: 'solution', root, manifest, customizations: beside };
}

/** The nearest root above a file. */
function ownerOf(path: string, roots: ReadonlyMap<string, unknown>): string | undefined {
  for (let end = path.lastIndexOf('/'); end !== -1; end = path.lastIndexOf('/', end - 1)) {
    const root = path.slice(0, end + 1);
    if (roots.has(root)) return root;
    if (end === 0) break;
  }
  return roots.has('') ? '' : undefined;
}
