/** A zip whose parts are inflated when they are asked for: what nobody asks for costs nothing. */
import type { ExportFiles } from '../exported/export-files.ts';
import { zipBytes, zipEntries, type ZipReading } from './zip-directory.ts';

/** The largest part that is inflated, in bytes. The largest customizations.xml seen has 30 MB. */
const MAX_PART = 128 * 1024 * 1024;

export function openZip(zip: Uint8Array): ZipReading<ExportFiles> {
  const entries = zipEntries(zip);
  if ('problem' in entries) return entries;
  const byPath = new Map(entries.value.map((entry) => [entry.path, entry]));
  const paths = [...byPath.keys()].sort();
  return {
    value: {
      paths,
      read: (path) => {
        const entry = byPath.get(path);
        if (entry === undefined) return { problem: 'it is not there' };
        if (entry.size > MAX_PART) return { problem: `it has ${entry.size} bytes` };
        const reading = zipBytes(zip, entry);
        return 'problem' in reading ? reading : { bytes: reading.value };
      },
    },
  };
}
