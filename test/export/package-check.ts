/**
 * What Microsoft checks of a certification package before anyone opens it, said in our own way: the nesting, the kinds of files, and what
 * the two solutions hold (microsoft/PowerPlatformConnectors, scripts/ConnectorPackageValidator.ps1, 0cae9d6b, without a plugin; and the
 * policies 5000.1.1.11 to 5000.1.1.16 of learn.microsoft.com/connectors/custom-connectors/certification-policy-errors).
 */
import { unpack } from '../../src/pack/unpack.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { childrenOf, ownText, type XmlElement } from '../../src/xml/xml.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** Everything that would be refused; nothing when the package is right. */
export function packageProblems(zip: Uint8Array): readonly string[] {
  const outer = partsOf(zip);
  const problems = outerProblems(outer);
  if (problems.length > 0) return problems;
  const inner = partsOf([...outer].find(([path]) => path.endsWith('.zip'))?.[1]);
  const folders = new Set([...inner.keys()].flatMap((path) => path.split('/').slice(0, -1).slice(0, 1)));
  const [folder, ...more] = folders;
  if (folder === undefined || more.length > 0) return ['the inner zip holds one folder'];
  return assetProblems(new Map([...inner].filter(([path]) => path.startsWith(`${folder}/`))));
}

function outerProblems(outer: Parts): readonly string[] {
  const paths = [...outer.keys()];
  return [
    ...(paths.some((path) => path.includes('/')) ? ['the outer zip holds no folder'] : []),
    ...(paths.filter((path) => path.endsWith('.md')).length === 1 ? [] : ['the outer zip holds one .md']),
    ...(paths.filter((path) => path.endsWith('.zip')).length === 1 ? [] : ['the outer zip holds one .zip']),
  ];
}

function assetProblems(assets: Parts): readonly string[] {
  if ([...assets.keys()].some((path) => path.split('/').length > 2)) return ['the folder holds no folder'];
  const zips = [...assets].filter(([path]) => path.endsWith('.zip'));
  if (zips.length !== 2) return ['the folder holds two solutions'];
  const solutions = zips.map(([, bytes]) => solutionOf(partsOf(bytes)));
  const problems = solutions.flatMap((one) => one.problems);
  if (problems.length > 0) return problems;
  const alone = solutions.some((one) => one.connector && !one.flows);
  const both = solutions.some((one) => one.connector && one.flows);
  return [
    ...(alone ? [] : ['one solution holds a connector and no flow']),
    ...(both ? [] : ['one solution holds a connector and a flow']),
  ];
}

const ROOT = ['[Content_Types].xml', 'customizations.xml', 'solution.xml'];

function solutionOf(parts: Parts) {
  const absent = ROOT.filter((path) => !parts.has(path));
  if (absent.length > 0)
    return { connector: false, flows: false, problems: absent.map((path) => `${path} is there`) };
  const reading = parseXml(new TextDecoder().decode(parts.get('customizations.xml')));
  const root = 'root' in reading ? reading.root : undefined;
  const connector = has(root, 'Connector');
  const flows = has(root, 'Workflows');
  const folder = (name: string): boolean => [...parts.keys()].some((path) => path.startsWith(`${name}/`));
  const problems = [
    ...(connector && !folder('Connector') ? ['the parts of the connector lie in Connector/'] : []),
    ...(flows && !folder('Workflows') ? ['the parts of the flows lie in Workflows/'] : []),
    ...missingFlowParts(root, parts),
  ];
  return { connector, flows, problems };
}

/** Policy 5000.1.1.15: every flow that customizations.xml names has its file. */
function missingFlowParts(root: XmlElement | undefined, parts: Parts): readonly string[] {
  const names = elementsNamed(root, 'JsonFileName').map((one) => ownText(one).slice(1));
  return names.filter((path) => !parts.has(path)).map((path) => `${path} is there`);
}

/** An element of that name with anything in it, anywhere. */
function has(root: XmlElement | undefined, name: string): boolean {
  return elementsNamed(root, name).some(
    (one) => one.children.some((child) => child !== '') || Object.keys(one.attributes).length > 0,
  );
}

function elementsNamed(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (root === undefined) return [];
  const below = childrenOf(root).flatMap((one) => elementsNamed(one, name));
  return root.name === name ? [root, ...below] : below;
}

export function partsOf(zip: Uint8Array | undefined): Parts {
  const unpacked = unpack(zip ?? new Uint8Array());
  if ('problem' in unpacked) throw new Error(unpacked.problem);
  return new Map(unpacked.artifacts.map((one) => [one.path, one.bytes]));
}
