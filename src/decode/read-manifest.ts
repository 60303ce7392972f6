/** solution.xml → who ships what. */
import type { Dependency, Management, Package } from '../model/package.ts';
import type { Publisher } from '../model/publisher.ts';
import {
  childOf,
  childrenOf,
  list,
  printXml,
  element,
  sameXml,
  textOf,
  type XmlElement,
} from '../xml/xml.ts';
import type { Opaque } from '../model/opaque.ts';
import { readLabels } from './read-labels.ts';

export interface Manifest extends Pick<
  Package,
  'uniqueName' | 'names' | 'descriptions' | 'version' | 'publisher'
> {
  readonly management: Management;
  readonly baseLanguage: number;
  readonly dependencies: readonly Dependency[];
  readonly opaque: readonly Opaque[];
  readonly roots: readonly XmlElement[];
}

export function readManifest(root: XmlElement): Manifest | undefined {
  const manifest = childOf(root, 'SolutionManifest');
  const publisher = manifest === undefined ? undefined : childOf(manifest, 'Publisher');
  if (manifest === undefined || publisher === undefined) return undefined;
  const { dependencies, opaque } = readDependencies(manifest);
  const roots = childOf(manifest, 'RootComponents');
  return {
    uniqueName: textOf(manifest, 'UniqueName') ?? '',
    names: readLabels(childOf(manifest, 'LocalizedNames')),
    descriptions: readLabels(childOf(manifest, 'Descriptions')),
    version: textOf(manifest, 'Version') ?? '',
    publisher: readPublisher(publisher),
    management: textOf(manifest, 'Managed') === '1' ? 'managed' : 'unmanaged',
    baseLanguage: Number(root.attributes['languagecode'] ?? '1033'),
    dependencies,
    opaque,
    roots: roots === undefined ? [] : childrenOf(roots),
  };
}

function readPublisher(publisher: XmlElement): Publisher {
  const email = textOf(publisher, 'EMailAddress');
  const website = textOf(publisher, 'SupportingWebsiteUrl');
  return {
    uniqueName: textOf(publisher, 'UniqueName') ?? '',
    names: readLabels(childOf(publisher, 'LocalizedNames')),
    descriptions: readLabels(childOf(publisher, 'Descriptions')),
    ...(email === undefined || email === '' ? {} : { email }),
    ...(website === undefined || website === '' ? {} : { website }),
    prefix: textOf(publisher, 'CustomizationPrefix') ?? '',
    optionPrefix: Number(textOf(publisher, 'CustomizationOptionValuePrefix') ?? '0'),
  };
}

function readDependencies(manifest: XmlElement): { dependencies: Dependency[]; opaque: Opaque[] } {
  const dependencies: Dependency[] = [];
  const opaque: Opaque[] = [];
  const missing = childOf(manifest, 'MissingDependencies');
  for (const one of missing === undefined ? [] : childrenOf(missing)) {
    const required = childOf(one, 'Required')?.attributes ?? {};
    const dependent = childOf(one, 'Dependent')?.attributes ?? {};
    const again = list('MissingDependency', [element('Required', required), element('Dependent', dependent)]);
    if (sameXml(again, one)) dependencies.push({ required, dependent });
    else opaque.push({ kind: 'dependency', xml: printXml(one) });
  }
  return { dependencies, opaque };
}
