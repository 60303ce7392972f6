/** Roles and column security, from solution.yaml to customizations.xml. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KNOWN_TABLES } from '../../../src/format/known-tables.ts';
import { ALL_LEVELS, ALL_VERBS, STANDARD_PRIVILEGES } from '../../../src/format/privileges.ts';
import { compileFiles, compileFolder, sectionOf } from '../project-xml.ts';

const project = compileFolder(new URL('project', import.meta.url).pathname);

test('nothing is said of the project', () => {
  expect(project.codes).toEqual([]);
});

test.each(['Roles', 'FieldSecurityProfiles'])('%s', async (name) => {
  await expect(sectionOf(project, name)).toMatchFileSnapshot(`expected/${name}.xml`);
});

const HEAD = {
  format: 1,
  publisher: { uniqueName: 'contoso', name: 'Contoso', prefix: 'contoso', optionPrefix: 27000 },
  solution: { uniqueName: 'Orders', name: 'Orders', version: '1.0.0.0' },
  tables: {
    order: { name: 'Order', plural: 'Orders' },
    region: { name: 'Region', plural: 'Regions', ownership: 'organization' },
  },
};

/** The privileges of the one role of a project, `name level`. */
function privilegesOf(role: object): readonly string[] {
  // JSON is YAML.
  const text = JSON.stringify({ ...HEAD, roles: { clerk: { name: 'Clerk', ...role } } });
  const [packed] = compileFiles({ 'solution.yaml': text }).content.roles;
  return (packed?.privileges ?? []).map(({ name, level }) => `${name} ${level}`);
}

test('rows of an organization have six rights, all of them Global', () => {
  expect(privilegesOf({ level: 'user', tables: { region: 'all' } })).toEqual([
    'prvAppendcontoso_Region Global',
    'prvAppendTocontoso_Region Global',
    'prvCreatecontoso_Region Global',
    'prvDeletecontoso_Region Global',
    'prvReadcontoso_Region Global',
    'prvWritecontoso_Region Global',
  ]);
});

test('the usual level gives way to the next wider one that the table knows', () => {
  expect(privilegesOf({ level: 'user', tables: { systemuser: 'read', order: 'read' } })).toEqual([
    'prvReadcontoso_Order Basic',
    'prvReadUser Local',
  ]);
  expect(privilegesOf({ tables: { userquery: 'read' } })).toEqual(['prvReadUserQuery Basic']);
});

test('a map says each level, words of verbs take the usual one', () => {
  const tables = { order: { read: 'organization', write: 'parentChild' }, account: ['read', 'appendTo'] };
  expect(privilegesOf({ level: 'businessUnit', tables })).toEqual([
    'prvAppendToAccount Local',
    'prvReadAccount Local',
    'prvReadcontoso_Order Global',
    'prvWritecontoso_Order Deep',
  ]);
});

/** Names of the packed levels, each with what the table of legal levels calls it. */
const PACKED = { user: 'Basic', businessUnit: 'Local', parentChild: 'Deep', organization: 'Global' };

test('whatever is given all at any level, every privilege is legal, given once, and in order', () => {
  const tables = fc.uniqueArray(fc.constantFrom(...Object.keys(STANDARD_PRIVILEGES)), { minLength: 1 });
  const legal = new Set(
    Object.values(STANDARD_PRIVILEGES).flatMap((one) =>
      ALL_VERBS.flatMap((verb) =>
        (one?.levels[verb] ?? []).map((level) => `${verb} ${one?.noun ?? ''} ${PACKED[level]}`.toLowerCase()),
      ),
    ),
  );
  fc.assert(
    fc.property(tables, fc.constantFrom(...ALL_LEVELS), (names, level) => {
      // Tables that share their privileges cannot both be named.
      const distinct = new Map(names.map((name) => [STANDARD_PRIVILEGES[name]?.noun, name]));
      const given = Object.fromEntries([...distinct.values()].map((name) => [name, 'all']));
      const found = privilegesOf({ level, tables: given });
      const parts = found.map((one) => /^prv(AppendTo|[A-Z][a-z]+)(\w+) (\w+)$/.exec(one)?.slice(1) ?? []);
      expect(parts.filter((one) => !legal.has(one.join(' ').toLowerCase()))).toEqual([]);
      const keys = found.map((one) => one.split(' ')[0]?.toLowerCase() ?? '');
      expect(keys).toEqual([...new Set(keys)].sort());
    }),
    { numRuns: 10 },
  );
});

test('the privileges of every table that lookups know are known', () => {
  expect(Object.keys(KNOWN_TABLES).filter((name) => STANDARD_PRIVILEGES[name] === undefined)).toEqual([]);
});

test('ids come from keys, or are given', () => {
  const [reader, clerk] = project.content.roles;
  expect(reader?.id).toBe('{5d2e9d52-8fd0-4e0c-9ed6-5b0b0a7d4a11}');
  expect(clerk?.id).toMatch(/^\{[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}$/);
});
