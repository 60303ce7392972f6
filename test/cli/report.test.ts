/** Where findings go and what the caller makes of them: `--format`, `--output`, `--max-warnings`, `--rule`, the summary of a job. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, run } from './run.ts';

const HEAD = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
`;
const UNUSED =
  'connections: { mail: { name: Mail, api: shared_office365 }, chat: { name: Chat, api: shared_teams } }\n';
const ACCEPTED = `connections:
  mail: { name: Mail, api: shared_office365 } # cosell accept solution/unused: a Power App uses it

  chat: { name: Chat, api: shared_teams }
`;
const FLOW = 'format: 1\ntrigger: { request: Button }\nsteps:\n  Note: { compose: Hello }\n';

/** A solution without connectors: `parts` are added to its solution.yaml. */
function solution(parts: string): string {
  return project({
    'solution.yaml': `${HEAD}${parts}flows: [flows/example.yaml]\n`,
    'flows/example.yaml': FLOW,
  });
}

interface JsonReport {
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}

/** The findings as `code severity`. */
function findings(folder: string, ...args: readonly string[]): readonly string[] {
  const { diagnostics } = JSON.parse(run(folder, ['check', '--format', 'json', ...args]).out) as JsonReport;
  return diagnostics.map((one) => `${one.code} ${one.severity}`);
}

describe('--format', () => {
  test.each([
    ['json', /^\{\n {2}"version": 1,/],
    ['sarif', /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json",/],
    [
      'github',
      /^::warning file=solution\.yaml,line=4,endLine=4,col=16,endColumn=20,title=solution\/unused::/,
    ],
    ['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="cosell"/],
  ])('%s, of check and build', (format, start) => {
    const folder = solution(UNUSED);
    const check = run(folder, ['check', '--format', format]);
    expect(check).toMatchObject({ code: 0, out: expect.stringMatching(start) as string });
    expect(check.error).toBe(format === 'github' ? '\nsolution.yaml: 2 warnings\n' : '');
    const build = run(folder, ['build', '--format', format, '--out', 'zips']);
    expect(build).toMatchObject({ code: 0, out: expect.stringMatching(start) as string, error: '' });
    expect(readdirSync(join(folder, 'zips')).length).toBeGreaterThan(2);
  });

  test('sarif knows the version of the program and the pages', () => {
    const { out } = run(solution(UNUSED), ['check', '--format', 'sarif']);
    const manifest = new URL('../../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
    expect(out).toContain(`"semanticVersion": "${version}"`);
    expect(out).toContain('# solution/unused\\n\\n');
  });

  test('connector check takes the same', () => {
    const folder = project();
    const { code, out } = run(folder, ['connector', 'check', 'connector', '--format', 'sarif']);
    expect(code).toBe(0);
    expect(out).toContain('"uri": "connector/orders/openapi.yaml"');
  });

  test('an unknown one is wrong use', () => {
    expect(run(project(), ['check', '--format', 'xml'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('--output', () => {
  test('writes the findings to a file, in a folder that is made; the count is said', () => {
    const folder = solution(UNUSED);
    const done = run(folder, ['check', '--format', 'junit', '--output', 'reports/new/cosell.xml']);
    expect(done).toEqual({ code: 0, out: '', error: 'solution.yaml: 2 warnings\n' });
    expect(readdirSync(join(folder, 'reports/new'))).toEqual(['cosell.xml']);
    expect(readFileSync(join(folder, 'reports/new/cosell.xml'), 'utf8')).toMatch(/^<\?xml/);
  });

  test('of pretty there are no colours in it', () => {
    const folder = solution(UNUSED);
    run(folder, ['check', '--output', 'found.txt'], { FORCE_COLOR: '1' });
    expect(readFileSync(join(folder, 'found.txt'), 'utf8')).toMatch(/^warning\[solution\/unused\] The /);
  });

  test('takes the findings of connectors too', () => {
    const folder = project();
    const done = run(folder, ['connector', 'check', 'connector', '--output', 'found.txt', '--quiet']);
    expect(done).toEqual({ code: 0, out: '', error: '' });
    expect(readFileSync(join(folder, 'found.txt'), 'utf8')).toContain('connector/');
  });

  test('a place that cannot be written is said', () => {
    const folder = solution(UNUSED);
    const done = run(folder, ['check', '--output', 'flows']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.error).toBe("cosell: Nothing was written: 'flows' is not a file.\n");
    expect(run(folder, ['check', '--output', 'solution.yaml/x.txt']).error).toMatch(
      /^cosell: Nothing was written: 'solution\.yaml\/x\.txt' cannot be written, a part of the path is a file\.\n$/,
    );
  });
});

describe('--max-warnings', () => {
  test.each([
    ['2', 0, ''],
    ['1', 1, '2 warnings are more than --max-warnings 1 allows.\n'],
    ['0', 1, '2 warnings are more than --max-warnings 0 allows.\n'],
  ])('%s: exit %d', (max, code, error) => {
    const folder = solution(UNUSED);
    expect(run(folder, ['check', '--quiet', '--max-warnings', max])).toMatchObject({ code, error });
    expect(run(folder, ['check', '--format', 'sarif', '--max-warnings', max])).toMatchObject({ code, error });
  });

  test('too many are failures in a test report', () => {
    const junit = (max: string): string =>
      run(solution(UNUSED), ['check', '--format', 'junit', '--max-warnings', max]).out;
    expect(junit('2')).toContain('<testsuites name="cosell" tests="3" failures="0"');
    expect(junit('1')).toContain('<testsuites name="cosell" tests="3" failures="2"');
  });

  test('of connectors', () => {
    const counted = run(project(), ['connector', 'check', 'connector', '--max-warnings', '0']);
    expect(counted.code).toBe(1);
    expect(counted.error).toMatch(/\d+ warnings are more than --max-warnings 0 allows\.\n$/);
  });

  test.each(['-1', 'many', '1.5', ''])('%j is no number', (max) => {
    expect(run(project(), ['check', `--max-warnings=${max}`]).code).toBe(2);
  });
});

describe('--rule', () => {
  test.each([
    ['off', []],
    ['info', ['solution/unused info', 'solution/unused info']],
    ['warn', ['solution/unused warning', 'solution/unused warning']],
    ['warning', ['solution/unused warning', 'solution/unused warning']],
    ['error', ['solution/unused error', 'solution/unused error']],
  ])('solution/unused=%s', (grade, expected) => {
    expect(findings(solution(UNUSED), '--rule', `solution/unused=${grade}`)).toEqual(expected);
  });

  test('raised to an error it makes check and build fail', () => {
    const folder = solution(UNUSED);
    expect(run(folder, ['check', '--rule', 'solution/unused=error']).code).toBe(1);
    expect(run(folder, ['build', '--rule', 'solution/unused=error', '--out', 'zips'])).toMatchObject({
      code: 1,
      error: expect.stringContaining('Nothing was written: 2 errors.') as string,
    });
  });

  test('of a code that is given twice the last one counts', () => {
    const rules = ['--rule', 'solution/unused=error', '--rule', 'solution/unused=off'];
    expect(findings(solution(UNUSED), ...rules)).toEqual([]);
  });

  test('wins over solution.yaml, whose entry is used all the same', () => {
    const folder = solution(
      `${UNUSED}checks: { solution/unused: { severity: off, reason: Power Apps use them. } }\n`,
    );
    expect(findings(folder)).toEqual([]);
    expect(findings(folder, '--rule', 'solution/unused=error')).toEqual([
      'solution/unused error',
      'solution/unused error',
    ]);
  });

  test('a comment at the place wins over it', () => {
    expect(findings(solution(ACCEPTED), '--rule', 'solution/unused=error')).toEqual([
      'solution/unused error',
    ]);
  });

  test('solution.yaml can raise as well', () => {
    const folder = solution(
      `${UNUSED}checks: { solution/unused: { severity: error, reason: Nothing unused is shipped. } }\n`,
    );
    expect(findings(folder)).toEqual(['solution/unused error', 'solution/unused error']);
    expect(findings(folder, '--rule', 'solution/unused=info')).toEqual([
      'solution/unused info',
      'solution/unused info',
    ]);
  });

  test('an acceptance that accepts nothing can be graded like others', () => {
    const stale = 'checks: { solution/foreign-prefix: { severity: off, reason: Nothing of the kind. } }\n';
    expect(findings(solution(stale))).toEqual(['solution/unused-acceptance warning']);
    expect(findings(solution(stale), '--rule', 'solution/unused-acceptance=error')).toEqual([
      'solution/unused-acceptance error',
    ]);
    const both = stale.replace(
      ' }\n',
      ', solution/unused-acceptance: { severity: off, reason: Others need it. } }\n',
    );
    expect(findings(solution(both))).toEqual([]);
  });

  test('findings of connectors', () => {
    const all = ['connector', 'check', 'connector', '--format', 'json'];
    const folder = project();
    expect(run(folder, all).out).toContain('connector/no-contact');
    expect(run(folder, [...all, '--rule', 'connector/no-contact=off']).out).not.toContain(
      'connector/no-contact',
    );
  });

  test('an exported flow', () => {
    const folder = project();
    run(folder, ['convert', 'flows/example.yaml', '--out', 'one.json']);
    const text = readFileSync(join(folder, 'one.json'), 'utf8').replace(
      '"1"',
      `"@if(equals(utcNow(), ''), int('a'), 1)"`,
    );
    writeFileSync(join(folder, 'one.json'), text);
    const found = (...args: readonly string[]): string =>
      run(folder, ['check', 'one.json', '--format', 'json', ...args]).out;
    expect(found()).toContain('expression/fails');
    expect(found('--rule', 'expression/fails=off')).not.toContain('expression/fails');
  });

  test.each([
    [
      'solution/unsed=off',
      "There is no finding with the code 'solution/unsed'. Did you mean 'solution/unused'?",
    ],
    ['nothing/like-it=off', "There is no finding with the code 'nothing/like-it'."],
    [
      'solution/unused',
      '--rule takes a code and a grade, e.g. solution/unused=off; the grades are off, info, warn and error.',
    ],
    [
      'solution/unused=loud',
      '--rule takes a code and a grade, e.g. solution/unused=off; the grades are off, info, warn and error.',
    ],
    [
      'spec/unknown-key=warn',
      "'spec/unknown-key' is an error: what it finds will not work, so it cannot be graded lower.",
    ],
  ])('%s is wrong use', (rule, error) => {
    expect(run(project(), ['check', '--rule', rule])).toEqual({
      code: 2,
      out: '',
      error: `cosell: ${error}\n`,
    });
  });

  test('an error may be called an error', () => {
    expect(run(project(), ['check', '--rule', 'spec/unknown-key=error']).code).toBe(0);
  });
});

describe('the summary of a job', () => {
  const summarize = (env: Readonly<Record<string, string>>, format = 'github'): number | null =>
    run(solution(UNUSED), ['check', '--format', format], env).code;

  test('is added to what other steps wrote', () => {
    const file = join(project(), 'summary.md');
    writeFileSync(file, 'before\n');
    expect(summarize({ GITHUB_STEP_SUMMARY: file })).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^before\n### `solution\.yaml`: 2 warnings\n\n\| \| Finding \| Where \|\n/);
    expect(text.match(/^\| warning \|/gm)).toHaveLength(2);
  });

  test('is written for annotations only', () => {
    const file = join(project(), 'summary.md');
    expect(summarize({ GITHUB_STEP_SUMMARY: file }, 'sarif')).toBe(0);
    expect(() => readFileSync(file)).toThrow();
  });

  test('that cannot be written is said', () => {
    expect(summarize({ GITHUB_STEP_SUMMARY: project() })).toBe(2);
  });
});

describe('explain', () => {
  const explain = (code: string): string => run(project(), ['explain', code]).error;
  test('a code without its room, when there is one', () => {
    expect(run(project(), ['explain', 'unknown-key']).out).toMatch(/^# spec\/unknown-key\n/);
  });
  test('when there are several, they are listed', () => {
    const error = explain('type');
    expect(error).toMatch(
      /^cosell: There is more than one finding with the code 'type'\. Which one is it\?\n/,
    );
    expect(error).toContain('\n  change/type\n');
    expect(error).toContain('\n  connector/type\n');
  });
  test.each(['unknow-key', 'spec/unknwon-key', 'sepc/unknown-key', 'flow/unknown-key'])(
    '%s is near',
    (code) => {
      expect(explain(code)).toContain('spec/unknown-key');
    },
  );
  test('a room lists its codes', () => {
    expect(explain('choice')).toMatch(/Codes of choice:\n(?: {2}choice\/[a-z-]+\n)+$/);
  });
  test('nothing is near', () => {
    expect(explain('xyz')).toBe("cosell: There is no finding with the code 'xyz'.\n");
  });
});
