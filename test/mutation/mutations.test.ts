/**
 * Does the checker find what is wrong? Single faults, drawn with a seed, are made in our own flows and, when COSELL_CORPUS names a folder of them, in
 * published ones; each must give a finding with one of its codes at the faulty node, that was not there before. What is not found is listed in
 * `expected/` with the reason, and there must be no more than 1 in 100. COSELL_MUTATIONS is the number of faults to draw, COSELL_SEED another seed.
 */
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { FlowSource } from '../../src/analysis/flow-program.ts';
import type { FlowWorld } from '../../src/analysis/flow-world.ts';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { worldOfSolution } from '../../src/check/world-of-solution.ts';
import { inspect } from '../../src/compile.ts';
import { collect, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { worldOf } from '../../src/analysis/flow-world.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { nodeHost } from '../../src/io/node-host.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { documentPlace, type Path } from '../../src/source/place.ts';
import { corpusFiles, hasCorpus, readFlow } from '../flow/helpers.ts';
import { drawing } from './random.ts';
import type { Fault, Mutator, Site } from './mutation.ts';
import { callMutators } from './mutators/calls.ts';
import { expressionMutators } from './mutators/expressions.ts';
import { nameMutators } from './mutators/names.ts';
import { stepMutators } from './mutators/steps.ts';
import { REASONS } from './survivors.ts';

const mutators: readonly Mutator[] = [
  ...nameMutators,
  ...expressionMutators,
  ...callMutators,
  ...stepMutators,
];

/** A flow and how the world around it is made, for the flow itself and for the flow with a fault in it. */
interface Subject {
  readonly name: string;
  readonly document: JsonObject;
  readonly around: (flow: FlowSource) => FlowWorld;
}

const count = Number(process.env['COSELL_MUTATIONS'] ?? '500');
const seed = Number(process.env['COSELL_SEED'] ?? '20');

test('our own flows', { timeout: 300_000 }, async () => {
  await expectFound(ownFlows(), 'own');
});

test.skipIf(!hasCorpus)('published flows', { timeout: 300_000 }, async () => {
  await expectFound(publishedFlows(), 'published');
});

async function expectFound(subjects: readonly Subject[], name: string): Promise<void> {
  const draw = drawing(seed);
  const outcomes = Array.from({ length: count }, () => drawFault(subjects, draw)).map(
    ({ subject, fault, kind }) => ({
      told: `${kind} · ${subject.name} · ${fault.told}`,
      isFound: isFound(subject, fault),
      kind,
    }),
  );
  const missed = outcomes.filter((one) => !one.isFound).map((one) => one.told);
  if (process.env['COSELL_SEED'] === undefined && process.env['COSELL_MUTATIONS'] === undefined)
    await expect(tableOf(outcomes, missed)).toMatchFileSnapshot(`expected/${name}.md`);
  else console.log(missed.join('\n'));
  expect(missed.length).toBeLessThanOrEqual(count / 100);
}

interface Drawn {
  readonly subject: Subject;
  readonly fault: Fault;
  readonly kind: string;
}

/** Each kind of fault is as likely as any other, however many places a flow has for it. */
function drawFault(subjects: readonly Subject[], draw: (below: number) => number): Drawn {
  for (;;) {
    const subject = pick(subjects, draw);
    const mutator = pick(mutators, draw);
    const world = subject.around(sourceOf(subject.name, subject.document));
    const [program] = world.programs;
    const sites: readonly Site[] = program === undefined ? [] : mutator.sites(program, world);
    const fault = sites.length === 0 ? undefined : pick(sites, draw)();
    if (fault !== undefined) return { subject, fault, kind: mutator.kind };
  }
}

function pick<T>(list: readonly T[], draw: (below: number) => number): T {
  const one = list[draw(list.length)];
  if (one === undefined) throw new Error('nothing to draw from');
  return one;
}

/** A finding that tells of it, at its place, and that is not there without it. */
function isFound(subject: Subject, fault: Fault): boolean {
  const before = new Set(findingsIn(subject, subject.document).map(keyOf));
  return findingsIn(subject, fault.document).some(
    (one) =>
      (fault.codes as readonly string[]).includes(one.code) &&
      !before.has(keyOf(one)) &&
      fault.at.some((path) => isAt(one.at.path, path)),
  );
}

function isAt(place: Path, path: Path): boolean {
  return path.every((step, index) => String(place[index]) === String(step));
}

function keyOf({ code, at, args }: Diagnostic): string {
  return JSON.stringify([code, at.path, at.inside?.from, args]);
}

function findingsIn(subject: Subject, document: JsonObject): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  checkFlows(subject.around(sourceOf(subject.name, document)), report);
  return diagnostics;
}

function sourceOf(name: string, document: JsonObject): FlowSource {
  const origins = verbatim(name);
  return { id: '', title: name, document, facts: factsOf(document), origins, at: documentPlace(name) };
}

function publishedFlows(): readonly Subject[] {
  return corpusFiles().map((path) => ({
    name: basename(path, '.json'),
    document: readFlow(path),
    around: (flow) => worldOfExport([flow]),
  }));
}

/** The shipped flows among what the shipped solution declares. */
function ownFlows(): readonly Subject[] {
  const { loaded } = inspect(
    nodeHost(new URL('../../', import.meta.url).pathname, 16_000_000),
    'solution.yaml',
  );
  if (loaded === undefined) throw new Error('the shipped solution cannot be read');
  const world = worldOfSolution(loaded);
  return loaded.flows.map(({ model }) => ({
    name: model.key,
    document: model.document,
    around: (flow) => worldOf([flow], world),
  }));
}

interface Result {
  readonly told: string;
  readonly isFound: boolean;
  readonly kind: string;
}

function tableOf(outcomes: readonly Result[], missed: readonly string[]): string {
  const kinds = [...new Set(outcomes.map((one) => one.kind))].sort();
  const rows = kinds.map((kind) => {
    const all = outcomes.filter((one) => one.kind === kind);
    return `| ${kind} | ${all.length} | ${all.filter((one) => one.isFound).length} |`;
  });
  return [
    `# ${outcomes.length} faults, of which ${outcomes.length - missed.length} were found`,
    '',
    '| fault | made | found |',
    '| --- | --: | --: |',
    ...rows,
    '',
    '## Not found',
    '',
    ...(missed.length === 0
      ? ['None.']
      : missed.map((told) => `- ${told}: ${REASONS[told] ?? 'NO REASON GIVEN'}`)),
    '',
  ].join('\n');
}
