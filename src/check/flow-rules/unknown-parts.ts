/**
 * A definition, its trigger, its steps and their branches have no members but those that the language knows. The platform reads them strictly ("Could
 * not find member 'x' on object of type 'FlowTemplate'", Azure/azure-sdk-for-net#2979; of a trigger, Azure/LogicAppsUX#2135), and 1,066 published
 * flows have no other. What is near to a member that a step needs is told with its inputs.
 */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { ACTION_MEMBERS, TRIGGER_MEMBERS } from '../../flow/built-in/common-members.ts';
import { STEP_SHAPES } from '../../flow/built-in/step-shapes.ts';
import { TRIGGER_SHAPES } from '../../flow/built-in/trigger-shapes.ts';
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';

const OF_DEFINITION = [
  ...['$schema', 'contentVersion', 'parameters', 'triggers', 'actions'],
  ...['outputs', 'metadata', 'staticResults', 'description'],
];
const OF_STEP = membersOf([
  ACTION_MEMBERS,
  ...Object.values(STEP_SHAPES).map((shape) => shape.members ?? {}),
]);
const OF_TRIGGER = membersOf([
  TRIGGER_MEMBERS,
  ...Object.values(TRIGGER_SHAPES).map((shape) => shape.members ?? {}),
]);
const OF_SETTINGS = membersOf([ACTION_MEMBERS['runtimeConfiguration']?.members ?? {}]);
const OF_BRANCH = ['actions', 'case', 'metadata', 'description'];

export const unknownParts: FlowRule = (program, _world, report) => {
  const { trigger, steps } = program.graph();
  const definition = definitionOf(program.document) ?? {};
  const found = checkPart(
    definition,
    DEFINITION,
    { what: 'definition', known: OF_DEFINITION },
    program,
    report,
  );
  if (!found && (definition['actions'] ?? null) === null) {
    const facts = { input: 'actions', step: 'definition' };
    report('flow/input-missing', placeIn(program, DEFINITION), facts, undefined, 'warning');
  }
  if (trigger !== undefined)
    checkPart(trigger.action, trigger.path, { what: 'trigger', known: OF_TRIGGER }, program, report);
  for (const step of steps) {
    checkPart(step.action, step.path, { what: 'step', known: OF_STEP }, program, report);
    const { runtimeConfiguration } = step.action;
    if (isObject(runtimeConfiguration)) {
      const path = [...step.path, 'runtimeConfiguration'];
      checkPart(runtimeConfiguration, path, { what: 'setting', known: OF_SETTINGS }, program, report);
    }
    for (const { branch, path } of branchesIn(step))
      checkPart(branch, path, { what: 'branch', known: OF_BRANCH }, program, report);
  }
};

function membersOf(tables: readonly object[]): readonly string[] {
  return [...new Set(tables.flatMap((table) => Object.keys(table)))];
}

interface PartShape {
  readonly what: 'definition' | 'trigger' | 'step' | 'branch' | 'setting';
  readonly known: readonly string[];
}

/** Whether there is a member that is not known. */
function checkPart(
  part: JsonObject,
  path: Path,
  { what, known }: PartShape,
  program: FlowProgram,
  report: Report,
): boolean {
  const unknown = Object.keys(part).filter((key) => !known.includes(key));
  const isLooselyRead = what !== 'definition' && what !== 'branch';
  for (const key of unknown) {
    const hasSteps = holdsSteps(part[key]);
    const nearest = suggest(key, known);
    // The inputs of steps tell what is misspelt.
    if (isLooselyRead && nearest !== undefined && part[nearest] === undefined) continue;
    const isSure = hasSteps || (what === 'trigger' && key === 'runAfter');
    const facts = { what, key, nearest, hasSteps };
    report(
      'flow/part-unknown',
      keyIn(program, [...path, key]),
      facts,
      undefined,
      isSure ? undefined : 'warning',
    );
  }
  return unknown.length > 0;
}

/** Whether it looks like a step, or like a map of steps. */
function holdsSteps(value: JsonValue | undefined): boolean {
  return isObject(value) && (isStep(value) || Object.values(value).some(isStep));
}

function isStep(value: JsonValue): boolean {
  const type = isObject(value) ? value['type'] : undefined;
  return typeof type === 'string' && Object.hasOwn(STEP_SHAPES, type);
}

interface FoundBranch {
  readonly branch: JsonObject;
  readonly path: Path;
}

function branchesIn({ type, action, path }: Step): readonly FoundBranch[] {
  if (type !== 'If' && type !== 'Switch') return [];
  const { cases } = action;
  const places: readonly (readonly [JsonValue | undefined, Path])[] = [
    ...['else', 'default'].map((key) => [action[key], [...path, key]] as const),
    ...Object.keys(isObject(cases) ? cases : {}).map(
      (name) => [isObject(cases) ? cases[name] : undefined, [...path, 'cases', name]] as const,
    ),
  ];
  return places.flatMap(([branch, at]) => (isObject(branch) ? [{ branch, path: at }] : []));
}
