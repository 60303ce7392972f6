/** What lies in the folder of the files that solution.yaml lists, and is not listed itself, would be missing without a word. */
import { beside } from './names.ts';
import type { Loading } from './load-components.ts';

/** `listed`: the files of the section, by their paths; `elsewhere`: those that other sections list. */
export function reportUnlisted(
  { reader, placeOf }: Pick<Loading, 'reader' | 'placeOf'>,
  section: 'flows' | 'sharedSteps',
  files: { readonly listed: readonly string[]; readonly elsewhere: readonly string[] },
  isSource: (name: string) => boolean,
): void {
  const known = new Set([...files.listed, ...files.elsewhere].map((path) => beside('', path)));
  const folders = new Set(files.listed.map((file) => file.slice(0, file.lastIndexOf('/') + 1)));
  for (const folder of folders) {
    if (folder === '') continue;
    for (const name of reader.host.list(folder)) {
      const path = folder + name;
      if (isSource(name) && !known.has(beside('', path)))
        reader.report('solution/file-not-listed', placeOf([section]), { path, section });
    }
  }
}
