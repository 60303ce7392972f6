/** What must be in the environment before the import: the dependencies that no package of this build satisfies, in plain words. */
import { COMPONENT, PART } from '../format/component-types.ts';
import type { Dependency, Package } from '../model/package.ts';

export interface Need {
  readonly kind: NeedKind;
  readonly name: string;
  /** The solution that brings it; none when it was made in an environment. */
  readonly solution?: string;
}

/** Component types as MissingDependencies prints them. */
const KINDS = {
  '1': 'table',
  '2': 'column',
  '29': 'flow',
  '372': 'custom connector',
  connectionreference: 'connection reference',
  EnvironmentVariableDefinition: 'environment variable',
  SettingDefinition: 'setting',
} as const;

/** What a component is called in the guide, in English. */
export type NeedKind = (typeof KINDS)[keyof typeof KINDS] | 'component';

/** Each thing once, in the order of the dependencies. */
export function needsOf(packages: readonly Package[]): readonly Need[] {
  const own = new Set(packages.map((content) => content.uniqueName));
  const required = packages
    .flatMap((content) => content.dependencies)
    .map((one) => one.required)
    .filter((one) => !own.has(solutionNameOf(one)));
  const tables = new Set(required.filter((one) => one['type'] === COMPONENT.table).map(tableKey));
  // A solution that brings a table brings its columns.
  const needed = required
    .filter((one) => one['type'] !== PART.column || !tables.has(tableKey(one)))
    .map(needOf);
  return [...new Map(needed.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

function needOf(required: Dependency['required']): Need {
  const { type = '' } = required;
  const name = required['displayName'] ?? required['schemaName'] ?? '';
  const solution = solutionNameOf(required);
  return {
    kind: isKnown(type) ? KINDS[type] : 'component',
    name,
    ...(solution === 'Active' ? {} : { solution }),
  };
}

function isKnown(type: string): type is keyof typeof KINDS {
  return Object.hasOwn(KINDS, type);
}

/** A table, or that of a column, in the solution that brings it. */
function tableKey(required: Dependency['required']): string {
  const name = required['type'] === PART.column ? required['parentSchemaName'] : required['schemaName'];
  return `${solutionNameOf(required)} ${name ?? ''}`;
}

/** `msdynce_Sales` of `msdynce_Sales (9.0.4.0076)`. */
function solutionNameOf(required: Dependency['required']): string {
  return required['solution']?.split(' ')[0] ?? '';
}
