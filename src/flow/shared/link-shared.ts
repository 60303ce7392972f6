/** Files of shared steps that use each other → shared steps that know the names of all of their steps. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at, documentPlace } from '../../source/place.ts';
import type { SharedFile } from './shared-file.ts';
import type { SharedSteps } from './shared-steps.ts';

type Files = ReadonlyMap<string, SharedFile | undefined>;

/** By key. Undefined for what cannot be read, and for files that use themselves, which is reported. */
export function linkShared(files: Files, report: Report): ReadonlyMap<string, SharedSteps | undefined> {
  const linking = {
    files,
    report,
    linked: new Map<string, SharedSteps | undefined>(),
    circular: new Set<string>(),
  };
  for (const key of files.keys()) link(key, [], linking);
  return new Map([...files.keys()].map((key) => [key, linking.linked.get(key)]));
}

interface Linking {
  readonly files: Files;
  readonly report: Report;
  readonly linked: Map<string, SharedSteps | undefined>;
  readonly circular: Set<string>;
}

/** `above`: the keys that lead here, each used by the one before. Any circle has a use of one of them, so nothing that is linked leads to itself. */
function link(key: string, above: readonly string[], linking: Linking): void {
  const { files, linked, circular, report } = linking;
  const file = files.get(key);
  if (linked.has(key) || file === undefined) return;
  const keys = [...above, key];
  for (const use of file.uses) {
    const start = keys.indexOf(use.key);
    if (start === -1) link(use.key, keys, linking);
    else {
      const circle = keys.slice(start);
      for (const one of circle) circular.add(one);
      report('flow/use-circle', at(documentPlace(file.file), ...use.path, 'use'), {
        keys: [...circle, use.key],
      });
    }
  }
  linked.set(key, circular.has(key) ? undefined : { ...file, names: namesOf(file, linked) });
}

function namesOf({ names, uses }: SharedFile, linked: Linking['linked']): ReadonlySet<string> {
  const inner = uses.flatMap(({ name, key }) =>
    [...(linked.get(key)?.names ?? [])].map((one) => `${name.toLowerCase()}_${one}`),
  );
  return new Set([...names, ...inner]);
}
