/** Two documents as data, and what changed between them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareConnectors } from '../../../src/compare-connectors.ts';
import { diffConnectors } from '../../../src/connector/diff/diff-connectors.ts';
import { collect, words, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { memoryHost } from '../../../src/io/memory-host.ts';
import type { JsonValue } from '../../../src/source/json-value.ts';
import type { Place } from '../../../src/source/place.ts';

function source(document: JsonValue, file: string) {
  const at: Place = { file, path: [], part: 'value' };
  return { document, at };
}

export function changesBetween(before: JsonValue, after: JsonValue): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  diffConnectors(source(before, 'before'), source(after, 'after'), report);
  return diagnostics;
}

export function said(changes: readonly Diagnostic[]): readonly string[] {
  return changes.map((one) => `${one.code}: ${words(one).message}`);
}

/** The operations that a code is about. */
export function operationsIn(changes: readonly Diagnostic[], code: Diagnostic['code']): readonly string[] {
  const found = changes.filter((one) => one.code === code);
  return found.flatMap((one) => {
    const { operationId } = one.args as Readonly<Record<string, unknown>>;
    return typeof operationId === 'string' ? [operationId] : [];
  });
}

/** The published connectors in a folder: every file that ends in `.swagger.json`, in the order of their names. */
export function connectorsIn(folder: string): readonly string[] {
  if (folder === '') return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.swagger.json'));
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(folder, name));
}

/** A connector's files as they lie beside each other: the document and the settings, if any. */
function filesOf(path: string, name: string): Record<string, Uint8Array> {
  const settings = path.replace(/\.swagger\.json$/, '.apiProperties.json');
  const files = { [`${name}.swagger.json`]: readFileSync(path) };
  try {
    return { ...files, [`${name}.apiProperties.json`]: readFileSync(settings) };
  } catch {
    return files;
  }
}

/** What changed from one file to another. */
export function changesOfFiles(before: string, after: string) {
  const host = memoryHost({ ...filesOf(before, 'before'), ...filesOf(after, 'after') });
  return compareConnectors({ host, path: 'before.swagger.json' }, { host, path: 'after.swagger.json' });
}
