/** What the model says of sources whose findings alone would not tell. */
import { expect, test } from 'vitest';
import { compile, inspect } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Solution } from '../../src/model/solution.ts';

const HEAD = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Demo, name: Demo, version: 1.0.0.0 }
`;

function modelOf(body: string): Solution {
  const { solution, diagnostics } = inspect(memoryHost({ 'solution.yaml': HEAD + body }), 'solution.yaml');
  if (solution === undefined) throw new Error(diagnostics.map((one) => one.code).join());
  return solution;
}

function targetsOf(body: string): readonly string[] {
  const [table] = modelOf(body).tables;
  return (table?.model.columns ?? []).flatMap(({ type }) =>
    type.kind === 'lookup' || type.kind === 'customer' ? type.targets.map((one) => one.table) : [],
  );
}

test('a customer is an account or a contact, whatever tables here have these keys', () => {
  const body = `tables:
  order: { name: Order, columns: { buyer: { name: Buyer, type: customer } } }
  account: { name: Ledger account, schemaName: contoso_LedgerAccount }
  contact: { name: Contact of a vendor, schemaName: contoso_VendorContact }
`;
  expect(targetsOf(body)).toEqual(['account', 'contact']);
});

test.each([
  ['Opportunity', 'opportunity'],
  ['contoso_Order', 'contoso_order'],
  ['line', 'contoso_line'],
  ['contoso_LINE', 'contoso_line'],
  // The import compares capitals of what is not known.
  ['fabrikam_Thing', 'fabrikam_Thing'],
])('a lookup to %s leads to %s', (written, target) => {
  const body = `tables:
  order: { name: Order, columns: { about: { name: About, type: lookup, to: ${written} } } }
  line: { name: Line }
`;
  expect(targetsOf(body)).toEqual([target]);
});

test.each(['\\r\\n', '\\r', '\\n'])('names with the line end %s are read back', (end) => {
  const name = `"One${end}two"`;
  const body = `tables: { t: { name: T, columns: { s: { name: S, type: text, secured: true } } } }
webResources: { i: { file: i.svg, name: ${name} } }
roles: { r: { name: ${name}, tables: { t: all } } }
columnSecurity: { cs: { name: ${name}, columns: { t.s: [read] } } }
`;
  const files = { 'solution.yaml': HEAD + body, 'i.svg': '<svg xmlns="http://www.w3.org/2000/svg" />' };
  const { zips, diagnostics } = compile(memoryHost(files), 'solution.yaml', () => '');
  expect(diagnostics.map((one) => one.code)).toEqual(['solution/unused']);
  expect(zips).toHaveLength(2);
});

test('an app that chooses none of its views shows all of them', () => {
  const body = `tables: { t: { name: T } }
roles: { r: { name: R, tables: { t: all } } }
apps: { a: { name: A, roles: [r], areas: { x: { name: X, groups: { g: { name: G, items: { t: t } } } } }, tables: { t: { views: [own] } } } }
`;
  expect(modelOf(body).apps.map((one) => one.model.tables)).toEqual([[{ table: 'contoso_t' }]]);
});
