/** `--data FILE`: what a run has, as YAML or JSON. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { collect } from '../diagnostics/diagnostic.ts';
import { emptyRun, runDataFrom, type World } from '../expression/run/run-data-from.ts';
import type { RunData } from '../expression/run/run-data.ts';
import { nodeHost } from '../io/node-host.ts';
import { UsageError } from '../io/usage-error.ts';
import { MAX_SOURCE_BYTES, readData, type Reader } from '../load/read-source.ts';
import { documentPlace, fileStart } from '../source/place.ts';
import { relocate, type Found } from './relocate.ts';

/** The clock and the chance of the machine, where the data say nothing of them. */
const WORLD: World = { now: () => Date.now(), random: () => Math.random() };

/** The run that the file describes; without a file nothing is known of it. No run comes with diagnostics. */
export function readRun(folder: string, name: string | undefined): Found & { readonly run?: RunData } {
  if (name === undefined) return { run: emptyRun(WORLD), diagnostics: [], sources: new Map() };
  const file = resolve(folder, name);
  if (statSync(file, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(`There is no file '${name.slice(0, 80)}'.`);
  const { diagnostics, report } = collect();
  const path = basename(file);
  const reader: Reader = { host: nodeHost(dirname(file), MAX_SOURCE_BYTES), sources: new Map(), report };
  const data = readData(reader, path, fileStart(path));
  const run = data === undefined ? undefined : runDataFrom(data, documentPlace(path), WORLD, report);
  const found = relocate({ diagnostics, sources: reader.sources }, () => name);
  return run === undefined || diagnostics.length > 0 ? found : { ...found, run };
}
