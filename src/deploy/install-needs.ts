/** What must be in the environment before the import: the dependencies that no package of this build satisfies, in plain words. */
import type { Dependency, Package } from '../model/package.ts';

export interface Need {
  readonly kind: string;
  readonly name: string;
  /** The solution that brings it; none when it was made in an environment. */
  readonly solution?: string;
}

/** Component types as MissingDependencies prints them. */
const KINDS: Readonly<Record<string, string>> = {
  '1': 'table',
  '29': 'flow',
  '372': 'custom connector',
  connectionreference: 'connection reference',
  EnvironmentVariableDefinition: 'environment variable',
};

/** Each thing once, in the order of the dependencies. */
export function needsOf(packages: readonly Package[]): readonly Need[] {
  const own = new Set(packages.map((content) => content.uniqueName));
  const needed = packages
    .flatMap((content) => content.dependencies)
    .filter((one) => !own.has(solutionNameOf(one.required)))
    .map((one) => needOf(one.required));
  return [...new Map(needed.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

function needOf(required: Dependency['required']): Need {
  const { type = '' } = required;
  const name = required['displayName'] ?? required['schemaName'] ?? '';
  const solution = solutionNameOf(required);
  return { kind: KINDS[type] ?? 'component', name, ...(solution === 'Active' ? {} : { solution }) };
}

/** `msdynce_Sales` of `msdynce_Sales (9.0.4.0076)`. */
function solutionNameOf(required: Dependency['required']): string {
  return required['solution']?.split(' ')[0] ?? '';
}
