/** The shipped connectors pass every check, and the shipped solution is sound under both bindings. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, inspect } from '../../src/compile.ts';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { inspectExport } from '../../src/inspect-export.ts';
import { nodeHost } from '../../src/io/node-host.ts';
import { openZip } from '../../src/pack/open-zip.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const host = nodeHost(ROOT, 1024 * 1024);
const templates = (path: string): string => readFileSync(`${ROOT}templates/${path}`, 'utf8');

test.each(['referrals', 'events'])('nothing is found in connector/%s', (key) => {
  const { connector, diagnostics } = inspectConnector(host, `connector/${key}`);
  expect(connector).toBeDefined();
  expect(diagnostics).toEqual([]);
});

/** The loop proof: of each circle of flows, what ends it. */
const GUARDED = ['flow/loop-guarded', 'flow/loop-guarded', 'flow/loop-guarded'];

test.each([
  ['custom', GUARDED],
  // Beside them a remark: what is not shipped then.
  ['certified', ['package/left-out', ...GUARDED]],
] as const)('nothing is wrong under the binding %s', (binding, expected) => {
  const { solution, diagnostics } = inspect(host, 'solution.yaml', { binding });
  expect(solution).toBeDefined();
  expect(diagnostics.map((one) => one.code)).toEqual(expected);
});

/** A branch of shared steps for what a flow does not give is left in, and never runs. */
const REMARKS = ['flow/loop-guarded', 'flow/constant-condition'];

test.each(['custom', 'certified'] as const)('nor in the zips of it', (binding) => {
  const zips = compile(host, 'solution.yaml', templates, { binding }).zips;
  expect(zips).not.toEqual([]);
  for (const { bytes } of zips) {
    const opened = openZip(bytes);
    const found = 'value' in opened ? inspectExport(opened.value).diagnostics : [];
    expect('value' in opened).toBe(true);
    expect(found.filter((one) => !REMARKS.includes(one.code))).toEqual([]);
  }
});

test('the loop proof names the version of a referral, the difference check, and who wrote the row', () => {
  const { diagnostics } = inspect(host, 'solution.yaml');
  const guards = diagnostics.flatMap(({ args }) => ('guard' in args ? [args.guard] : []));
  expect(guards.toSorted()).toEqual(['Is_known', 'Send_Something_is_to_send', 'When_an_opportunity_changes']);
});
