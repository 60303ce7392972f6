/** Each format for small projects: what is printed stands beside the project, byte for byte, and is what its readers take. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Draft04 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/cli/paint.ts';
import { renderAnnotations } from '../../../src/cli/render/annotations.ts';
import { renderBrief } from '../../../src/cli/render/brief.ts';
import { renderJobSummary } from '../../../src/cli/render/job-summary.ts';
import { renderJson } from '../../../src/cli/render/json.ts';
import { renderJunit } from '../../../src/cli/render/junit.ts';
import { renderSarif } from '../../../src/cli/render/sarif.ts';
import { sarifRule } from '../../../src/cli/render/sarif-rule.ts';
import type { Report, Tool } from '../../../src/cli/render/report.ts';
import { inspect } from '../../../src/compile.ts';
import { isCode, type Code } from '../../../src/diagnostics/catalog.ts';
import { collect } from '../../../src/diagnostics/diagnostic.ts';
import { memoryHost } from '../../../src/io/memory-host.ts';
import { fileStart } from '../../../src/source/place.ts';
import { reportSchema } from '../../../src/spec/report-schema.ts';
import { parseXml } from '../../../src/xml/parse-xml.ts';
import { filesBelow, type Files } from '../../project.ts';

const HERE = new URL('.', import.meta.url).pathname;
const CASES = `${HERE}cases/`;
const TOOL: Tool = {
  version: '1.2.3',
  repository: 'https://example.com/cosell',
  page: (code) => `# ${code}\n\nWhat \`${code}\` means\nstands here. And more of it.\n\n## Wrong\n`,
};
const PAGES = `${HERE}../../../docs/rules/`;
const pageOf = (code: string): string => readFileSync(`${PAGES}${code}.md`, 'utf8');
const CODES_WITH_PAGE = Object.keys(filesBelow(PAGES))
  .map((path) => path.replace(/\.md$/, ''))
  .filter(isCode);

/** What is looked at here is the form of findings: rules that come later change nothing. */
const CODES: readonly Code[] = [
  'solution/unused',
  'solution/same-identity',
  'choice/unused',
  'solution/empty-extension',
  'expression/fails',
  'expression/unknown-function',
  'flow/run-after-unknown',
];

function reportOf(files: Files): Report {
  const { diagnostics, sources } = inspect(memoryHost(files), 'solution.yaml');
  return { diagnostics: diagnostics.filter((one) => CODES.includes(one.code)), sources };
}

/** With a finding in a file that could not be read. */
function withUnreadable({ diagnostics, sources }: Report): Report {
  const unread = collect();
  unread.report('export/nothing', fileStart('exports/it is, 100%: empty.zip'), { path: 'empty.zip' });
  return { diagnostics: [...diagnostics, ...unread.diagnostics], sources };
}

const mixed = withUnreadable(reportOf(filesBelow(`${CASES}mixed/project`)));
const clean = reportOf(filesBelow(`${CASES}clean/project`));
const reports = { mixed, clean };

test('every case is run', () => {
  expect(readdirSync(CASES).sort()).toEqual(Object.keys(reports).sort());
});

describe.each(Object.entries(reports))('%s', (name, report) => {
  const { diagnostics, sources } = report;
  const expected = (file: string): string => `${CASES}${name}/${file}`;

  test('for people', async () => {
    await expect(renderBrief(diagnostics, sources, plain)).toMatchFileSnapshot(expected('pretty.txt'));
  });

  test('json', async () => {
    const text = renderJson(diagnostics, sources);
    expect(errorsOf(new Ajv2020({ strict: false }), closed(reportSchema), text)).toEqual([]);
    await expect(text).toMatchFileSnapshot(expected('report.json'));
  });

  test('sarif', async () => {
    const text = renderSarif(report, TOOL);
    expect(errorsOf(sarifValidator(), SARIF_SCHEMA, text)).toEqual([]);
    await expect(text).toMatchFileSnapshot(expected('cosell.sarif'));
  });

  test('github', async () => {
    await expect(renderAnnotations(report)).toMatchFileSnapshot(expected('annotations.txt'));
    await expect(renderJobSummary('solution.yaml', report)).toMatchFileSnapshot(expected('summary.md'));
  });

  test.each([
    [false, 'junit.xml'],
    [true, 'junit-max-warnings.xml'],
  ])('junit, warnings fail: %s', async (warningsFail, file) => {
    const text = renderJunit({ ...report, warningsFail });
    expect(parseXml(text)).toHaveProperty('root');
    expect(complaintsOfXmllint(text)).toBe('');
    await expect(text).toMatchFileSnapshot(expected(file));
  });
});

const SARIF_SCHEMA = JSON.parse(readFileSync(`${HERE}sarif-schema/sarif-2.1.0-rtm.5.json`, 'utf8')) as object;

function sarifValidator(): Draft04.default {
  return new Draft04.default({ strict: false, validateFormats: false, unicodeRegExp: false });
}

interface Validator {
  readonly compile: (schema: object) => ((value: unknown) => boolean) & { errors?: unknown };
}

function errorsOf(ajv: Validator, schema: object, text: string): unknown {
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

/** The schema without room for keys that it does not name: readers have to bear them, but we name all of ours. */
function closed(schema: unknown): object {
  const text = JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && 'type' in value
      ? { ...value, additionalProperties: false }
      : value,
  );
  return JSON.parse(text) as object;
}

/** Where xmllint is at hand, it looks too. */
function complaintsOfXmllint(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'cosell-junit-')), 'junit.xml');
  writeFileSync(file, text);
  const done = spawnSync('xmllint', ['--noout', file], { encoding: 'utf8' });
  return done.error === undefined ? done.stderr : '';
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly SarifResult[];
  readonly invocations: readonly { readonly toolExecutionNotifications?: unknown }[];
}

function runOf(report: Report, max?: number): SarifRun {
  const { runs } = JSON.parse(renderSarif(report, TOOL, max)) as { readonly runs: readonly [SarifRun] };
  return runs[0];
}

describe('sarif', () => {
  test.each(CODES_WITH_PAGE)('the page of %s gives a rule its words', (code) => {
    // It has these members whenever there is a page.
    const rule = sarifRule(code, { ...TOOL, page: pageOf }) as {
      readonly shortDescription: { readonly text: string };
      readonly fullDescription: { readonly text: string };
    };
    const { shortDescription, fullDescription } = rule;
    expect(shortDescription.text).toMatch(/^\S.{10,}[.:]$/);
    expect(fullDescription.text.startsWith(shortDescription.text)).toBe(true);
    expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
  });

  test('each result leads to its rule', () => {
    const { tool, results } = runOf(mixed);
    expect(results.map((one) => tool.driver.rules[one.ruleIndex]?.id)).toEqual(
      results.map((one) => one.ruleId),
    );
  });

  test('fingerprints differ, and lines that are written above change none', () => {
    const files = filesBelow(`${CASES}mixed/project`);
    const decoder = new TextDecoder();
    const moved = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => [
      path,
      new TextEncoder().encode(path.endsWith('.yaml') ? `# one\n\n# two\n${decoder.decode(bytes)}` : ''),
    ]);
    const yaml = (report: Report): Report => ({
      ...report,
      diagnostics: report.diagnostics.filter((one) => one.at.file.endsWith('.yaml')),
    });
    const json = { 'flows/exported.json': files['flows/exported.json'] ?? new Uint8Array() };
    const marks = (report: Report): readonly string[] =>
      runOf(yaml(report)).results.map((one) => JSON.stringify(one.partialFingerprints));
    const before = marks(reportOf(files));
    expect(before.length).toBeGreaterThan(10);
    expect(new Set(before).size).toBe(before.length);
    expect(marks(reportOf({ ...Object.fromEntries(moved), ...json }))).toEqual(before);
  });

  test('the same finding twice at one place is numbered', () => {
    const [first] = mixed.diagnostics;
    const twice = { ...mixed, diagnostics: first === undefined ? [] : [first, first] };
    const marks = runOf(twice).results.map((one) => one.partialFingerprints['cosellPlace/v1']);
    expect(marks.map((one) => one?.slice(-2))).toEqual([':1', ':2']);
    expect(new Set(marks).size).toBe(2);
  });

  test('more than a run may hold: the gravest are kept, and the run says so', () => {
    const { results, invocations } = runOf(mixed, 7);
    expect(results).toHaveLength(7);
    expect(results.filter((one) => one.ruleId === 'expression/unknown-function')).toHaveLength(4);
    expect(results.some((one) => one.ruleId === 'choice/unused')).toBe(false);
    expect(JSON.stringify(invocations)).toContain(
      `${mixed.diagnostics.length} findings; the 7 gravest are listed`,
    );
    expect(JSON.stringify(runOf(mixed).invocations)).not.toContain('gravest');
  });

  test('without a repository there is no address', () => {
    const { version, page } = TOOL;
    const text = renderSarif(mixed, { version, page });
    expect(text).not.toMatch(/helpUri|informationUri/);
    expect(errorsOf(sarifValidator(), SARIF_SCHEMA, text)).toEqual([]);
  });

  test('half of a surrogate pair is replaced', () => {
    const { diagnostics, report } = collect();
    report('export/nothing', fileStart('a\ud800b.zip'), { path: 'a' });
    expect(renderSarif({ diagnostics, sources: new Map() }, TOOL)).toContain('a%EF%BF%BDb.zip');
  });
});

test('a pointer of an exported flow leads to what was found', () => {
  const file = 'flows/exported.json';
  const document = JSON.parse(readFileSync(`${CASES}mixed/project/${file}`, 'utf8')) as unknown;
  const { diagnostics } = JSON.parse(renderJson(mixed.diagnostics, mixed.sources)) as {
    readonly diagnostics: readonly { readonly file: string; readonly pointer?: string }[];
  };
  const found = diagnostics
    .filter((one) => one.file === file)
    .map(({ pointer = '' }) => follow(document, pointer));
  expect(found).toEqual(['@nope()', ['Succeeded']]);
});

/** What a JSON pointer leads to (RFC 6901, section 4). */
function follow(document: unknown, pointer: string): unknown {
  let here = document;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    here =
      typeof here === 'object' && here !== null
        ? Object.entries(here).find(([key]) => key === name)?.[1]
        : undefined;
  }
  return here;
}

describe('github', () => {
  /** So many findings that say `text`. */
  function many(count: number, text: string): Report {
    const { diagnostics, report } = collect();
    for (let i = 0; i < count; i += 1)
      report('solution/unused', fileStart(`${i}.yaml`), { kind: 'x', key: text });
    return { diagnostics, sources: new Map() };
  }

  test('10 of a kind are annotations, the others lines of the log', () => {
    const lines = renderAnnotations(many(13, 'key')).trimEnd().split('\n');
    expect(lines.filter((one) => one.startsWith('::warning '))).toHaveLength(10);
    expect(lines.slice(10)).toEqual(
      [10, 11, 12].map(
        (i) => `${i}.yaml warning[solution/unused] The x 'key' is not used by any flow or connector.`,
      ),
    );
  });

  test.each(['a\n::add-mask::b', 'a\r::stop-commands::b', '::set-output name=a::b', '##[error]b'])(
    '%j in a name is no command',
    (text) => {
      const out = renderAnnotations(many(11, text));
      const lines = out.split(/[\r\n]/).filter((one) => one !== '');
      expect(lines).toHaveLength(11);
      expect(lines[10]).not.toMatch(/^\s*::|##\[/);
      expect(lines.slice(0, 10).every((one) => one.startsWith('::warning file='))).toBe(true);
    },
  );

  test('a summary ends before it is too large', () => {
    const text = renderJobSummary('solution.yaml', many(5000, 'x'.repeat(500)));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\n\d{4} more are not listed: the summary of a step is limited\.\n/);
  });
});

test('characters that XML cannot hold are replaced', () => {
  const { diagnostics, report } = collect();
  report('solution/unused', fileStart('a\u0001.yaml'), { kind: 'x', key: ']]>\u0000\ud800\ufffe&"<\r\n' });
  const text = renderJunit({ diagnostics, sources: new Map(), warningsFail: true });
  expect(parseXml(text)).toHaveProperty('root');
  expect(complaintsOfXmllint(text)).toBe('');
});
