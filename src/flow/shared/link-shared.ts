/** Files of shared steps that use each other → shared steps that know the names of all of their steps. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at, documentPlace, keyOf } from '../../source/place.ts';
import { MAX_STEPS } from '../limits.ts';
import type { SharedFile } from './shared-file.ts';
import type { SharedSteps } from './shared-steps.ts';

type Files = ReadonlyMap<string, SharedFile | undefined>;

/**
 * By key. Undefined for what cannot be read, for files that use themselves or are more than a flow may be, which is reported, and for those that use
 * such: their steps are not known.
 */
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

/**
 * `above`: the keys that lead here, each used by the one before. Of files in several circles, those on the way that was taken are told. Another one
 * that leads back to them (`d` in a → b → c → a and a → d → c) has no use to tell of: it uses what is not known, so it is not known either.
 */
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
  linked.set(key, circular.has(key) ? undefined : linkedFile(file, linking));
}

/** Each has as many steps as a flow may have at most, so files that use each other many times over do not grow without end. */
function linkedFile(file: SharedFile, { linked, report }: Linking): SharedSteps | undefined {
  if (file.uses.some(({ key }) => linked.get(key) === undefined)) return undefined;
  const names = namesOf(file, linked);
  if (names.size <= MAX_STEPS) return { ...file, names };
  const place = keyOf(at(documentPlace(file.file), 'steps'));
  report('flow/over-limit', place, { what: 'shared', count: names.size, limit: MAX_STEPS });
  return undefined;
}

function namesOf({ names, uses }: SharedFile, linked: Linking['linked']): ReadonlySet<string> {
  const inner = uses.flatMap(({ name, key }) =>
    [...(linked.get(key)?.names ?? [])].map((one) => `${name.toLowerCase()}_${one}`),
  );
  return new Set([...names, ...inner]);
}
