/**
 * The examples of a page about connectors alone ("Flags: connector check"): each changes a file of `connector/`. A map is merged into the map
 * there, anything else takes its place, and null removes it. A file with another name stands for itself.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { filesBelow, type Files } from '../project.ts';

const FOLDER = new URL('connector', import.meta.url).pathname;

/** Codes of the findings in the connector that the examples make. */
export function codesOfConnector(examples: Readonly<Record<string, string>>): readonly string[] {
  const [path = ''] = Object.keys(examples);
  const files: Record<string, string | Uint8Array> = { ...filesBelow(FOLDER) };
  for (const [name, text] of Object.entries(examples))
    files[name] = name in files && /\.(?:ya?ml|json)$/.test(name) ? merged(name, text) : text;
  const named = /\.swagger\.\w+$/.test(path) ? path : 'apiDefinition.swagger.yaml';
  return inspectConnector(memoryHost(files as Files), named).diagnostics.map((one) => one.code);
}

/** A file of `connector/` with a change merged into it. JSON is YAML too, so one printer serves both kinds of file. */
export function merged(name: string, text: string): string {
  return JSON.stringify(merge(parse(readFileSync(`${FOLDER}/${name}`, 'utf8')), parse(text)), null, 2);
}

function merge(base: unknown, change: unknown): unknown {
  if (!isMap(base) || !isMap(change)) return change;
  const kept = Object.entries(base).filter(([key]) => change[key] !== null);
  const changed = Object.entries(change).filter(([, value]) => value !== null);
  return Object.fromEntries([...kept, ...changed.map(([key, value]) => [key, merge(base[key], value)])]);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
