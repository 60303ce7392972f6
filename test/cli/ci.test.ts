/** The action and the examples for continuous integration: what their steps run does what they say, on the shipped solution. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SHIPPED_FOLDERS } from '../project.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

interface Step {
  readonly name?: string;
  readonly displayName?: string;
  readonly uses?: string;
  readonly task?: string;
  readonly run?: string;
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

function read(path: string): unknown {
  return parse(readFileSync(ROOT + path, 'utf8'));
}

const action = read('action.yml') as Action;
const workflow = read('docs/ci/github.yml') as {
  readonly jobs: { readonly solution: { readonly steps: readonly Step[] } };
};
const pipeline = read('docs/ci/azure-pipelines.yml') as { readonly steps: readonly Step[] };

/** The shipped solution with the program as an installed package; `change` makes a mistake in it. */
function repository(change: (text: string) => string = (text) => text): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-ci-'));
  for (const name of SHIPPED_FOLDERS) cpSync(ROOT + name, join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'solution.yaml'), change(readFileSync(`${ROOT}solution.yaml`, 'utf8')));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(`${ROOT}lib/main.cjs`, join(folder, 'node_modules/.bin/cosell'));
  return folder;
}

interface Job {
  readonly folder: string;
  readonly staging: string;
  readonly inputs: Readonly<Record<string, string>>;
}

function jobIn(folder: string, inputs: Readonly<Record<string, string>> = {}): Job {
  const defaults = Object.entries(action.inputs).map(([name, one]): [string, string] => [name, one.default]);
  const staging = mkdtempSync(join(tmpdir(), 'cosell-staging-'));
  return { folder, staging, inputs: { ...Object.fromEntries(defaults), ...inputs } };
}

/** What the runner puts in place of expressions and macros, before a shell sees them. */
function filledIn(text: string, { staging, inputs }: Job): string {
  return text
    .replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name: string) => inputs[name] ?? `no input ${name}`)
    .replaceAll('${{ runner.temp }}', staging)
    .replaceAll('$(Build.ArtifactStagingDirectory)', staging);
}

function runStep(step: Step, job: Job): { readonly code: number | null; readonly out: string } {
  const env = Object.entries(step.env ?? {}).map(([name, text]): [string, string] => [
    name,
    filledIn(text, job),
  ]);
  const script = filledIn(step.run ?? step.script ?? '', job);
  const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: job.folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_STEP_SUMMARY: join(job.staging, 'summary.md'),
      ...Object.fromEntries(env),
    },
  });
  return { code: done.status, out: done.stdout + done.stderr };
}

/** Runs the steps that run the program, to the first that fails; installing needs the registry and is left out. */
function runAll(steps: readonly Step[], job: Job): readonly string[] {
  const done: string[] = [];
  for (const step of steps.filter((one) => /main\.cjs|cosell/.test(one.run ?? one.script ?? ''))) {
    const { code, out } = runStep(step, job);
    done.push(`${step.name ?? step.displayName ?? ''}: ${String(code)}`);
    if (code !== 0 && code !== 1) throw new Error(out);
    if (code !== 0) break;
  }
  return done;
}

const wrong = (text: string): string => text.replace(/^connections:/m, 'conections:');

describe('the action', () => {
  const { steps } = action.runs;

  test('every step that runs a shell names it, and nothing from outside is put into a script', () => {
    for (const step of steps.filter((one) => one.run !== undefined)) {
      expect(step).toHaveProperty('shell', 'bash');
      expect(step.run).not.toContain('${{');
    }
  });

  test('the actions it uses are official, of a major version', () => {
    const used = [...steps, ...workflow.jobs.solution.steps].flatMap((one) => one.uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect(name).toMatch(/^(?:\.\/|(?:actions|github)\/[a-z/-]+@v\d+)$/);
  });

  test('checks and builds', () => {
    const job = jobIn(repository(), { 'max-warnings': '0' });
    expect(runAll(steps, job)).toEqual(['Write SARIF: 0', 'Check: 0', 'Build: 0']);
    expect(readdirSync(job.staging).sort()).toEqual(['cosell', 'cosell.sarif', 'summary.md']);
    expect(readdirSync(join(job.staging, 'cosell')).filter((one) => one.endsWith('.zip'))).toHaveLength(4);
  });

  test('a mistake is in the file for code scanning and in the summary, and stops it', () => {
    const job = jobIn(repository(wrong));
    expect(runAll(steps, job)).toEqual(['Write SARIF: 0', 'Check: 1']);
    const { runs } = JSON.parse(readFileSync(join(job.staging, 'cosell.sarif'), 'utf8')) as {
      readonly runs: readonly [{ readonly results: readonly { readonly ruleId: string }[] }];
    };
    expect(runs[0].results.map((one) => one.ruleId)).toContain('spec/unknown-key');
    expect(readFileSync(join(job.staging, 'summary.md'), 'utf8')).toContain('`spec/unknown-key`');
  });

  test('a path that is not there is no finding: the first step fails', () => {
    const [, , first] = steps;
    expect(first && runStep(first, jobIn(repository(), { path: 'no where' })).code).toBe(1);
  });

  test('the workflow gives inputs that there are', () => {
    const uses = workflow.jobs.solution.steps.find((one) => one.uses === './');
    const given = Object.keys(uses?.with ?? {});
    expect(given.length).toBeGreaterThan(0);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
  });
});

describe('Azure Pipelines', () => {
  test('checks and builds', () => {
    const job = jobIn(repository());
    expect(runAll(pipeline.steps, job)).toEqual([
      'Write SARIF: 0',
      'Write the test report: 0',
      'Check: 0',
      'Build: 0',
    ]);
    expect(existsSync(join(job.staging, 'logs/cosell.sarif'))).toBe(true);
    expect(readFileSync(join(job.staging, 'cosell.xml'), 'utf8')).toContain('failures="0"');
    expect(readdirSync(join(job.staging, 'solutions')).filter((one) => one.endsWith('.zip'))).toHaveLength(4);
  });

  test('a mistake is in both reports, and stops it', () => {
    const job = jobIn(repository(wrong));
    expect(runAll(pipeline.steps, job)).toEqual(['Write SARIF: 0', 'Write the test report: 0', 'Check: 1']);
    expect(readFileSync(join(job.staging, 'logs/cosell.sarif'), 'utf8')).toContain('spec/unknown-key');
    expect(readFileSync(join(job.staging, 'cosell.xml'), 'utf8')).toContain('type="spec/unknown-key"');
  });
});
