/** What a trigger of Dataverse waits for, in which rows, as whom, and at which columns it looks. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import { MESSAGES, REQUEST, UPDATE_MESSAGES } from '../../dataverse/operations.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import type { JsonValue } from '../../source/json-value.ts';
import { dataverseCalls, valuePlace, type DataverseCall } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';
import { expressionsIn } from '../../expression/syntax/expressions-in.ts';

export const dataverseTriggers: FlowRule = (program, world, report) => {
  for (const call of dataverseCalls(program, world)) {
    if (call.operation?.kind !== 'wait') continue;
    for (const { name, last, expected } of NUMBERS)
      checkNumber(call, { name, last, expected }, program, report);
    checkWatched(call, program, report);
    checkExpression(call, program, report);
  }
};

/**
 * What a trigger waits for is told to Dataverse once, when the flow is turned on: no row is there yet, and no run. None of 171 published triggers
 * computes its condition.
 */
function checkExpression(call: DataverseCall, program: FlowProgram, report: Report): void {
  const key = `${REQUEST}filterexpression`;
  const text = call.parameters[key];
  if (call.step.branch !== undefined || typeof text !== 'string' || !text.includes('@')) return;
  const found = expressionsIn(parseTemplate(text).template)
    .map(({ from, to }) => text.slice(from, to))
    .find((part) => CALL.test(part.replace(/'[^']*'/g, '')));
  if (found === undefined) return;
  const expected =
    'a condition without expressions, which are computed only once, when the flow is turned on';
  report(
    'dataverse/parameter-value',
    valuePlace(call, key, program),
    { name: 'filterexpression', found: `computed by ${found}`, expected },
    undefined,
    'warning',
  );
}

/** Of a function that gives another value with each run. */
const CALL = /\b(?!parameters\b)[a-z]\w*\s*\(/i;

interface Numbered {
  readonly name: string;
  readonly last: number;
  readonly expected: string;
}

const NUMBERS: readonly Numbered[] = [
  {
    name: 'message',
    last: 7,
    expected: Object.entries(MESSAGES)
      .map(([number, words]) => `${number} (${words.toLowerCase()})`)
      .join(', '),
  },
  {
    name: 'scope',
    last: 4,
    expected:
      '1 (rows of the user), 2 (of the business unit), 3 (of it and those below) or 4 (of the organization)',
  },
  { name: 'runas', last: 3, expected: '1 (who changes the row), 2 (its owner) or 3 (the owner of the flow)' },
];

function checkNumber(
  call: DataverseCall,
  { name, last, expected }: Numbered,
  program: FlowProgram,
  report: Report,
): void {
  const key = REQUEST + name;
  const value = call.parameters[key];
  if (value === undefined || value === null || (typeof value === 'string' && value.includes('@'))) return;
  const number = numberIn(value);
  if (number !== undefined && number >= 1 && number <= last) return;
  const found = typeof value === 'string' ? `'${value}'` : (number?.toString() ?? 'this');
  report('dataverse/parameter-value', valuePlace(call, key, program), { name, found, expected });
}

/** A number may stand in quotes. */
function numberIn(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}

function checkWatched(call: DataverseCall, program: FlowProgram, report: Report): void {
  const message = numberIn(call.parameters[`${REQUEST}message`]);
  const words = message === undefined ? undefined : MESSAGES[message];
  if (message === undefined || words === undefined) return;
  const key = `${REQUEST}filteringattributes`;
  const columns = call.parameters[key];
  const isEmpty = columns === undefined || columns === null || columns === '';
  const isUpdate = UPDATE_MESSAGES.includes(message);
  if (!isEmpty && !isUpdate)
    report('dataverse/filtering-ignored', valuePlace(call, key, program), { message: words.toLowerCase() });
  // An action that waits for an event starts nothing.
  if (isEmpty && isUpdate && call.step.branch === undefined)
    report('dataverse/no-filtering-columns', valuePlace(call, `${REQUEST}message`, program), {});
}
