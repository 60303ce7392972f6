// npm run bench: wall time and peak memory beside bare `node -e 0`. A measurement, not a test: it never fails on a number.
//   npm run bench              the shipped solution, and solutions of 10, 100, 500 and 2,000 flows (JSON, and YAML up to 500)
//   npm run bench -- --quick   the shipped solution and 100 flows
//   npm run bench -- --expressions   expressions alone; COSELL_CORPUS names a folder of exported flows to take them from
//   npm run bench -- --check         `cosell check` alone; COSELL_CORPUS names a folder of exported flows that are checked in one call
//   npm run bench -- --connectors   connectors alone, beside `redocly lint`, which is fetched for it. COSELL_OFFICIAL_CONNECTOR names another
//                              document than the shipped one, COSELL_CORPUS_CONNECTORS a folder of many.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printFlow, raiseFlow } from '../lib/index.js';
import { benchCheck } from './check.mjs';
import { benchConnectors } from './connectors.mjs';
import { benchExpressions } from './expressions.mjs';
import { makeSolution } from './make-flows.mjs';

const quick = process.argv.includes('--quick');
const connectorsOnly = process.argv.includes('--connectors');
const checkOnly = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'cosell-bench-'));
const program = new URL('../lib/main.cjs', import.meta.url).pathname;
const child = new URL('compile-managed.mjs', import.meta.url).pathname;
const root = new URL('..', import.meta.url).pathname;

/** The fastest of some runs: seconds, and the peak memory of that run in MB. */
function measure(args, runs, statuses = [0]) {
  const timed = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%M'] : [];
  const results = Array.from({ length: runs }, () => {
    const [command, ...rest] = [...timed, process.execPath, ...args];
    const start = performance.now();
    const done = spawnSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    const seconds = (performance.now() - start) / 1000;
    if (!statuses.includes(done.status)) throw new Error(done.stderr);
    return { seconds, megabytes: Number(done.stderr.trim().split('\n').at(-1)) / 1024 };
  });
  return results.sort((a, b) => a.seconds - b.seconds)[0];
}

const bare = measure(['-e', '0'], 10);

function row(name, { seconds, megabytes }, aim) {
  const memory = Number.isFinite(megabytes) ? `${megabytes.toFixed(0)} MB` : '';
  console.log(
    `${name.padEnd(34)}${seconds.toFixed(2).padStart(8)} s${(seconds / bare.seconds).toFixed(1).padStart(8)}x${memory.padStart(9)}   ${aim}`,
  );
}

if (process.argv.includes('--expressions')) {
  benchExpressions();
  process.exit(0);
}

try {
  row('bare node -e 0', bare, '');
  if (!quick && !checkOnly) benchConnectors({ root, program, folder, measure, row });
  if (!connectorsOnly && !checkOnly) benchSolutions();
  if (!quick && !connectorsOnly) benchCheck({ root, program, folder, measure, row });
  if (!quick && !connectorsOnly && !checkOnly) benchExpressions();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function benchSolutions() {
  row(
    'build, the shipped solution',
    measure([program, 'build', root, '--quiet', '--out', join(folder, 'out')], 10),
    'aim: 8x',
  );
  // What SolutionPackager takes to pack the same content: time, memory.
  const aims = { 10: '6x, 47 MB', 100: '9x, 56 MB', 500: '19x, 88 MB', 2000: '60x, 193 MB' };
  for (const count of quick ? [100] : [10, 100, 500, 2000]) {
    const json = join(folder, `json-${count}`);
    makeSolution(json, count);
    row(
      `${count} JSON flows of 27 KB`,
      measure([child, json, join(folder, 'zip')], count > 500 ? 2 : 3),
      `SolutionPackager: ${aims[count]}`,
    );
    rmSync(json, { recursive: true });
    if (count > 500) continue;
    const yaml = join(folder, `yaml-${count}`);
    makeSolution(yaml, count, (flow, title) =>
      printFlow(raiseFlow(flow, title), { schemaPath: '../schema/flow.schema.json' }),
    );
    row(`${count} YAML flows of the same`, measure([child, yaml, join(folder, 'zip')], 2), '');
    rmSync(yaml, { recursive: true });
  }
}
