#!/usr/bin/env node
/**
 * The bin. It starts the program from code that V8 has compiled before, where there is some of this very V8 (scripts/compile-code.mjs makes it when the
 * program is built), and else from its modules: reading and compiling them takes longer than most commands run.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

type Program = Pick<typeof import('./run-process.ts'), 'runProcess'>;

const { v8 } = process.versions;

// A command is over in seconds. V8 11 (Node 20) has no compiler between its baseline and its best one, and gives functions to the latter that
// hardly run again: 40 % of the processor's time of a check of 232 flows, a fifth of the time that people wait. Later ones need no such help.
if (v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');

/** Undefined where this V8 has compiled nothing, or would not take it: with other flags. */
function compiledProgram(): Program | undefined {
  const cachedData = compiledCode();
  if (cachedData === undefined) return undefined;
  const file = new URL('compiled/program.js', import.meta.url);
  const filename = fileURLToPath(file);
  const script = new Script(readFileSync(file, 'latin1'), { filename, cachedData });
  if (script.cachedDataRejected !== false) return undefined;
  // What scripts/build.mjs puts around it.
  const enter = script.runInThisContext() as (require: NodeJS.Require, url: string) => Program;
  return enter(createRequire(import.meta.url), import.meta.url);
}

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(new URL(`compiled/${v8}-${process.arch}.code`, import.meta.url));
  } catch {
    return undefined;
  }
}

const { runProcess } = compiledProgram() ?? (await import('./run-process.ts'));
process.exitCode = await runProcess(process.argv.slice(2));
