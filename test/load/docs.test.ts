/** The examples of docs/SOLUTION.md are right, and the names that it says are made are the names in the zips. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { filesBelow, findingsOf } from '../project.ts';

const page = readFileSync(new URL('../../docs/SOLUTION.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const base = filesBelow(new URL('../rules/base', import.meta.url).pathname);

const files = Object.fromEntries(Object.entries(base).filter(([path]) => !path.startsWith('flows/')));
const project = {
  ...files,
  'solution.yaml': blocks[0] ?? '',
  'connector/orders/connector.yaml': blocks[1] ?? '',
  'flows/new-orders.yaml': `format: 1
connections: [orders]
environment: [limit]
trigger: { request: Button }
steps:
  Limit: { compose: "@parameters('Order limit (contoso_Limit)')" }
`,
};

test('the examples check with nothing but remarks on what the page does not use', () => {
  expect([...new Set(findingsOf(project).codes)].sort()).toEqual([
    'flow/unused-connection',
    'solution/unused',
  ]);
});

test('the accepted finding stays away', () => {
  const accepting = { ...project, 'solution.yaml': (blocks[0] ?? '') + (blocks[2] ?? '') };
  expect(findingsOf(accepting).codes).toEqual(['flow/unused-connection']);
});

test('the names that are made', () => {
  const { zips } = compile(memoryHost(project), 'solution.yaml', () => '');
  const packed = JSON.stringify(zips.map((zip) => zip.content));
  for (const name of [
    'contoso_Dataverse',
    'contoso_Limit',
    'contoso_Order',
    'contoso_Total',
    'contoso_contoso-20orders',
    'Order limit (contoso_Limit)',
  ])
    expect([name, packed.includes(`"${name}"`), page.includes(name)]).toEqual([name, true, true]);
});
