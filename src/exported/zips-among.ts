/**
 * Files that are no solution but hold zips: packages of Package Deployer and of the Automation Catalog hold those of solutions, at times beside zips of
 * data.
 */
export function zipsAmong(paths: readonly string[]): readonly string[] {
  const isSolution = paths.some((path) => /(?:^|\/)solution\.xml$/i.test(path));
  return isSolution ? [] : paths.filter((path) => /\.zip$/i.test(path));
}
