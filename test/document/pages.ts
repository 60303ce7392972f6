/** Documents of projects, made as `cosell docs` makes them. */
import { readFileSync } from 'node:fs';
import type { FlowWorld } from '../../src/analysis/flow-world.ts';
import { worldOfSolution } from '../../src/check/world-of-solution.ts';
import { inspect } from '../../src/compile.ts';
import { documentOf } from '../../src/document/document.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Package } from '../../src/model/package.ts';
import { plan } from '../../src/plan/plan.ts';
import { filesBelow, type Files } from '../project.ts';

export const PROJECT = filesBelow(new URL('project', import.meta.url).pathname);

export function template(path: string): string {
  return readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');
}

/** What a document is made of. */
export interface Made {
  readonly packages: readonly Package[];
  readonly world: FlowWorld;
}

export function madeOf(files: Files | Readonly<Record<string, string>>): Made {
  const { solution, diagnostics } = inspect(memoryHost(files), 'solution.yaml');
  if (solution === undefined) throw new Error(diagnostics.map((one) => one.code).join(', '));
  return { packages: plan(solution), world: worldOfSolution(solution) };
}

export function htmlOf({ packages, world }: Made): string {
  return new TextDecoder().decode(documentOf(packages, world, template).bytes);
}

/** Names of elements and attributes in order: what a text that is escaped cannot change. */
export function structureOf(html: string): readonly string[] {
  return [...html.matchAll(/<!?\/?[a-z][^\s>]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>/gi)].map(([tag]) =>
    tag.replace(/="[^"]*"/g, ''),
  );
}
