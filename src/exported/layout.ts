/**
 * Which file of an export is what. A zip of a solution and its folder when it was unzipped have `solution.xml` and `customizations.xml` at the root; the
 * folder that SolutionPackager writes has `Other/Solution.xml`, and parts of `customizations.xml` in files of their own; a legacy package of one flow
 * has `Microsoft.Flow/flows/<id>/definition.json`.
 */
export type Layout =
  | {
      readonly kind: 'solution';
      readonly root: string;
      readonly manifest: string;
      readonly customizations: string;
    }
  | { readonly kind: 'package'; readonly definitions: readonly string[] }
  /** No solution around them: each JSON file may be a flow. */
  | { readonly kind: 'files'; readonly files: readonly string[] };

export function layoutOf(paths: readonly string[]): Layout | undefined {
  const folder = solutionAt(paths, /^(.*\/)?other\/solution\.xml$/i, 'other/customizations.xml');
  if (folder !== undefined) return folder;
  const zip = solutionAt(paths, /^(.*\/)?solution\.xml$/i, 'customizations.xml');
  if (zip !== undefined) return zip;
  const definitions = paths.filter((path) =>
    /(?:^|\/)microsoft\.flow\/flows\/[^/]+\/definition\.json$/i.test(path),
  );
  if (definitions.length > 0) return { kind: 'package', definitions };
  const files = paths.filter((path) => path.toLowerCase().endsWith('.json'));
  return files.length > 0 ? { kind: 'files', files } : undefined;
}

/** The solution that is nearest to the root. */
function solutionAt(
  paths: readonly string[],
  pattern: RegExp,
  customizations: string,
): Extract<Layout, { kind: 'solution' }> | undefined {
  const byName = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const found = paths.flatMap((manifest) => {
    const match = pattern.exec(manifest);
    if (match === null) return [];
    const root = match[1] ?? '';
    const beside = byName.get(`${root}${customizations}`.toLowerCase());
    return beside === undefined
      ? []
      : [{ kind: 'solution' as const, root, manifest, customizations: beside }];
  });
  return found.sort((a, b) => a.root.length - b.root.length)[0];
}
