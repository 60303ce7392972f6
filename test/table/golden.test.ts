/** The exact text of three tables. */
import { describe, expect, it } from 'vitest';
import type { PackageTable } from '../../src/model/package.ts';
import { RELATIONSHIP } from '../../src/packed/relationship.ts';
import { TABLE, TABLE_SHELL } from '../../src/packed/table.ts';
import { lowerTables } from '../../src/plan/lower-tables.ts';
import { list, printXml, type XmlElement } from '../../src/xml/xml.ts';
import { TABLES, category, opportunity, referralLink, solutionOf } from './fixtures.ts';

describe('lowerTables', () => {
  const { tables, relationships } = lowerTables(solutionOf(TABLES));

  it.each([
    ['user-owned', referralLink.schemaName],
    ['org-owned', category.schemaName],
    ['extension', opportunity.schemaName],
  ] as const)('%s', async (file, name) => {
    const lowered = tables.filter((one) => one.table.name.schemaName === name).map(entityOf);
    await expect(lowered.map(printXml).join()).toMatchFileSnapshot(`expected/${file}.xml`);
    const own = relationships.filter((one) => one.referencing === name).map(RELATIONSHIP.write);
    await expect(printXml(list('EntityRelationships', own))).toMatchFileSnapshot(
      `expected/${file}-relationships.xml`,
    );
  });
});

function entityOf(one: PackageTable): XmlElement {
  return one.kind === 'table' ? TABLE.write(one.table) : TABLE_SHELL.write(one.table);
}
