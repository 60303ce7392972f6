// Bundles the program into lib/. One chunk a command: loading 200 small modules costs more than running most commands.
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

/** The licences of the packages that the bundle holds. */
function licences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  const texts = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    return `${name} ${version}\n\n${file === undefined ? `Licence: ${JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).license}` : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return `This program contains the following packages.\n\n${texts.join('\n---\n\n')}`;
}

// Built beside and swapped in, so that a program that runs meanwhile finds all of its files.
const fresh = `lib.new-${process.pid}`;
const { metafile } = await build({
  entryPoints: ['src/main.ts', 'src/index.ts'],
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  metafile: true,
  // Handlebars would load it to map sources of templates; it does without where it is not there.
  alias: { 'source-map': './scripts/no-source-map.cjs' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
writeFileSync(`${fresh}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));
rmSync('lib', { recursive: true, force: true });
renameSync(fresh, 'lib');
if (!process.argv.includes('--no-types')) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
