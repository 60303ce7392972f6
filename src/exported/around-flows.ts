/**
 * Connection references and environment variables that a solution brings, or lists as what has to be there already. Neither is ever a root component;
 * both are known from their own XML alone (310 zips of the platform). In these, every reference that a flow names is in one of the two places.
 */
import { childOf, childrenOf, type XmlElement } from '../xml/xml.ts';

/** Names in lower case. */
export interface AroundFlows {
  readonly references: ReadonlySet<string>;
  /** Undefined when one that is missing is listed without its name. */
  readonly variables?: ReadonlySet<string>;
}

export function aroundFlows(
  manifest: XmlElement,
  customizations: XmlElement,
  paths: readonly string[],
): AroundFlows {
  const required = requiredBy(manifest);
  const section = childOf(customizations, 'connectionreferences');
  const names = required.flatMap((one) => Object.values(one));
  const references = setOf([
    ...(section === undefined ? [] : childrenOf(section)).map(
      (one) => one.attributes['connectionreferencelogicalname'] ?? '',
    ),
    ...names,
  ]);
  if (required.some(isNamelessVariable)) return { references };
  const inFolders = paths.map(
    (path) => /(?:^|\/)environmentvariabledefinitions\/([^/]+)\//i.exec(path)?.[1] ?? '',
  );
  return { references, variables: setOf([...inFolders, ...names]) };
}

type Attributes = XmlElement['attributes'];

/** Whatever names a missing component: which attribute does depends on its type. */
function requiredBy(manifest: XmlElement): readonly Attributes[] {
  const missing = childOf(childOf(manifest, 'SolutionManifest') ?? manifest, 'MissingDependencies');
  return (missing === undefined ? [] : childrenOf(missing)).flatMap((one) => {
    const required = childOf(one, 'Required');
    return required === undefined ? [] : [required.attributes];
  });
}

/** 380 is the type of definitions of environment variables. */
function isNamelessVariable(attributes: Attributes): boolean {
  const isVariable = /^(?:380|environmentvariabledefinition)$/i.test(attributes['type'] ?? '');
  return isVariable && !Object.keys(attributes).some((name) => name.toLowerCase().endsWith('schemaname'));
}

function setOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
