/**
 * What a verified publisher sends to be certified, and an independent one adds to a pull request: `ConnectorPackage.zip`, which holds
 * `intro.md` and `package.zip`, which holds the solutions below `PkgAssets/`.
 *
 * The nesting is what Microsoft's check asks for (microsoft/PowerPlatformConnectors, scripts/ConnectorPackageValidator.ps1): one
 * Markdown file, one zip and no folder; in that zip one folder; in it two zips and no folder: one solution with a connector alone and
 * one with a connector and flows. It looks at endings, not at names; ours are those of three publishers who describe their packages
 * (apify, mightora, cradl).
 */
import type { CheckedSolution } from '../../check/check.ts';
import type { Templates } from '../../deploy/deployment-files.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { emit } from '../../emit/emit.ts';
import { utf8 } from '../../emit/utf8.ts';
import type { Artifact, Package } from '../../model/package.ts';
import type { SourcedConnector, SourcedFlow } from '../../model/solution.ts';
import { pack } from '../../pack/pack.ts';
import { prove } from '../../prove/prove.ts';
import { certificationIntro } from './intro.ts';
import { sampleFlows } from './sample-flows.ts';
import { certificationSolutions } from './solutions.ts';

/** What is needed to make the package; undefined, and findings, when something is missing. */
export interface CertificationDraft {
  readonly connector: SourcedConnector;
  readonly intro: string;
  readonly flows: readonly SourcedFlow[];
}

export function certificationDraft(
  connector: SourcedConnector,
  solution: CheckedSolution,
  templates: Templates,
  report: Report,
): CertificationDraft | undefined {
  const intro = certificationIntro(connector, solution, templates('certification/intro.md.hbs'), report);
  const flows = sampleFlows(connector, solution, report);
  return intro === undefined || flows === undefined ? undefined : { connector, intro, flows };
}

export function certificationFiles(
  draft: CertificationDraft | undefined,
  solution: CheckedSolution,
  report: Report,
): readonly Artifact[] {
  if (draft === undefined) return [];
  const packages = certificationSolutions(draft.connector, draft.flows, solution);
  const zip = (name: string, content: Package): Artifact => ({
    path: `PkgAssets/${name}.zip`,
    bytes: provenZip(content, solution, report),
  });
  const assets = [zip('ConnectorSolution', packages.connector), zip('FlowSolution', packages.flow)];
  const intro = { path: 'intro.md', bytes: utf8(draft.intro) };
  const outer = pack([intro, { path: 'package.zip', bytes: pack(assets) }]);
  const folder = draft.connector.model.key;
  return [
    { path: `${folder}/${intro.path}`, bytes: intro.bytes },
    { path: `${folder}/ConnectorPackage.zip`, bytes: outer },
  ];
}

/** Unmanaged, as those publishers export them: whoever certifies opens the parts. */
function provenZip(content: Package, { at }: CheckedSolution, report: Report): Uint8Array {
  const zip = pack(emit(content, 'unmanaged'));
  const difference = prove(zip, content, 'unmanaged');
  if (difference !== undefined) report('package/not-proven', at, { zip: content.uniqueName, ...difference });
  return zip;
}
