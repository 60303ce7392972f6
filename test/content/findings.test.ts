/** The shipped connectors pass every check, and the shipped solution is sound under both bindings. */
import { expect, test } from 'vitest';
import { inspect } from '../../src/compile.ts';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { nodeHost } from '../../src/io/node-host.ts';

const host = nodeHost(new URL('../../', import.meta.url).pathname, 1024 * 1024);

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

test('the loop proof names the version of a referral, the difference check, and who wrote the row', () => {
  const { diagnostics } = inspect(host, 'solution.yaml');
  const guards = diagnostics.flatMap(({ args }) => ('guard' in args ? [args.guard] : []));
  expect(guards.toSorted()).toEqual(['Is_known', 'Send_Something_is_to_send', 'When_an_opportunity_changes']);
});
