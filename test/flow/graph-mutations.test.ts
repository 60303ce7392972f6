/**
 * Mistakes put into working flows: each is found at the very place where it was made, and by one finding. The flows are those of `exported/`, and
 * published ones when COSELL_CORPUS names a folder of them.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { programOf, type FlowProgram } from '../../src/analysis/flow-program.ts';
import { runAfterOf } from '../../src/analysis/graph/step.ts';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, isError } from '../../src/diagnostics/diagnostic.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import { documentPlace, type Path } from '../../src/source/place.ts';
import { corpusFiles, readFlow } from './helpers.ts';

const EXPORTED = new URL('exported/', import.meta.url).pathname;
const files = [
  ...readdirSync(EXPORTED)
    .filter((name) => name.endsWith('.json'))
    .map((name) => EXPORTED + name),
  ...corpusFiles(),
];

function sourceOf(document: JsonObject) {
  const facts = factsOf(document);
  return { id: '', title: 'f', document, facts, origins: verbatim('f.json'), at: documentPlace('f.json') };
}

/** `<code> <path>` of each error. */
function errorsIn(document: JsonObject): ReadonlySet<string> {
  const { diagnostics, report } = collect();
  checkFlows(worldOfExport([sourceOf(document)]), report);
  return new Set(diagnostics.filter(isError).map((one) => `${one.code} ${one.at.path.join('/')}`));
}

/** The document with another value at a path; without the member when that is undefined. */
function changed(value: JsonValue, path: Path, to: JsonValue | undefined): JsonValue {
  const [first, ...rest] = path;
  if (first === undefined) return to ?? null;
  if (isArray(value)) return value.map((one, index) => (index === first ? changed(one, rest, to) : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, JsonValue][] => {
      if (key !== first) return [[key, one]];
      if (rest.length === 0) return to === undefined ? [] : [[key, to]];
      return [[key, changed(one, rest, to)]];
    }),
  );
}

interface Mistake {
  readonly path: Path;
  readonly to: JsonValue | undefined;
  /** The error that it makes. */
  readonly gives: string;
}

/** Every n-th, so that a large flow does not take all the time. */
function some<T>(items: readonly T[], count = 3): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

/** A name in an expression that is misspelt. */
function misspelt(program: FlowProgram, functions: readonly string[], code: string): readonly Mistake[] {
  const found = program
    .references()
    .filter((one) => functions.includes(one.function) && one.name !== undefined && one.text.part === 'value');
  return found.flatMap(({ at, text: { text, path, step } }) => {
    if (step.branch === undefined) return [];
    const to = `${text.slice(0, at.to - 1)}_zz${text.slice(at.to - 1)}`;
    return [{ path, to, gives: `${code} ${path.join('/')}` }];
  });
}

function waits(program: FlowProgram): readonly Mistake[] {
  return program.graph().steps.flatMap((step) =>
    Object.entries(runAfterOf(step)).map(([name, statuses]) => {
      const path = [...step.path, 'runAfter'];
      const to = { ...runAfterOf(step), [`${name}_zz`]: statuses };
      return { path, to, gives: `flow/run-after-unknown ${[...path, `${name}_zz`].join('/')}` };
    }),
  );
}

/** Steps that made a variable and no longer do. */
function unmade(program: FlowProgram): readonly (Mistake & { readonly name: string })[] {
  return program.graph().steps.flatMap((step) => {
    const { inputs } = step.action;
    const list = isObject(inputs) ? inputs['variables'] : undefined;
    const first = isArray(list) ? list[0] : undefined;
    const name = isObject(first) ? first['name'] : undefined;
    if (step.type !== 'InitializeVariable' || typeof name !== 'string') return [];
    const path = [...step.path, 'inputs', 'variables', 0, 'name'];
    return [{ path, to: `${name}_zz`, gives: 'flow/unknown-variable', name }];
  });
}

describe.each([
  ['steps', (program: FlowProgram) => misspelt(program, ['outputs', 'body', 'actions'], 'flow/unknown-step')],
  ['variables', (program: FlowProgram) => misspelt(program, ['variables'], 'flow/unknown-variable')],
  ['parameters', (program: FlowProgram) => misspelt(program, ['parameters'], 'flow/undeclared-parameter')],
  ['loops', (program: FlowProgram) => misspelt(program, ['items'], 'flow/not-in-loop')],
  ['waits', waits],
] as const)('%s', (_, mistakes) => {
  test('one mistake, one error, at its place', { timeout: 300_000 }, () => {
    const wrong: string[] = [];
    let count = 0;
    for (const file of files) {
      const document = readFlow(file);
      const before = errorsIn(document);
      const program = programOf(sourceOf(document), new Map());
      for (const { path, to, gives } of some(mistakes(program))) {
        const after = changed(document, path, to);
        if (!isObject(after)) continue;
        const found = [...errorsIn(after)].filter((one) => !before.has(one) || one === gives);
        count += 1;
        if (found.length !== 1 || found[0] !== gives)
          wrong.push(`${file}: ${gives}, not ${found.join(', ')}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });
});

test('a variable that is no longer made is missed wherever it is used', { timeout: 300_000 }, () => {
  const wrong: string[] = [];
  for (const file of files) {
    const document = readFlow(file);
    const before = errorsIn(document);
    const program = programOf(sourceOf(document), new Map());
    for (const { path, to, name } of some(unmade(program))) {
      const used = program
        .references()
        .filter((one) => one.function === 'variables' && sameName(one.name, name));
      const after = changed(document, path, to);
      if (!isObject(after)) continue;
      const found = [...errorsIn(after)].filter((one) => !before.has(one));
      const reads = new Set(used.map((one) => `flow/unknown-variable ${one.text.path.join('/')}`));
      if (![...reads].every((one) => found.includes(one))) wrong.push(`${file}: ${name}`);
      const other = found.filter((one) => !one.startsWith('flow/unknown-variable '));
      if (other.length > 0) wrong.push(`${file}: ${other.join(', ')}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a wait that was cut is missed where the order was needed', { timeout: 300_000 }, () => {
  const wrong: string[] = [];
  let count = 0;
  for (const file of files) {
    const document = readFlow(file);
    const before = errorsIn(document);
    const program = programOf(sourceOf(document), new Map());
    const reading = program.references().filter(({ name, text: { step } }) => {
      const other = name === undefined ? undefined : program.graph().stepNamed(name);
      return (
        other?.branch !== undefined &&
        other !== step &&
        other.branch === step.branch &&
        Object.keys(runAfterOf(step)).length > 0
      );
    });
    const readers = reading.filter((one) => ['outputs', 'body'].includes(one.function));
    for (const { text } of some(readers)) {
      const after = changed(document, [...text.step.path, 'runAfter'], {});
      if (!isObject(after)) continue;
      const found = [...errorsIn(after)].filter((one) => !before.has(one));
      count += 1;
      if (!found.includes(`flow/not-run-before ${text.path.join('/')}`))
        wrong.push(`${file}: ${text.path.join('/')}`);
      const other = found.filter((one) => !/^flow\/(?:not-run-before|variable-not-ready) /.test(one));
      if (other.length > 0) wrong.push(`${file}: ${other.join(', ')}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(0);
});

function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
