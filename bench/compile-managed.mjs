// Child of the bench: one managed zip of the solution in the folder given, read back and proven. Prints nothing but its peak memory.
import { readFileSync, writeFileSync } from 'node:fs';
import { emit, inspect, nodeHost, pack, plan, prove } from '../lib/index.js';

const [folder, out] = process.argv.slice(2);
const { solution, diagnostics } = inspect(nodeHost(folder, 16 * 1024 * 1024), 'solution.yaml');
if (solution === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
for (const content of plan(solution)) {
  const artifacts = emit(content, 'managed');
  const zip = pack(artifacts);
  writeFileSync(`${out}-${content.uniqueName}.zip`, zip);
  const difference = prove(
    new Uint8Array(readFileSync(`${out}-${content.uniqueName}.zip`)),
    content,
    'managed',
    artifacts,
  );
  if (difference !== undefined) throw new Error(JSON.stringify(difference));
}
