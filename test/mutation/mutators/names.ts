/** Names that lead nowhere: steps, variables, parameters, loops, functions, statuses. */
import { callsIn } from '../../../src/analysis/references.ts';
import { containersOf, runAfterOf, type Step } from '../../../src/analysis/graph/step.ts';
import type { FlowProgram } from '../../../src/analysis/flow-program.ts';
import type { StepText } from '../../../src/analysis/texts.ts';
import type { Code } from '../../../src/diagnostics/catalog.ts';
import type { Spot } from '../../../src/expression/syntax/ast.ts';
import { isObject } from '../../../src/source/json-value.ts';
import type { Path } from '../../../src/source/place.ts';
import { misspelt, valueAt, withKey, withValue } from '../edit.ts';
import type { Fault, Mutator } from '../mutation.ts';

const OF_STEPS: ReadonlySet<string> = new Set([
  'outputs',
  'body',
  'actions',
  'result',
  'actionOutputs',
  'actionBody',
]);

/** What stands at a part of a text instead. */
interface Wording {
  readonly spot: Spot;
  readonly wording: string;
}

/** The text with one part of it in another spelling; keys of objects are left alone. */
export function inText(
  program: FlowProgram,
  text: StepText,
  { spot, wording }: Wording,
  { codes, told }: Pick<Fault, 'codes' | 'told'>,
): Fault | undefined {
  if (text.part === 'key') return undefined;
  const changed = text.text.slice(0, spot.from) + wording + text.text.slice(spot.to);
  return { told, document: withValue(program.document, text.path, changed), at: [text.path], codes };
}

/** A name in quotes, with a slip. */
function slipped(text: StepText, spot: Spot): string {
  return `'${misspelt(text.text.slice(spot.from + 1, spot.to - 1))}'`;
}

function referenceMutator(kind: string, functions: ReadonlySet<string>, codes: readonly Code[]): Mutator {
  return {
    kind,
    sites: (program) =>
      program
        .references()
        .filter((one) => functions.has(one.function) && one.name !== undefined && one.name.length > 2)
        .map((one) => () => {
          const name = slipped(one.text, one.at);
          return inText(
            program,
            one.text,
            { spot: one.at, wording: name },
            { codes: codes, told: `${one.function}('${one.name ?? ''}') → ${name}` },
          );
        }),
  };
}

/** What names a step: the texts with a reference to it, and the keys of runAfter. */
function usesOf(program: FlowProgram, step: Step): readonly Path[] {
  const inTexts = program
    .references()
    .filter((one) => OF_STEPS.has(one.function) && one.name?.toLowerCase() === step.name.toLowerCase())
    .map((one) => one.text.path);
  const waiting = (step.branch?.steps ?? []).filter((one) => Object.hasOwn(runAfterOf(one), step.name));
  return [...inTexts, ...waiting.map((one) => [...one.path, 'runAfter', step.name])];
}

/** Inside of a step that is renamed itself, paths begin with its new name. */
function renamedIn(path: Path, step: Step, name: string): Path {
  const isInside = step.path.every((key, index) => path[index] === key);
  return isInside ? [...step.path.slice(0, -1), name, ...path.slice(step.path.length)] : path;
}

const renamedStep: Mutator = {
  kind: 'renamed step',
  sites: (program) =>
    program.graph().steps.map((step) => () => {
      const uses = usesOf(program, step);
      if (uses.length === 0) return undefined;
      const name = `${step.name.slice(0, 70)}_new`;
      return {
        told: `step '${step.name}' → '${name}'`,
        document: withKey(program.document, step.path, name),
        at: uses.map((path) => renamedIn(path, step, name)),
        codes: ['flow/unknown-step', 'flow/run-after-unknown'],
      };
    }),
};

const droppedStep: Mutator = {
  kind: 'dropped step',
  sites: (program) =>
    program.graph().steps.map((step) => () => {
      const inside = (path: Path): boolean => step.path.every((key, index) => path[index] === key);
      const uses = usesOf(program, step).filter((path) => !inside(path));
      if (uses.length === 0) return undefined;
      return {
        told: `step '${step.name}' taken out`,
        document: withValue(program.document, step.path, undefined),
        at: uses,
        codes: ['flow/unknown-step', 'flow/run-after-unknown'],
      };
    }),
};

const runAfterName: Mutator = {
  kind: 'misspelt runAfter',
  sites: (program) =>
    program.graph().steps.flatMap((step) =>
      Object.keys(runAfterOf(step)).map((name) => () => {
        const key = misspelt(name);
        return {
          told: `runAfter '${name}' → '${key}'`,
          document: withKey(program.document, [...step.path, 'runAfter', name], key),
          at: [[...step.path, 'runAfter', key]],
          codes: ['flow/run-after-unknown'],
        };
      }),
    ),
};

const runAfterStatus: Mutator = {
  kind: 'misspelt status',
  sites: (program) =>
    program.graph().steps.flatMap((step) =>
      Object.keys(runAfterOf(step)).map((name) => () => {
        const path = [...step.path, 'runAfter', name, 0];
        const status = valueAt(program.document, path);
        if (typeof status !== 'string') return undefined;
        return {
          told: `status '${status}' → '${misspelt(status)}'`,
          document: withValue(program.document, path, misspelt(status)),
          at: [[...step.path, 'runAfter', name]],
          codes: ['flow/unknown-status'],
        };
      }),
    ),
};

/** A circle of two: a step waits for the one that waits for it. */
const circle: Mutator = {
  kind: 'circle of runAfter',
  sites: (program) =>
    program.graph().steps.flatMap((step) =>
      Object.keys(runAfterOf(step)).map((name) => () => {
        const other = step.branch?.steps.find((one) => one.name === name);
        if (other === undefined) return undefined;
        const path = [...other.path, 'runAfter'];
        const before = valueAt(program.document, path);
        const changed = { ...(isObject(before) ? before : {}), [step.name]: ['Succeeded'] };
        return {
          told: `'${name}' waits for '${step.name}', which waits for it`,
          document: withValue(program.document, path, changed),
          at: [path, [...step.path, 'runAfter'], other.branch?.path ?? []],
          codes: ['flow/run-after-cycle'],
        };
      }),
    ),
};

/** The step starts with its branch. It is a fault where something in it, or after it, needs what it waited for. */
const cutRunAfter: Mutator = {
  kind: 'cut runAfter',
  sites: (program) => {
    const graph = program.graph();
    return program
      .references()
      .filter((one) => OF_STEPS.has(one.function) && one.name !== undefined)
      .map((one) => () => {
        const read = graph.stepNamed(one.name ?? '');
        if (read?.branch === undefined) return undefined;
        const here = [one.text.step, ...containersOf(one.text.step)].find(
          (each) => each.branch === read.branch,
        );
        if (here === undefined || here === read || Object.keys(runAfterOf(here)).length === 0)
          return undefined;
        return {
          told: `runAfter of '${here.name}' taken out, which reads '${read.name}'`,
          document: withValue(program.document, [...here.path, 'runAfter'], {}),
          at: [one.text.path, here.path],
          codes: ['flow/not-run-before', 'flow/variable-not-ready', 'flow/never-runs'],
        };
      });
  },
};

const unknownFunction: Mutator = {
  kind: 'misspelt function',
  sites: (program) =>
    program.texts().flatMap((text) =>
      callsIn(text.template).map((call) => () => {
        const name = misspelt(call.name);
        return inText(
          program,
          text,
          { spot: call.nameAt, wording: name },
          { codes: ['expression/unknown-function'], told: `${call.name}() → ${name}()` },
        );
      }),
    ),
};

const variableActions = new Set([
  'SetVariable',
  'IncrementVariable',
  'DecrementVariable',
  'AppendToArrayVariable',
  'AppendToStringVariable',
]);

const writtenVariable: Mutator = {
  kind: 'misspelt variable to write',
  sites: (program) =>
    program
      .graph()
      .steps.filter((step) => variableActions.has(step.type))
      .map((step) => () => {
        const path = [...step.path, 'inputs', 'name'];
        const name = valueAt(program.document, path);
        if (typeof name !== 'string') return undefined;
        return {
          told: `${step.type} '${name}' → '${misspelt(name)}'`,
          document: withValue(program.document, path, misspelt(name)),
          at: [path],
          codes: ['flow/unknown-variable'],
        };
      }),
};

const droppedVariable: Mutator = {
  kind: 'variable not made',
  sites: (program) =>
    program
      .graph()
      .steps.filter((step) => step.type === 'InitializeVariable')
      .map((step) => () => {
        const path = [...step.path, 'inputs', 'variables', 0, 'name'];
        const name = valueAt(program.document, path);
        if (typeof name !== 'string') return undefined;
        const isIt = (other: unknown): boolean =>
          typeof other === 'string' && other.toLowerCase() === name.toLowerCase();
        const reads = program.references().filter((one) => one.function === 'variables' && isIt(one.name));
        const writes = program
          .graph()
          .steps.filter((one) => variableActions.has(one.type))
          .filter((one) => isIt(valueAt(program.document, [...one.path, 'inputs', 'name'])));
        const at = [
          ...reads.map((one) => one.text.path),
          ...writes.map((one) => [...one.path, 'inputs', 'name']),
        ];
        if (at.length === 0) return undefined;
        return {
          told: `variable '${name}' is made as '${name}_new'`,
          document: withValue(program.document, path, `${name}_new`),
          at,
          codes: ['flow/unknown-variable'],
        };
      }),
};

export const nameMutators: readonly Mutator[] = [
  renamedStep,
  droppedStep,
  runAfterName,
  runAfterStatus,
  circle,
  cutRunAfter,
  unknownFunction,
  referenceMutator('misspelt reference', OF_STEPS, ['flow/unknown-step']),
  referenceMutator('misspelt variable to read', new Set(['variables']), ['flow/unknown-variable']),
  referenceMutator('misspelt parameter', new Set(['parameters']), ['flow/undeclared-parameter']),
  referenceMutator('misspelt loop', new Set(['items', 'iterationIndexes']), ['flow/not-in-loop']),
  writtenVariable,
  droppedVariable,
];
