/**
 * The loop proof: every circle of flows that start each other, through rows, children and what comes back from outside, has a link on which each step
 * stands behind a guard. A circle without one runs until the platform stops it; of a circle with one, the guard is named.
 */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { circlesOf } from '../sync/circles.ts';
import { guardBefore, guardOfTrigger, type Guard } from '../sync/guards.ts';
import { linksOf, type Link } from '../sync/links.ts';
import type { WorldRule } from './world-rule.ts';

export const endlessLoops: WorldRule = (world, report) => {
  const known: Known = { guards: new Map(), told: new Set() };
  // Where flows are knotted, of the many circles that a step is in, the shortest is told.
  const circles = circlesOf(linksOf(world), world.programs).toSorted((a, b) => a.length - b.length);
  for (const circle of circles) {
    // Flows that only run each other as children are another finding.
    if (circle.every((one) => one.kind === 'child')) continue;
    reportCircle(circle, known, world, report);
  }
};

interface Known {
  readonly guards: Map<Link, Guard | undefined>;
  /** Steps of which a circle was told, those that go round and those that end one. */
  readonly told: Set<Step>;
}

function reportCircle(
  circle: readonly Link[],
  { guards, told }: Known,
  { origin }: FlowWorld,
  report: Report,
): void {
  const [first] = circle.filter((one) => one.kind !== 'child');
  const [start] = first?.steps ?? [];
  if (first === undefined || start === undefined) return;
  const place = keyIn(first.from, start.step.path);
  const ways = circle.map(wordsOf);
  const flows = [...circle.map((one) => one.from.title), circle[0]?.from.title ?? ''];
  const guard = firstGuard(circle, guards);
  const about = guard?.step ?? start.step;
  if (told.has(about)) return;
  told.add(about);
  if (guard === undefined) {
    // Of flows of others, much that would end a circle is not at hand.
    report('flow/endless-loop', place, { flows, ways }, undefined, origin === 'sources' ? undefined : 'info');
    return;
  }
  const { program, step, path, why } = guard;
  const facts = { flows, guard: step.name, flow: program.title, why };
  report('flow/loop-guarded', place, facts, { at: placeIn(program, path), note: 'this ends the circle' });
}

function wordsOf({ kind, steps, to }: Link): string {
  const names = steps.map(({ step }) => `'${step.name}'`).join(', ');
  const [first] = steps;
  if (kind === 'child') return `${names} runs '${to.title}'`;
  if (kind === 'echo') return `what ${names} changes comes back to '${to.title}'`;
  return `${names} changes ${first?.change?.table ?? 'rows'}, which starts '${to.title}'`;
}

/** Of the first link of which every step is guarded. */
function firstGuard(circle: readonly Link[], guards: Map<Link, Guard | undefined>): Guard | undefined {
  for (const link of circle) {
    if (!guards.has(link)) guards.set(link, guardOf(link));
    const guard = guards.get(link);
    if (guard !== undefined) return guard;
  }
  return undefined;
}

function guardOf({ from, to, kind, steps }: Link): Guard | undefined {
  const found = steps.map((one) => {
    const inTrigger = kind === 'rows' ? guardOfTrigger(to, one) : undefined;
    return inTrigger ?? guardBefore(from, one);
  });
  return found.includes(undefined) ? undefined : found[0];
}
