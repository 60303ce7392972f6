#!/usr/bin/env node
/**
 * The bin. It starts the program from code that V8 has compiled before, where there is some of this very V8 (scripts/compile-code.mjs makes it when the
 * program is built), and else from its modules: reading and compiling them takes longer than most commands run. It is no module itself (lib/main.cjs):
 * what Node needs for modules takes a tenth of its own start.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { setV8Flags } from '../scripts/v8-flags.mjs';

type Program = Pick<typeof import('./run-process.ts'), 'runProcess'>;

/** Undefined where this V8 has compiled nothing, or would not take it: with other flags. */
function compiledProgram(name: string): Program | undefined {
  const cachedData = compiledCode(name);
  if (cachedData === undefined) return undefined;
  const file = new URL(`compiled/${name}.js`, import.meta.url);
  const filename = fileURLToPath(file);
  const script = new Script(readFileSync(file, 'latin1'), { filename, cachedData });
  if (script.cachedDataRejected !== false) return undefined;
  // What scripts/build.mjs puts around it.
  const enter = script.runInThisContext() as (require: NodeJS.Require, url: string) => Program;
  return enter(createRequire(import.meta.url), import.meta.url);
}

function compiledCode(name: string): Buffer | undefined {
  const { v8 } = process.versions;
  try {
    return readFileSync(new URL(`compiled/${name}-${v8}-${process.arch}.code`, import.meta.url));
  } catch {
    return undefined;
  }
}

async function main(args: readonly string[]): Promise<void> {
  setV8Flags();
  // `check` starts on every save, and needs a third of the program. Only the modules have names that a stack can be read by.
  const name = args[0] === 'check' ? 'check' : 'program';
  const compiled = process.env['COSELL_DEBUG'] === undefined ? compiledProgram(name) : undefined;
  const { runProcess } = compiled ?? (await import('./run-process.ts'));
  process.exitCode = await runProcess(args);
}

void main(process.argv.slice(2));
