/**
 * Variables belong to the whole flow, so steps that run at the same time get into each other's way: rounds of a loop with `concurrency`, and branches that
 * do not wait for each other. A loop without that setting runs one round after the other, and so does one inside of another loop. To append and to count
 * is safe in itself (only the order is left to chance), so it counts where the variable is read as well.
 */
import { placeIn, spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { demandsOf, excludeEachOther } from '../../analysis/graph/demands.ts';
import { meetingOf } from '../../analysis/graph/meeting.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import { variablesOf, type VariableWritten } from '../../analysis/variables.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { isObject, sameJson, type JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';

interface Read {
  readonly step: Step;
  readonly place: () => Place;
}

interface Uses {
  readonly variable: string;
  readonly written: VariableWritten[];
  readonly read: Read[];
}

export const races: FlowRule = (program, _world, report) => {
  const inLoops: InLoop[] = [];
  for (const uses of usesOf(program)) {
    inLoops.push(...racesInLoops(uses));
    checkBranches(uses, program, report);
  }
  tellLoops(inLoops, program, report);
};

function usesOf(program: FlowProgram): Iterable<Uses> {
  const { byName, written } = variablesOf(program.graph());
  const found = new Map<string, Uses>();
  for (const [lower, { name }] of byName) found.set(lower, { variable: name, written: [], read: [] });
  for (const one of written) found.get(one.name.toLowerCase())?.written.push(one);
  for (const { function: called, name, text, at } of program.references())
    if (called === 'variables' && name !== undefined)
      found.get(name.toLowerCase())?.read.push({ step: text.step, place: () => spotIn(program, text, at) });
  return found.values();
}

/** A write in a loop that runs several rounds at once. */
interface InLoop {
  readonly loop: Step;
  readonly variable: string;
  readonly written: VariableWritten;
  readonly isRead: boolean;
  readonly isSet: boolean;
}

/** For each loop, the first write of the variable that gets in the way of other rounds. */
function racesInLoops({ variable, written, read }: Uses): readonly InLoop[] {
  const found = new Map<Step, InLoop>();
  const reading = new Set(read.flatMap(({ step }) => parallelLoop(step) ?? []));
  for (const one of written) {
    const loop = parallelLoop(one.step);
    if (loop === undefined || found.has(loop)) continue;
    const isRead = reading.has(loop);
    const isSet = one.step.type === 'SetVariable';
    if (!isRead && !(isSet && isComputed(one.step.action['inputs']))) continue;
    found.set(loop, { loop, variable, written: one, isRead, isSet });
  }
  return [...found.values()];
}

/** One finding for each loop: what is wrong is its setting. */
function tellLoops(found: readonly InLoop[], program: FlowProgram, report: Report): void {
  const byLoop = new Map<Step, InLoop[]>();
  for (const one of found) {
    const known = byLoop.get(one.loop);
    if (known === undefined) byLoop.set(one.loop, [one]);
    else known.push(one);
  }
  for (const [loop, all] of byLoop) {
    const sure = all.filter((one) => one.isRead && one.isSet);
    const [first] = sure.length > 0 ? sure : all;
    if (first === undefined) continue;
    const { isRead, written } = first;
    const shown = all.filter((one) => one.isRead === isRead && (sure.length === 0 || one.isSet));
    const facts = { variables: shown.map((one) => one.variable), loop: loop.name, isRead };
    const at = placeIn(program, [...loop.path, 'runtimeConfiguration', 'concurrency', 'repetitions']);
    const related = { at, note: 'several rounds at once' };
    const severity = sure.length > 0 ? undefined : 'info';
    report('flow/race-in-loop', placeIn(program, written.path), facts, related, severity);
  }
}

/** The outermost loop around a step, when it runs several rounds at once. */
function parallelLoop(step: Step): Step | undefined {
  const loop = containersOf(step).findLast((one) => one.type === 'Foreach');
  const runtime = loop?.action['runtimeConfiguration'];
  const concurrency = isObject(runtime) ? runtime['concurrency'] : undefined;
  const repetitions = isObject(concurrency) ? concurrency['repetitions'] : undefined;
  return typeof repetitions === 'number' && repetitions > 1 ? loop : undefined;
}

/** What is set to a constant is the same whichever round comes last. */
function isComputed(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return mayHoldExpression(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isComputed);
}

/** Pairs of uses that are looked at for one variable. */
const MAX_PAIRS = 5000;

/** One finding for each variable. */
function checkBranches({ variable, written, read }: Uses, program: FlowProgram, report: Report): void {
  const sets = written.filter((one) => one.step.type === 'SetVariable');
  const places = written.map(({ step, path }) => ({
    step,
    isWrite: true,
    place: () => placeIn(program, path),
  }));
  const others = [...places, ...read.map(({ step, place }) => ({ step, isWrite: false, place }))];
  if (sets.length * others.length > MAX_PAIRS) return;
  for (const { step, path } of sets) {
    const other = others.find((one) => runBeside(step, one.step, program) && !setSame(step, one.step));
    if (other === undefined) continue;
    const related = { at: other.place(), note: 'at the same time' };
    const facts = { variable, other: other.step.name, isWrite: other.isWrite };
    report('flow/race', placeIn(program, path), facts, related);
    return;
  }
}

/** Both set the variable to one constant, so it does not matter which comes last. */
function setSame({ type, action: { inputs } }: Step, other: Step): boolean {
  return type === other.type && !isComputed(inputs) && sameJson(inputs, other.action['inputs']);
}

function runBeside(one: Step, other: Step, program: FlowProgram): boolean {
  if (program.graph().standing(one, other) !== 'beside') return false;
  const parted = meetingOf(one, other);
  return !excludeEachOther(demandsOf(parted.one), demandsOf(parted.other));
}
