/** What a solution needs from elsewhere is called by its names in the base language, as everything in the manifest is. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';

const project = {
  'solution.yaml': `format: 1
publisher: { uniqueName: contoso, name: { 1033: Contoso, 1031: Contoso }, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: { 1033: Orders, 1031: Auftraege }, version: 1.0.0.0 }
languages: [1033, 1031]
tables:
  order:
    name: { 1033: Order, 1031: Auftrag }
    plural: { 1033: Orders, 1031: Auftraege }
    primary: { name: { 1033: Number, 1031: Nummer } }
    columns:
      deal: { name: { 1033: Deal, 1031: Chance }, type: lookup, to: opportunity }
`,
};

test('a lookup that needs a table of Dynamics 365', () => {
  const { zips, diagnostics } = compile(memoryHost(project), 'solution.yaml', () => '');
  expect(diagnostics).toEqual([]);
  expect(zips[0]?.content.dependencies.map((one) => one.dependent)).toEqual([
    {
      type: '2',
      schemaName: 'contoso_deal',
      displayName: 'Deal',
      parentSchemaName: 'contoso_order',
      parentDisplayName: 'Order',
    },
  ]);
});
