/** Every operator at a column of every kind: what FetchXML compares is taken, anything else is reported. */
import { expect, test } from 'vitest';
import { OPERATORS, operatorOf, type Operator, type ValueKind } from '../../../src/format/table/operators.ts';
import { findingsOf } from '../../project.ts';

/** A column of each kind, and a value of it. */
const COLUMNS: Readonly<Record<Exclude<ValueKind, 'unknown'>, readonly [column: string, value: string]>> = {
  text: ['title', 'a'],
  number: ['amount', '1'],
  date: ['due', '2026-03-31'],
  yesNo: ['urgent', 'true'],
  choice: ['color', 'red'],
  choices: ['tags', 'old'],
  row: ['account', '0f5b4b0e-7c1c-4d55-8f11-0a1b2c3d4e5f'],
  state: ['statecode', 'active'],
  status: ['statuscode', 'inactive'],
  file: ['contract', '1'],
};

function operandOf({ operand, values }: Operator, value: string): string {
  const one = values === 'count' ? '3' : values === 'text' ? 'x' : value;
  return { none: 'true', one, two: `[${one}, ${one}]`, list: `[${one}, ${one}]` }[operand];
}

/** Codes by the views in whose filters they were found. */
function codesOf(filters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const views = Object.entries(filters).map(
    ([key, filter]) => `      ${key}: { name: A view, filter: { ${filter} } }`,
  );
  const { diagnostics } = findingsOf({
    'solution.yaml': `
format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
tables:
  order:
    name: Order
    columns:
      title: { name: Title, type: text }
      amount: { name: Amount, type: whole }
      due: { name: Due, type: date }
      urgent: { name: Urgent, type: yesNo }
      color: { name: Color, type: choice, options: { red: { name: Red } } }
      tags: { name: Tags, type: choices, options: { old: { name: Old } } }
      account: { name: Account, type: lookup, to: account }
      contract: { name: Contract, type: file }
    views:
${views.join('\n')}
`,
  });
  return Object.fromEntries(diagnostics.map((one) => [String(one.at.path[3]), one.code]));
}

test.each(Object.keys(OPERATORS))('%s', (name) => {
  const operator = operatorOf(name);
  if (operator === undefined) throw new Error('no such operator');
  const on: readonly string[] = operator.on;
  const right = Object.entries(COLUMNS).map(([kind, [column, value]]): [string, string] => [
    kind,
    `${column}: { ${name}: ${operandOf(operator, value)} }`,
  ]);
  const wrong = Object.entries(COLUMNS).map(([kind, [column]]): [string, string] => [
    `no-${kind}`,
    `${column}: { ${name}: ${operator.operand === 'none' ? 'false' : '[null]'} }`,
  ]);
  const kinds = Object.keys(COLUMNS);
  expect(codesOf(Object.fromEntries([...right, ...wrong]))).toEqual({
    ...Object.fromEntries(
      kinds.filter((one) => !on.includes(one)).map((one) => [one, 'view/operator-column']),
    ),
    ...Object.fromEntries(
      kinds.map((one) => [`no-${one}`, on.includes(one) ? 'view/value' : 'view/operator-column']),
    ),
  });
});
