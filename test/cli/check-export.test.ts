/** `cosell check` of what others exported: a zip, a folder, a lone flow. Paths are shown as seen from where the command was called. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pack } from '../../src/pack/pack.ts';
import { zipOf } from '../pack/raw-zip.ts';
import { filesBelow } from '../project.ts';
import { run } from './run.ts';

const CASES = new URL('../exported/cases/', import.meta.url).pathname;

/** A folder with a case in it as `case`, as `case.zip` and, where it is one file, as that file. */
function place(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  cpSync(join(CASES, name), join(folder, 'case'), { recursive: true });
  const files = Object.entries(filesBelow(join(CASES, name)));
  writeFileSync(join(folder, 'case.zip'), pack(files.map(([path, bytes]) => ({ path, bytes }))));
  return folder;
}

test.each(['case', 'case.zip'])('a solution as %s', (target) => {
  const done = run(place('zip-of-a-solution'), ['check', target]);
  expect(done.out).toContain(
    `--> ${target}/Workflows/Orders-1B2C3D4E-0001-4000-8000-00000000000A.json:33:30`,
  );
  expect(done.error).toContain(`${target}: 2 errors`);
  expect(done.code).toBe(1);
});

test('a lone flow', () => {
  const done = run(place('lone-flow'), ['check', 'case/Orders.json']);
  expect(done.out).toContain('--> case/Orders.json:33:30');
  expect(done.code).toBe(1);
});

test('from within the folder', () => {
  const done = run(join(place('files-of-flows'), 'case'), ['check']);
  expect(done.out).toContain('--> deep/two.json:33:23');
});

test('export/nothing: neither a solution nor a flow', () => {
  const done = run(place('nothing-known'), ['check', 'case.zip']);
  expect(done.out).toContain('export/nothing');
  expect(done.code).toBe(1);
});

test('a folder of several solutions: each is looked at by itself, also one below another', () => {
  const folder = place('zip-of-a-solution');
  const findings = (): readonly string[] => {
    const report: unknown = JSON.parse(run(folder, ['check', '--format', 'json']).out);
    const { diagnostics } = report as { diagnostics: readonly { file: string; code: string }[] };
    return diagnostics.map(({ file, code }) => `${file} ${code}`);
  };
  const one = findings();
  expect(one.length).toBeGreaterThan(0);
  cpSync(join(folder, 'case'), join(folder, 'second'), { recursive: true });
  cpSync(join(folder, 'second'), join(folder, 'case/deeper/third'), { recursive: true });
  const below = (place: string): readonly string[] => one.map((each) => each.replace(/^case\//, place));
  const all = [...one, ...below('case/deeper/third/'), ...below('second/')];
  expect(findings().toSorted()).toEqual(all.toSorted());
});

test('export/left-out: a zip beside flows', () => {
  expect(run(place('files-of-flows'), ['check']).out).toContain('there is one zip in this folder');
});

test('a folder of zips: exit 2', () => {
  const folder = place('zip-of-a-solution');
  rmSync(join(folder, 'case'), { recursive: true });
  const done = run(folder, ['check']);
  expect(done.error).toContain("Name the zip, such as 'case.zip'.");
  expect(done.code).toBe(2);
});

test.each(['/', '\\'])('export/package: zips in a zip, with %s in names', (between) => {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  const names = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `PackageAssets${between}${name}.zip`);
  const files = ['[Content_Types].xml', 'manifest.ppkg.json', ...names].map((name) => ({
    name,
    data: new TextEncoder().encode('{}'),
  }));
  writeFileSync(join(folder, 'package.zip'), zipOf(files));
  const done = run(folder, ['check', 'package.zip']);
  expect(done.out).toContain('error[export/package]');
  expect(done.out).toContain("'PackageAssets/D.zip' and 2 more");
  expect(done.code).toBe(1);
});

test('a solution.xml that is alone: exit 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  mkdirSync(join(folder, 'half'));
  writeFileSync(join(folder, 'half', 'solution.xml'), '<ImportExportXml />');
  const done = run(folder, ['check', 'half']);
  expect(done.error).toContain("'half/solution.xml' has no customizations.xml beside it.");
  expect(done.code).toBe(2);
});

test('export/flow-missing: a flow that is listed without its file', () => {
  const done = run(place('flow-without-its-file'), ['check', 'case.zip']);
  expect(done.out).toContain('export/flow-missing');
  expect(done.out).toContain("'case.zip/Workflows/Orders-");
  expect(done.code).toBe(1);
});

test('export/damaged: an entry whose bytes are not what its sum says', () => {
  const folder = place('zip-of-a-solution');
  const zip = readFileSync(join(folder, 'case.zip'));
  const at = zip.indexOf('customizations.xml') + 'customizations.xml'.length;
  zip[at + 5] = (zip[at + 5] ?? 0) ^ 0xff;
  writeFileSync(join(folder, 'case.zip'), zip);
  const done = run(folder, ['check', 'case.zip']);
  expect(done.out).toContain('export/damaged');
  expect(done.out).toContain('case.zip/customizations.xml');
  expect(done.code).toBe(1);
});

test('a file that is gone, a folder that is empty: exit 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  mkdirSync(join(folder, 'empty'));
  expect(run(folder, ['check', 'gone.zip']).code).toBe(2);
  expect(run(folder, ['check', 'empty']).code).toBe(2);
});

test('nothing is written', () => {
  const folder = place('legacy-package');
  const before = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  run(folder, ['check', 'case.zip']);
  expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs])).toEqual(before);
});
