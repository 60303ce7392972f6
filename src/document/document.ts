/** One HTML file that shows what an administrator will get: what the zips of a build hold, in every language of the solution. */
import type { FlowWorld } from '../analysis/flow-world.ts';
import { utf8 } from '../emit/utf8.ts';
import type { Artifact, Package } from '../model/package.ts';
import { editionOf } from './edition.ts';
import { renderPage } from './html.ts';
import { indexOf } from './index.ts';

/** The last package is the main one; `world` is that of the flows in them; `templates` gives the text of a file below `templates/`. */
export function documentOf(
  packages: readonly Package[],
  world: FlowWorld,
  templates: (path: string) => string,
): Artifact {
  const main = packages.at(-1);
  if (main === undefined) throw new Error('a build has at least one package');
  const index = indexOf(packages);
  const editions = main.languages.map((language) => editionOf(index, world, main, language));
  return { path: `${main.uniqueName}.html`, bytes: utf8(renderPage(editions, templates)) };
}
