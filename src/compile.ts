/**
 * THE pipeline, and the file to read first:
 * text → model (`load`) → checked model (`check`; both in inspect-solution.ts) → packages (`plan`) → artifacts (`emit`) → zip (`pack`) → read back (`prove`).
 * Each stage is a pure function of data; the world is behind `host`.
 */
import { deploymentFiles, type Templates } from './deploy/deployment-files.ts';
import { collect, isError, type Diagnostic } from './diagnostics/diagnostic.ts';
import { emitBoth } from './emit/emit.ts';
import { inspect, type InspectOptions } from './inspect-solution.ts';
import type { Artifact, Management, Package } from './model/package.ts';
import { pack, rememberingDeflate } from './pack/pack.ts';
import { plan } from './plan/plan.ts';
import { zipName } from './plan/zip-name.ts';
import { prove, proveUnmanaged, type Difference } from './prove/prove.ts';
import type { Host } from './source/host.ts';
import type { Sources } from './source/source-file.ts';

export { inspect, type InspectOptions };

/** A zip of a build and what is in it. */
export interface Zip extends Artifact {
  readonly content: Package;
  readonly management: Management;
}

export interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** Empty when there is an error. */
  readonly zips: readonly Zip[];
  /** Settings files and INSTALL.md, beside the zips. */
  readonly files: readonly Artifact[];
}

/** Compiles the solution at `path` into zips and the files beside them. */
export function compile(
  host: Host,
  path: string,
  templates: Templates,
  options: InspectOptions = {},
): Compiled {
  const { solution, diagnostics, sources } = inspect(host, path, options);
  if (solution === undefined) return { diagnostics, sources, zips: [], files: [] };
  const packages = plan(solution);
  const proven = packages.flatMap(toZips);
  const faults = proven.flatMap((one) => faultsOf(one, solution.at));
  if (faults.some(isError)) return { diagnostics: [...diagnostics, ...faults], sources, zips: [], files: [] };
  return {
    diagnostics: [...diagnostics, ...faults],
    sources,
    zips: proven.map((one) => one.zip),
    files: deploymentFiles(solution, packages, templates),
  };
}

function toZips(content: Package): readonly Proven[] {
  const deflate = rememberingDeflate();
  const { managed, unmanaged } = emitBoth(content);
  const first = pack(managed, deflate);
  const second = pack(unmanaged, deflate);
  return [
    { zip: zipOf(content, 'managed', first), difference: prove(first, content, 'managed', managed) },
    {
      zip: zipOf(content, 'unmanaged', second),
      difference: proveUnmanaged(second, managed),
    },
  ];
}

function zipOf(content: Package, management: Management, bytes: Uint8Array): Zip {
  return { path: zipName(content, management), bytes, content, management };
}

interface Proven {
  readonly zip: Zip;
  readonly difference: Difference | undefined;
}

/** The largest solution that the platform takes, in bytes. */
const MAX_ZIP = 95 * 1024 * 1024;

function faultsOf({ zip, difference }: Proven, at: Diagnostic['at']): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  if (difference !== undefined) report('package/not-proven', at, { zip: zip.path, ...difference });
  return [...diagnostics, ...sizeFault(zip.path, zip.bytes.length, at)];
}

/** The size of a zip in bytes against what the platform takes. */
export function sizeFault(zip: string, size: number, at: Diagnostic['at']): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  if (size > MAX_ZIP) report('package/too-large', at, { zip, size, limit: MAX_ZIP });
  return diagnostics;
}
