/** `check`, `convert`, `explain`, colours and exit codes of the built program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, run } from './run.ts';

const WRONG = {
  'flows/example.yaml':
    'format: 1\ntitle: Example\ntrigger: { request: Button }\nsteps:\n  A: { compse: 1 }\n',
};

describe('check', () => {
  test('a good project: exit 0, nothing on standard output', () => {
    expect(run(project(), ['check'])).toEqual({ code: 0, out: '', error: 'solution.yaml: no findings\n' });
  });

  test('a bad one: exit 1, findings on standard output', () => {
    const done = run(project(WRONG), ['check']);
    expect(done.code).toBe(1);
    expect(done.out).toContain('flows/example.yaml:5:');
    expect(done.error).toMatch(/^\nsolution.yaml: \d+ error/);
  });

  test('json has a versioned shape', () => {
    const report = JSON.parse(run(project(WRONG), ['check', '--format', 'json']).out) as Record<
      string,
      unknown
    >;
    expect(Object.keys(report)).toEqual(['version', 'diagnostics']);
    const [first] = report['diagnostics'] as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual([
      'code',
      'severity',
      'message',
      'help',
      'file',
      'start',
      'end',
      'pointer',
    ]);
    expect(first).toMatchObject({ file: 'flows/example.yaml', start: { line: 5 }, severity: 'error' });
  });
});

describe('colours', () => {
  const coloured = (args: readonly string[], env: Readonly<Record<string, string>>): boolean =>
    run(project(WRONG), ['check', ...args], env).out.includes('\u001b[');
  test('none in a pipe', () => {
    expect(coloured([], {})).toBe(false);
  });
  test('FORCE_COLOR', () => {
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
  });
  test('NO_COLOR wins', () => {
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
  test('--no-color wins', () => {
    expect(run(project(WRONG), ['--no-color', 'check'], { FORCE_COLOR: '1' }).out).not.toContain('\u001b[');
  });
});

describe('convert', () => {
  test('a flow of the solution gives its JSON, and back again', () => {
    const folder = project();
    const json = run(folder, ['convert', 'flows/example.yaml']);
    expect(json).toMatchObject({ code: 0, error: '' });
    expect(run(folder, ['convert', 'flows/example.yaml', '--out', 'Example.json']).code).toBe(0);
    expect(readFileSync(join(folder, 'Example.json'), 'utf8')).toBe(json.out);
    const yaml = run(folder, ['convert', 'Example.json']);
    expect(yaml.out).toMatch(/call: shared_contoso-5forders-5f[0-9a-f]{16}\.GetOrder/);
    expect(run(folder, ['convert', 'Example.json', '-o', 'again.yaml']).code).toBe(0);
    expect(JSON.parse(run(folder, ['convert', 'again.yaml']).out)).toEqual(JSON.parse(json.out));
  });

  test('an exported flow keeps its id', () => {
    const folder = project();
    const name = 'Notify-DA84CB1B-7D4F-52F4-9B59-4F94154FB35C.json';
    expect(run(folder, ['convert', 'flows/example.yaml', '-o', name]).code).toBe(0);
    const { out } = run(folder, ['convert', name]);
    expect(out).toContain('title: Notify\nid: da84cb1b-7d4f-52f4-9b59-4f94154fb35c\n');
  });

  test('what is no flow is refused', () => {
    const done = run(project({ 'x.json': '{"a": 1}' }), ['convert', 'x.json']);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.error).toContain('flow/not-a-flow');
  });
});

describe('explain', () => {
  test('prints the page', () => {
    expect(run(project(), ['explain', 'spec/unknown-key']).out).toMatch(/^# spec\/unknown-key\n/);
  });
});

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(run(project(), ['--version']).out).toBe(`${version}\n`);
});
