/** Forms as they are packed: each folder of `cases/` is a project, `expected.xml` its forms and what they need from elsewhere. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TABLE, TABLE_SHELL } from '../../../src/packed/table.ts';
import { childOf, element, printXml } from '../../../src/xml/xml.ts';
import { filesBelow } from '../../project.ts';
import { compileFiles } from '../project-xml.ts';

const CASES = new URL('cases/', import.meta.url).pathname;

test.each(readdirSync(CASES))('%s', async (name) => {
  const files = Object.entries(filesBelow(CASES + name)).filter(([path]) => path !== 'expected.xml');
  const { content, codes } = compileFiles(Object.fromEntries(files));
  expect(codes).toEqual([]);
  const tables = content.tables.map((one) => {
    const written = one.kind === 'table' ? TABLE.write(one.table) : TABLE_SHELL.write(one.table);
    return [one.table.name.schemaName ?? '', childOf(written, 'FormXml')] as const;
  });
  const forms = tables.flatMap(([table, xml]) =>
    xml === undefined ? [] : [element('table', { table }, xml)],
  );
  const needs = content.dependencies
    .filter(({ dependent }) => dependent['type'] === '60')
    .map(({ required, dependent }) =>
      element('needs', {}, element('Required', required), element('Dependent', dependent)),
    );
  const text = printXml(element('case', {}, ...forms, ...needs)).replaceAll('\r', '');
  await expect(`${text}\n`).toMatchFileSnapshot(`${CASES}${name}/expected.xml`);
});
