/** What is declared is in the model, or there is a finding: no part of a source goes without a word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { inspect } from '../../src/compile.ts';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { Solution } from '../../src/model/solution.ts';

const table = {
  name: 'T',
  icon: 'i',
  columns: {
    c: { name: 'C', type: 'choice', options: 'p', default: 'a' },
    l: { name: 'L', type: 'lookup', to: 'u' },
    k: { name: 'K', type: 'customer' },
    m: { name: 'M', type: 'money', min: 0 },
    s: { name: 'S', type: 'text', secured: true },
    d: { name: 'D', type: 'date' },
    q: { name: 'Q', type: 'lookup', to: ['account', 'u'] },
  },
  keys: { k: { columns: ['name', 'c'] } },
  views: {
    active: { columns: ['name', { column: 'c', width: 100 }], filter: { c: 'a', any: [{ m: { gt: 1 } }] } },
    v: { name: 'V', sort: ['-name'], filter: { ownerid: { 'eq-userid': true } } },
    quickFind: { find: ['name', 'd'] },
  },
  forms: {
    main: { tabs: { a: { name: 'A', sections: { s: { fields: ['name', { field: 'm', span: 1 }] } } } } },
    card: { fields: ['name'] },
  },
  charts: { x: { name: 'X', group: 'd', by: 'month', measure: { sum: 'm' } } },
};

const solution = {
  choices: { p: { name: 'P', options: { a: { name: 'A' }, b: { name: 'B', value: 7 } } } },
  webResources: { i: { file: 'i.svg' } },
  tables: {
    t: table,
    u: { name: 'U', ownership: 'organization' },
    lead: { extends: 'lead', columns: { e: { name: 'E', type: 'text' } } },
    account: { extends: 'account', columns: { f: { name: 'F', type: 'money', max: 5 } } },
  },
  relationships: { n: { between: ['t', 'account'] } },
  maps: { m: { from: 'u', to: 't', columns: { name: 's' } } },
  roles: { r: { name: 'R', tables: { t: 'all', account: ['read'] } } },
  columnSecurity: { cs: { name: 'CS', columns: { 't.s': ['read'] } } },
  dashboards: { d: { name: 'D', items: { a: { table: 't', view: 'v', chart: 'x' } } } },
  apps: {
    a: {
      name: 'A',
      roles: ['r'],
      areas: { x: { name: 'X', groups: { g: { name: 'G', items: { t: 't' } } } } },
    },
  },
};

const HEAD = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Demo, name: Demo, version: 1.0.0.0 }
`;

/** A text without quotes is read as what it looks like: 1e400 as a number. */
const NUMBERS = ['1e400', '-1e400', '1e21', '-0', '1.50'];
const mark = (lexeme: string): string => `<${lexeme}>`;

const odd = fc.constantFrom<unknown>(
  null, 0, -1, 1.5, true, '', [], {}, [null], 'name', 't', 'u', 'T', 'account', 'Lead', 'constructor', 'active', 'own', 'main',
  'all', 'secret', 'lookup', 'money', ['t', 't'], { name: 'X' }, { any: [{}] }, { any: [{ m: [] }] }, ...NUMBERS.map(mark),
); // prettier-ignore

type Data = Readonly<Record<string, unknown>>;

/** The same data with one place changed, removed or called otherwise. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return odd;
  const entries = Object.entries(value);
  if (entries.length === 0) return odd;
  const rebuilt = (next: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? next.map(([, one]) => one) : Object.fromEntries(next);
  return fc
    .tuple(
      fc.nat(entries.length - 1),
      fc.constantFrom('deeper', 'deeper', 'deeper', 'replace', 'remove', 'rename'),
    )
    .chain(([index, how]) => {
      const [key = '', child] = entries[index] ?? [];
      const put = (...next: (readonly [string, unknown])[]): unknown =>
        rebuilt([...entries.slice(0, index), ...next, ...entries.slice(index + 1)]);
      if (how === 'deeper') return mutated(child).map((next) => put([key, next]));
      if (how === 'replace') return odd.map((next) => put([key, next]));
      if (how === 'remove') return fc.constant(put());
      return fc.constantFrom('name', 'secret', 'Lead', 't', 'x').map((other) => put([other, child]));
    });
}

/** The same data with each scalar in turn replaced. */
function* replaced(value: unknown, other: unknown): Generator {
  if (typeof value !== 'object' || value === null) yield other;
  else
    for (const [key, child] of Object.entries(value))
      for (const next of replaced(child, other))
        yield Array.isArray(value)
          ? value.map((one: unknown, index) => (String(index) === key ? next : one))
          : { ...value, [key]: next };
}

function textOf(data: unknown): string {
  const text = stringify(data);
  return HEAD + text.replace(/"?<([-\d.e]+)>"?/g, (_, lexeme: string) => lexeme);
}

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value).toSorted() : [];
const modelKeys = (parts: readonly { readonly key: string }[]): readonly string[] =>
  parts.map((one) => one.key).toSorted();
const sectionKeys = (parts: readonly { readonly model: { readonly key: string } }[]): readonly string[] =>
  modelKeys(parts.map((one) => one.model));

function expectWhole(data: Data, model: Solution): void {
  const { choices, webResources, tables, relationships, maps, roles, columnSecurity, dashboards, apps } =
    data;
  expect(sectionKeys(model.choices)).toEqual(keysOf(choices));
  expect(sectionKeys(model.webResources)).toEqual(keysOf(webResources));
  expect(sectionKeys(model.tables)).toEqual(keysOf(tables));
  expect(sectionKeys(model.relationships)).toEqual(keysOf(relationships));
  expect(sectionKeys(model.maps)).toEqual(keysOf(maps));
  expect(sectionKeys(model.roles)).toEqual(keysOf(roles));
  expect(sectionKeys(model.columnProfiles)).toEqual(keysOf(columnSecurity));
  expect(sectionKeys(model.dashboards)).toEqual(keysOf(dashboards));
  expect(sectionKeys(model.apps)).toEqual(keysOf(apps));
  for (const { model: one } of model.tables) {
    const spec = (tables as Record<string, Data>)[one.key] ?? {};
    const columns = one.kind === 'new' ? one.columns.slice(1) : one.columns;
    expect(modelKeys(columns)).toEqual(keysOf(spec['columns']));
    for (const part of ['keys', 'views', 'forms', 'charts'] as const)
      expect(modelKeys(one[part])).toEqual(keysOf(spec[part]));
  }
  for (const { model: one } of model.dashboards) {
    const spec = (dashboards as Record<string, Data>)[one.key] ?? {};
    expect(modelKeys(one.items)).toEqual(keysOf(spec['items']));
  }
}

function loaded(data: unknown) {
  const { diagnostics, loaded: model } = inspect(
    memoryHost({ 'solution.yaml': textOf(data), 'i.svg': '<svg xmlns="http://www.w3.org/2000/svg" />' }),
    'solution.yaml',
  );
  return { hasError: diagnostics.some(isError), model };
}

test('the example is whole', () => {
  const { hasError, model } = loaded(solution);
  expect(hasError).toBe(false);
  expect(model).toBeDefined();
  if (model !== undefined) expectWhole(solution, model);
});

test('whatever is changed in it', () => {
  let sound = 0;
  fc.assert(
    fc.property(mutated(solution), (data) => {
      const { hasError, model } = loaded(data);
      if (hasError || model === undefined) return;
      sound += 1;
      // The head was right and there is no error, so the data is a map of sections.
      expectWhole(data as Data, model);
    }),
    { numRuns: 300 },
  );
  expect(sound).toBeGreaterThan(20);
});

test.each(['1e400', 'constructor'])('%s in the place of every value', (text) => {
  const other = text === 'constructor' ? text : mark(text);
  for (const data of replaced(solution, other)) {
    const { hasError, model } = loaded(data);
    // The head was right and there is no error, so the data is a map of sections.
    if (!hasError && model !== undefined) expectWhole(data as Data, model);
  }
});
