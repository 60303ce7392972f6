// Has V8 compile the program, and writes what it made beside it: node scripts/compile-code.mjs FOLDER, the one with compiled/program.js. Commands run
// first, so that the functions are in it that they call. Whoever starts the program with the same V8 need not compile it again.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const folder = resolve(process.argv[2] ?? 'lib');
const root = resolve(import.meta.dirname, '..');
const filename = join(folder, 'compiled/program.js');
const url = pathToFileURL(join(folder, 'main.js')).href;
const { v8 } = process.versions;
// As in src/main.ts: V8 takes the code with the same flags only.
if (v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');

const script = new Script(readFileSync(filename, 'latin1'), { filename });
const { runProcess } = script.runInThisContext()(createRequire(url), url);
const out = mkdtempSync(join(tmpdir(), 'cosell-compile-'));
try {
  await runProcess(['check', root, '--quiet']);
  await runProcess(['build', root, '--quiet', '--out', out]);
  for (const name of readdirSync(out)) await runProcess(['check', join(out, name), '--quiet']);
} finally {
  rmSync(out, { recursive: true });
}
writeFileSync(join(folder, `compiled/${v8}-${process.arch}.code`), script.createCachedData());
