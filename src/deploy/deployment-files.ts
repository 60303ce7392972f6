/** What lies beside the zips: a settings file a solution and environment, INSTALL.md in each language, and the solution's own files. */
import type { CheckedSolution } from '../check/check.ts';
import { guideFiles } from '../format/languages.ts';
import { utf8 } from '../emit/utf8.ts';
import type { Artifact, Package } from '../model/package.ts';
import { printJson } from '../source/json-text.ts';
import { installGuide } from './install-guide.ts';
import { settingsOf } from './settings.ts';

/** The text of a file below `templates/` of the package. */
export type Templates = (path: string) => string;

export function deploymentFiles(
  solution: CheckedSolution,
  packages: readonly Package[],
  templates: Templates,
): readonly Artifact[] {
  const settings = packages.flatMap((content) =>
    [undefined, ...solution.environments].map((environment): Artifact => {
      const path = settingsName(content, environment?.name);
      const text = printJson(settingsOf(content, solution, environment), { indent: '  ', newline: '\n' });
      return { path, bytes: utf8(`${text}\n`) };
    }),
  );
  return [...settings, ...guides(solution, packages, templates), ...solution.install.files];
}

/** INSTALL.md in the base language, and one more for each further language that the guide has words for. */
function guides(
  solution: CheckedSolution,
  packages: readonly Package[],
  templates: Templates,
): readonly Artifact[] {
  return guideFiles(solution.languages).map(({ language, words, path }) => {
    const template = templates(`install/INSTALL${words === 'en' ? '' : `.${words}`}.md.hbs`);
    return { path, bytes: utf8(installGuide(solution, packages, language, template)) };
  });
}

/** `<UniqueName>.settings.json` for any environment, `<UniqueName>.<name>.settings.json` for one. */
export function settingsName(content: Package, environment: string | undefined): string {
  return `${content.uniqueName}${environment === undefined ? '' : `.${environment}`}.settings.json`;
}
