// Has V8 compile the program, and writes what it made beside it: node scripts/compile-code.mjs FOLDER, the one with the folder compiled. A command runs
// first, so that the functions are in it that it calls; more of them take longer to read than they save. Whoever starts the program with the same V8 need
// not compile it again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { setV8Flags } from './v8-flags.mjs';

const folder = resolve(process.argv[2] ?? 'lib');
const root = resolve(import.meta.dirname, '..');
const url = pathToFileURL(join(folder, 'main.cjs')).href;
const { v8 } = process.versions;
setV8Flags();

async function compile(name, run) {
  const filename = join(folder, `compiled/${name}.js`);
  const script = new Script(readFileSync(filename, 'latin1'), { filename });
  const { runProcess } = script.runInThisContext()(createRequire(url), url);
  await run((...args) => runProcess([...args, '--quiet']));
  writeFileSync(join(folder, `compiled/${name}-${v8}-${process.arch}.code`), script.createCachedData());
}

const out = mkdtempSync(join(tmpdir(), 'cosell-compile-'));
try {
  await compile('program', (run) => run('build', root, '--out', out));
} finally {
  rmSync(out, { recursive: true });
}
await compile('check', (run) => run('check', root));
