/** What is emitted reads back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTable } from '../../src/decode/table/normal-table.ts';
import { readTable, type ReadTableContext } from '../../src/decode/table/read-entity.ts';
import { entityXml } from '../../src/emit/table/entity-xml.ts';
import { relationshipsXml } from '../../src/emit/table/relationship-xml.ts';
import type { Table } from '../../src/model/table.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { printXml, sameXml, type XmlElement } from '../../src/xml/xml.ts';
import { anyTable } from './arbitrary.ts';
import { TABLES, contextFor, opportunity, referralLink } from './fixtures.ts';

function parsed(xml: XmlElement): XmlElement {
  const reading = parseXml(printXml(xml));
  if (!('root' in reading)) throw new Error(reading.error.detail);
  return reading.root;
}

function roundTrip(table: Table, context: ReadTableContext, pass: (xml: XmlElement) => XmlElement): void {
  const entity = pass(entityXml(table, context));
  const relationships = relationshipsXml(table, context).map(pass);
  const read = readTable(entity, relationships, context);
  expect(read).toEqual(normalTable(table, context));
  if (read === undefined) return;
  expect(sameXml(entityXml(read, context), entity)).toBe(true);
  expect(relationshipsXml(read, context).every((one, i) => sameXml(one, relationships[i] ?? one))).toBe(true);
}

describe('readTable', () => {
  it.each(TABLES)('reads the fixture $schemaName back', (table) => {
    roundTrip(table, contextFor(TABLES), (xml) => xml);
    roundTrip(table, contextFor(TABLES), parsed);
  });

  it('reads any table back, from data and from printed text', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        roundTrip(table, contextFor([table]), (xml) => xml);
        roundTrip(table, contextFor([table]), parsed);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the declared order of columns', () => {
    const context = contextFor(TABLES);
    const read = readTable(
      entityXml(referralLink, context),
      relationshipsXml(referralLink, context),
      context,
    );
    expect(read?.columns.map((column) => column.schemaName)).toEqual(
      referralLink.columns.map((column) => column.schemaName),
    );
  });

  it('reads a base language other than English', () => {
    const table: Table = {
      ...referralLink,
      names: { 1031: 'Verknüpfung' },
      pluralNames: { 1031: 'Verknüpfungen' },
    };
    roundTrip(table, contextFor(TABLES, [1031, 1033]), parsed);
  });

  it('ignores relationships of other tables', () => {
    const context = contextFor(TABLES);
    const all = TABLES.flatMap((table) => relationshipsXml(table, context));
    for (const table of TABLES) {
      expect(readTable(entityXml(table, context), all, context)).toEqual(normalTable(table, context));
    }
  });

  it('does not read what is not a table of the model', () => {
    const context = contextFor(TABLES);
    const entity = entityXml(opportunity, context);
    expect(readTable(entity, [], context)).toBeUndefined();
    expect(readTable({ ...entity, children: [] }, [], context)).toBeUndefined();
    const twice = relationshipsXml(opportunity, context).flatMap((one) => [one, one]);
    expect(readTable(entity, twice, context)).toBeUndefined();
  });
});

describe('normalTable', () => {
  it('is the identity on its own results', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const context = contextFor([table]);
        const normal = normalTable(table, context);
        expect(normalTable(normal, context)).toEqual(normal);
        expect(printXml(entityXml(normal, context))).toBe(printXml(entityXml(table, context)));
      }),
    );
  });
});
