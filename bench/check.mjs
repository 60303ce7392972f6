// How long `cosell check` takes: of the shipped solution, of published flows in one call (COSELL_CORPUS names their folder), of one flow with very many
// actions, and again after one line of a flow has changed, as `--watch` does.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, newMemory, nodeHost } from '../lib/index.js';
import { makeLargeFlow } from './make-large-flow.mjs';

const FLOW = 'flows/partner-center-to-dynamics-365.yaml';
const ROUNDS = 20;

export function benchCheck({ root, program, folder, measure, row }) {
  // A flow of very many actions has findings: it has more of them than the platform takes.
  const check = (path, runs) => measure([program, 'check', path, '--quiet'], runs, [0, 1]);
  row('check, the shipped solution', check(root, 10), 'aim: 6x');
  const corpus = process.env.COSELL_CORPUS;
  if (corpus !== undefined) row('check, published flows in one call', check(corpus, 10), 'aim: 20x');
  for (const shape of ['chain', 'fan', 'nested']) {
    for (const count of [1000, 10_000, 100_000]) {
      const file = join(folder, `${shape}.json`);
      writeFileSync(file, JSON.stringify(makeLargeFlow(shape, count)));
      row(`check, ${shape} of ${count} actions`, check(file, count > 10_000 ? 1 : 3), 'aim: linear');
    }
  }
  benchAgain(root);
}

/** Each round changes a line of the flow. The first rounds are slower: the program is not warm yet. */
function benchAgain(root) {
  const host = nodeHost(root, 16 * 1024 * 1024);
  const memory = newMemory();
  const seconds = Array.from({ length: ROUNDS }, (_, round) => {
    const read = (path) => {
      const reading = host.read(path);
      if (path !== FLOW) return reading;
      return { kind: 'file', bytes: Buffer.concat([reading.bytes, Buffer.from(`# round ${round}\n`)]) };
    };
    const start = performance.now();
    inspect({ ...host, read }, 'solution.yaml', { memory });
    return performance.now() - start;
  });
  const again = seconds.slice(1).sort((a, b) => a - b);
  const [second = 0] = seconds.slice(1);
  console.log(
    `${'check again, a line has changed'.padEnd(34)}${(again[again.length >> 1] ?? 0).toFixed(0).padStart(7)} ms   median of ${again.length}; the first time ${second.toFixed(0)} ms; aim: 100 ms`,
  );
}
