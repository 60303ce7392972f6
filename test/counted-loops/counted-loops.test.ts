/** Each module of cases/ does the same with its loops counted; expected/ has what is run then. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { countedLoops, withCountedLoops } from '../../scripts/counted-loops.mjs';

const CASES = join(import.meta.dirname, 'cases');
const files = readdirSync(CASES).map((name) => join(CASES, name));
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config,
  ts.sys,
  '.',
);
const program = ts.createProgram(files, options);

async function result(file: string, plugins: Plugin[]): Promise<unknown> {
  const { outputFiles } = await build({ entryPoints: [file], plugins, write: false, format: 'esm' });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { run } = (await import(`data:text/javascript;base64,${text}`)) as { run: () => unknown };
  return run();
}

describe.each(files)('%s', (file) => {
  test('does the same', async () => {
    const before = await result(file, []);
    expect(await result(file, [countedLoops(program)])).toEqual(before);
    expect(before).not.toEqual([]);
  });

  test('is written with counted loops', async () => {
    const source = program.getSourceFile(file);
    const written = source && withCountedLoops(source, program.getTypeChecker());
    await expect(written).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected', `${basename(file, '.ts')}.txt`),
    );
  });
});
