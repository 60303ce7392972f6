/**
 * What is compared with a value that it never has: the status of a step, a column of a choice, an answer whose contract lists its words, a function whose
 * results are few. Of a list that may have grown, only what looks like one of it is told.
 */
import { comparisonsOf, type Comparison } from '../../analysis/comparisons.ts';
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { ArgsOf } from '../../diagnostics/catalog.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { listedOf } from '../../expression/types/type-operations.ts';
import type { Type } from '../../expression/types/type.ts';
import type { Value } from '../../expression/value.ts';
import type { Place } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';

export const comparedValues: FlowRule = (program, world, report) => {
  for (const one of comparisonsOf(program).single) {
    if (one.operator !== 'equals' || one.constant === undefined) continue;
    const value = wordOf(one.constant.value);
    if (value === undefined) continue;
    const facts = functionFacts(one, value);
    if (facts !== undefined) report('expression/no-such-value', one.constantPlace(), facts);
    else tellUnlisted(typeOfOperand(one, program, world), value, one.constantPlace, report);
  }
};

/** Tells of a value that is not among those that a type lists. */
export function tellUnlisted(type: Type, value: string | number, place: () => Place, report: Report): void {
  const listed = listedOf(type);
  if (listed?.values.some((one) => typeof one === typeof value) !== true) return;
  if (listed.values.includes(value)) return;
  const known = listed.values.map(String);
  const nearest = typeof value === 'string' ? suggest(value, known) : undefined;
  if (listed.isClosed || nearest !== undefined)
    report('expression/no-such-value', place(), { value: String(value), nearest, known });
}

export function wordOf(value: Value): string | number | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'bigint' ? Number(value) : undefined;
}

function typeOfOperand({ operand, step, path }: Comparison, program: FlowProgram, world: FlowView): Type {
  const template = { kind: 'expression', expression: operand } as const;
  // Its own findings are told elsewhere.
  return world.typesOf(program).inferenceAt(step, path, template).type;
}

/** Whole numbers that a function gives, first and last. Source: documentation of the functions. */
const RANGES: Readonly<Record<string, readonly [number, number] | undefined>> = {
  dayOfWeek: [0, 6],
  dayOfMonth: [1, 31],
  dayOfYear: [1, 366],
};

const CASES: Readonly<Record<string, ((text: string) => string) | undefined>> = {
  toLower: (text) => text.toLowerCase(),
  toUpper: (text) => text.toUpperCase(),
};

function functionFacts(
  { operand }: Comparison,
  value: string | number,
): ArgsOf<'expression/no-such-value'> | undefined {
  const name = operand.kind === 'call' ? functionOf(operand.name)?.name : undefined;
  if (name === undefined) return undefined;
  const [range, cased] = [RANGES[name], CASES[name]];
  if (typeof value === 'number' && range !== undefined && (value < range[0] || value > range[1]))
    return { value: String(value), nearest: undefined, known: [`${range[0]} to ${range[1]}`] };
  if (typeof value !== 'string' || cased === undefined || !isPlain(value) || cased(value) === value)
    return undefined;
  return { value, nearest: cased(value), known: [] };
}

/** How the platform changes the case of other letters is not asked here. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
