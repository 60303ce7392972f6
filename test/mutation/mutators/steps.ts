/** Steps that the platform refuses: their type, their inputs, their settings, their place. */
import type { Step } from '../../../src/analysis/graph/step.ts';
import type { FlowProgram } from '../../../src/analysis/flow-program.ts';
import type { Code } from '../../../src/diagnostics/catalog.ts';
import { isObject, type JsonValue } from '../../../src/source/json-value.ts';
import type { Path } from '../../../src/source/place.ts';
import { misspelt, textAt, valueAt, withValue } from '../edit.ts';
import type { Mutator } from '../mutation.ts';

interface Setting {
  readonly kind: string;
  /** Of the steps that have it. */
  readonly types: readonly string[];
  readonly path: Path;
  /** What stands there instead; undefined: nothing. */
  readonly instead: (before: JsonValue) => JsonValue | undefined;
  readonly codes: readonly Code[];
}

const slip = (before: JsonValue): JsonValue => (typeof before === 'string' ? misspelt(before) : before);
const nothing = (): undefined => undefined;

const SETTINGS: readonly Setting[] = [
  ...(
    [
      ['Foreach', 'foreach'],
      ['If', 'expression'],
      ['Until', 'expression'],
      ['Switch', 'expression'],
      ['Query', 'inputs/from'],
      ['Query', 'inputs/where'],
      ['Select', 'inputs/from'],
      ['Select', 'inputs/select'],
      ['Join', 'inputs/from'],
      ['ParseJson', 'inputs/content'],
      ['ParseJson', 'inputs/schema'],
      ['Terminate', 'inputs/runStatus'],
      ['SetVariable', 'inputs/value'],
      ['SetVariable', 'inputs/name'],
      ['AppendToArrayVariable', 'inputs/value'],
      ['Http', 'inputs/method'],
      ['Http', 'inputs/uri'],
      ['Workflow', 'inputs/host/workflowReferenceName'],
      ['Response', 'inputs/statusCode'],
    ] as const
  ).map(([type, path]) => ({
    kind: `${type} without ${path}`,
    types: [type],
    path: path.split('/'),
    instead: nothing,
    codes: ['flow/input-missing', 'spec/missing-key'] as const,
  })),
  {
    kind: 'misspelt status of the end',
    types: ['Terminate'],
    path: ['inputs', 'runStatus'],
    instead: slip,
    codes: ['flow/input-word'],
  },
  {
    kind: 'misspelt type of a variable',
    types: ['InitializeVariable'],
    path: ['inputs', 'variables', 0, 'type'],
    instead: slip,
    codes: ['flow/variable-type'],
  },
  {
    kind: 'concurrency out of range',
    types: ['Foreach'],
    path: ['runtimeConfiguration', 'concurrency', 'repetitions'],
    instead: () => 500,
    codes: ['flow/out-of-range'],
  },
  {
    kind: 'page size out of range',
    types: ['OpenApiConnection'],
    path: ['runtimeConfiguration', 'paginationPolicy', 'minimumItemCount'],
    instead: () => 1_000_000,
    codes: ['flow/out-of-range'],
  },
  {
    kind: 'a list as a text',
    types: ['Foreach'],
    path: ['foreach'],
    instead: () => 'List_rows',
    codes: ['flow/not-a-list'],
  },
  {
    kind: 'a condition without its @',
    types: ['Until'],
    path: ['expression'],
    instead: (before) => (typeof before === 'string' ? before.replace(/^@/, '') : before),
    codes: ['flow/not-boolean', 'flow/constant-condition'],
  },
];

function settingMutator({ kind, types, path, instead, codes }: Setting): Mutator {
  return {
    kind,
    sites: (program) =>
      stepsOf(program, types).flatMap((step) => {
        const whole = [...step.path, ...path];
        const before = valueAt(program.document, whole);
        if (before === undefined || before === instead(before)) return [];
        return [
          () => ({
            told: `${step.type} '${step.name}': ${path.join('/')}`,
            document: withValue(program.document, whole, instead(before)),
            at: [step.path],
            codes,
          }),
        ];
      }),
  };
}

function stepsOf(program: FlowProgram, types: readonly string[]): readonly Step[] {
  return program.graph().steps.filter((one) => types.includes(one.type));
}

/** Two steps of one name, in whatever branches. */
const sameName: Mutator = {
  kind: 'two steps of one name',
  sites: (program) => {
    const { steps } = program.graph();
    return steps.flatMap((step, index) => {
      const other = steps[(index * 7 + 3) % steps.length];
      if (other === undefined || other.branch === step.branch || other.name === step.name) return [];
      const added = { type: 'Compose', runAfter: {}, inputs: 'one more' };
      const path = [...(step.branch?.path ?? []), other.name];
      return [
        () => ({
          told: `another '${other.name}'`,
          document: withValue(program.document, path, added),
          at: [path, other.path],
          codes: ['flow/same-name'] as const,
        }),
      ];
    });
  },
};

const stepType: Mutator = {
  kind: 'misspelt type',
  sites: (program) =>
    program.graph().steps.flatMap((step) => {
      if (step.type.length < 4) return [];
      const type = misspelt(step.type);
      return [
        () => ({
          told: `type ${step.type} → ${type}`,
          document: withValue(program.document, [...step.path, 'type'], type),
          at: [step.path],
          codes: ['flow/step-type-unknown'] as const,
        }),
      ];
    }),
};

/** An operator of the designer's condition that does not exist. */
const operator: Mutator = {
  kind: 'misspelt operator',
  sites: (program) =>
    stepsOf(program, ['If']).flatMap((step) => {
      const path = [...step.path, 'expression'];
      const condition = valueAt(program.document, path);
      const [name] = isObject(condition) ? Object.keys(condition) : [];
      if (!isObject(condition) || name === undefined) return [];
      const changed = { [misspelt(name)]: condition[name] ?? null };
      return [
        () => ({
          told: `operator ${name} → ${misspelt(name)}`,
          document: withValue(program.document, path, changed),
          at: [path],
          codes: ['expression/unknown-function'] as const,
        }),
      ];
    }),
};

/** A loop around a step that ends the run, which must not stand in one. */
const endInLoop: Mutator = {
  kind: 'Terminate in a loop',
  sites: (program) =>
    stepsOf(program, ['Foreach', 'Until']).flatMap((step) => {
      const path = [...step.path, 'actions', 'Stop_the_run'];
      if (!isObject(step.action['actions'])) return [];
      const added = { type: 'Terminate', runAfter: {}, inputs: { runStatus: 'Cancelled' } };
      return [
        () => ({
          told: `Terminate in '${step.name}'`,
          document: withValue(program.document, path, added),
          at: [path],
          codes: ['flow/end-in-loop'] as const,
        }),
      ];
    }),
};

const variableInside: Mutator = {
  kind: 'a variable made in a container',
  sites: (program) =>
    stepsOf(program, ['Scope', 'Foreach', 'If']).flatMap((step) => {
      const path = [...step.path, 'actions', 'Make_a_variable'];
      if (!isObject(step.action['actions'])) return [];
      const variables = [{ name: 'one more', type: 'string' }];
      return [
        () => ({
          told: `InitializeVariable in '${step.name}'`,
          document: withValue(program.document, path, {
            type: 'InitializeVariable',
            runAfter: {},
            inputs: { variables },
          }),
          at: [path],
          codes: ['flow/variable-place'] as const,
        }),
      ];
    }),
};

/** A value that the variable cannot hold. */
const variableValue: Mutator = {
  kind: 'a value of another type for a variable',
  sites: (program) => {
    const made = new Map(
      stepsOf(program, ['InitializeVariable']).map((step) => {
        const path = [...step.path, 'inputs', 'variables', 0];
        const [name, type] = ['name', 'type'].map((key) => textAt(program.document, [...path, key]));
        return [name?.toLowerCase(), type?.toLowerCase()];
      }),
    );
    return stepsOf(program, ['SetVariable']).flatMap((step) => {
      const name = textAt(program.document, [...step.path, 'inputs', 'name']);
      const type = made.get(name.toLowerCase());
      if (type === undefined || !['integer', 'float', 'boolean', 'array', 'object'].includes(type)) return [];
      const path = [...step.path, 'inputs', 'value'];
      return [
        () => ({
          told: `a text for the ${type} '${name}'`,
          document: withValue(program.document, path, 'some text'),
          at: [path],
          codes: ['flow/variable-value'] as const,
        }),
      ];
    });
  },
};

const secondTrigger: Mutator = {
  kind: 'no trigger',
  sites: (program) => {
    const path = program.graph().trigger?.path;
    return path === undefined
      ? []
      : [
          () => ({
            told: 'the trigger taken out',
            document: withValue(program.document, path, undefined),
            at: [path.slice(0, -1)],
            codes: ['flow/one-trigger'] as const,
          }),
        ];
  },
};

export const stepMutators: readonly Mutator[] = [
  ...SETTINGS.map(settingMutator),
  sameName,
  stepType,
  operator,
  endInLoop,
  variableInside,
  variableValue,
  secondTrigger,
];
