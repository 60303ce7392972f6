/** A flow → the steps of its diagram. */
import { inOrder } from '../../analysis/graph/order.ts';
import { runAfterOf, type Step, type StepBranch } from '../../analysis/graph/step.ts';
import type { JsonValue } from '../../source/json-value.ts';
import { isObject } from '../../source/json-value.ts';
import type { DiagramPart, DiagramStep, Wait } from '../diagram/diagram.ts';
import { stepName, type FlowScope } from './flow-scope.ts';
import { endsOf } from './statuses.ts';
import { stepWords, toneOf } from './step-words.ts';
import { scalar, triggerKind, triggerLimits, triggerText } from './trigger.ts';

/** The trigger first; those that wait for nothing wait for it. */
export function diagramSteps(around: FlowScope): readonly DiagramStep[] {
  const { program } = around;
  const { trigger, branches } = program.graph();
  const byOwner = new Map<Step | undefined, StepBranch[]>();
  for (const branch of branches) {
    const known = byOwner.get(branch.owner);
    if (known === undefined) byOwner.set(branch.owner, [branch]);
    else known.push(branch);
  }
  const inner: Inner = { around, byOwner };
  const [top] = byOwner.get(undefined) ?? [];
  const steps = top === undefined ? [] : listOf(top, inner);
  if (trigger === undefined) return steps;
  return [triggerStep(trigger, around), ...steps.map(afterTrigger)];
}

interface Inner {
  readonly around: FlowScope;
  readonly byOwner: ReadonlyMap<Step | undefined, readonly StepBranch[]>;
}

function triggerStep(trigger: Step, around: FlowScope): DiagramStep {
  const kind = triggerKind(trigger, around);
  const limits = triggerLimits(trigger, around);
  // The platform's own name of the trigger says nothing.
  const isNamed = trigger.name !== 'manual';
  const title = isNamed ? stepName(trigger.name) : around.words.starters[kind];
  const detail = [...(isNamed ? [triggerText(trigger, around)] : []), ...limits].join(' · ');
  return { tone: 'trigger', title, detail, waits: [], parts: [] };
}

const AT_ONCE: Wait = { on: 0, statuses: '', isPlain: true, isFailure: false };

function afterTrigger(step: DiagramStep): DiagramStep {
  const waits = step.waits.map((one) => ({ ...one, on: one.on + 1 }));
  return { ...step, waits: waits.length === 0 ? [AT_ONCE] : waits };
}

/** Each after those that it waits for; of those that wait in a circle, which is an error of its own, all as they are written. */
function listOf(branch: StepBranch, inner: Inner): readonly DiagramStep[] {
  const { order } = inOrder(branch);
  const placed = new Set(order);
  const all = [...order, ...branch.steps.filter((one) => !placed.has(one))];
  const places = new Map(all.map((one, index) => [one.name, index]));
  return all.map((step, index) => stepOf(step, waitsOf(step, index, places, inner.around), inner));
}

function waitsOf(
  step: Step,
  index: number,
  places: ReadonlyMap<string, number>,
  { words }: FlowScope,
): readonly Wait[] {
  return Object.entries(runAfterOf(step)).flatMap(([name, statuses]): readonly Wait[] => {
    const on = places.get(name);
    if (on === undefined || on >= index) return [];
    const { text, isPlain, isFailure } = endsOf(statuses, words);
    return [{ on, statuses: text, isPlain, isFailure }];
  });
}

function stepOf(step: Step, waits: readonly Wait[], inner: Inner): DiagramStep {
  const { around } = inner;
  return {
    tone: toneOf(step, around),
    title: stepName(step.name),
    detail: stepWords(step, around),
    waits,
    parts: partsOf(step, inner),
  };
}

function partsOf(step: Step, inner: Inner): readonly DiagramPart[] {
  const { words } = inner.around;
  const branches = inner.byOwner.get(step) ?? [];
  const stepsBelow = (...path: readonly string[]): readonly DiagramStep[] => {
    const wanted = [...path, 'actions'].join('\n');
    const branch = branches.find((one) => one.path.slice(step.path.length).join('\n') === wanted);
    return branch === undefined ? [] : listOf(branch, inner);
  };
  switch (step.type) {
    case 'If':
      return [
        { label: words.yes, steps: stepsBelow() },
        { label: words.no, steps: stepsBelow('else') },
      ];
    case 'Switch':
      return [
        ...casesOf(step.action['cases']).map(([name, value]) => ({
          label: caseLabel(name, value),
          steps: stepsBelow('cases', name),
        })),
        { label: words.otherwise, steps: stepsBelow('default') },
      ];
    default:
      return branches.length === 0 ? [] : [{ label: '', steps: stepsBelow() }];
  }
}

function casesOf(cases: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isObject(cases) ? Object.entries(cases) : [];
}

/** Its name, with the value where that is another. */
function caseLabel(name: string, one: JsonValue): string {
  const value = isObject(one) ? one['case'] : undefined;
  const shown = scalar(value);
  return shown === '' || shown.toLowerCase() === name.toLowerCase()
    ? stepName(name)
    : `${stepName(name)} = ${shown}`;
}
