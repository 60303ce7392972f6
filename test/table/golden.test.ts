/** The exact text of three tables. */
import { describe, expect, it } from 'vitest';
import { entityXml } from '../../src/emit/table/entity-xml.ts';
import { relationshipsXml } from '../../src/emit/table/relationship-xml.ts';
import { list, printXml } from '../../src/xml/xml.ts';
import { TABLES, category, contextFor, opportunity, referralLink } from './fixtures.ts';

describe('entityXml', () => {
  it.each([
    ['user-owned', referralLink],
    ['org-owned', category],
    ['extension', opportunity],
  ] as const)('%s', async (name, table) => {
    const context = contextFor(TABLES);
    await expect(printXml(entityXml(table, context))).toMatchFileSnapshot(`expected/${name}.xml`);
    const relationships = list('EntityRelationships', relationshipsXml(table, context));
    await expect(printXml(relationships)).toMatchFileSnapshot(`expected/${name}-relationships.xml`);
  });
});
