/** A change anywhere in a table's XML is never lost: it reads as another model that packs to it, or does not read as this table. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readTable, relationshipsOf, type ReadTableContext } from '../../src/decode/table/read-entity.ts';
import { entityXml } from '../../src/emit/table/entity-xml.ts';
import { relationshipsXml } from '../../src/emit/table/relationship-xml.ts';
import { normalTable } from '../../src/decode/table/normal-table.ts';
import type { Table } from '../../src/model/table.ts';
import { sameXml, type XmlElement } from '../../src/xml/xml.ts';
import { TABLES, contextFor } from './fixtures.ts';
import { mutations } from './mutation.ts';

type Outcome = 'opaque' | 'other model' | 'lost';

interface Packed {
  readonly entity: XmlElement;
  readonly relationships: readonly XmlElement[];
}

function pack(table: Table, context: ReadTableContext): Packed {
  return { entity: entityXml(table, context), relationships: relationshipsXml(table, context) };
}

function samePacked(a: Packed, b: Packed): boolean {
  return (
    sameXml(a.entity, b.entity) &&
    a.relationships.length === b.relationships.length &&
    a.relationships.every((one, i) => b.relationships[i] !== undefined && sameXml(one, b.relationships[i]))
  );
}

/** What a decoder does that accepts a typed value only if it packs to the same XML again. */
function outcome(original: Table, packed: Packed, changed: Packed, context: ReadTableContext): Outcome {
  const read = readTable(changed.entity, changed.relationships, context);
  if (read === undefined) return 'opaque';
  const same = isDeepStrictEqual(read, original);
  // The original packs to what is known already; packing it for each change would take minutes.
  const again = same ? packed : pack(read, context);
  const own = { ...changed, relationships: relationshipsOf(changed.entity, changed.relationships) };
  if (!samePacked(again, own)) return 'opaque';
  return same ? 'lost' : 'other model';
}

describe.each(TABLES)('$schemaName', (table) => {
  const context = contextFor(TABLES);
  const original = normalTable(table, context);
  const packed = pack(table, context);
  const { entity, relationships } = packed;
  const outcomeOf = (changed: Partial<Packed>): Outcome =>
    outcome(original, packed, { ...packed, ...changed }, context);

  it('notices every change of the entity', () => {
    const changes = mutations(entity).map(({ what, xml }) => ({ what, outcome: outcomeOf({ entity: xml }) }));
    expect(changes.length).toBeGreaterThan(300);
    expect(changes.filter((one) => one.outcome === 'lost')).toEqual([]);
    expect(changes.some((one) => one.outcome === 'other model')).toBe(true);
  });

  it('notices every change of a relationship', () => {
    const changes = relationships.flatMap((one, index) =>
      mutations(one).map(({ what, xml }) => ({
        what,
        outcome: outcomeOf({ relationships: relationships.with(index, xml) }),
      })),
    );
    expect(changes.filter((one) => one.outcome === 'lost')).toEqual([]);
  });

  it('notices a missing, a repeated and a moved relationship', () => {
    for (const [index, one] of relationships.entries()) {
      expect(outcomeOf({ relationships: relationships.toSpliced(index, 1) })).not.toBe('lost');
      expect(outcomeOf({ relationships: [...relationships, one] })).not.toBe('lost');
    }
    if (relationships.length > 1) {
      expect(outcomeOf({ relationships: relationships.toReversed() })).not.toBe('lost');
    }
  });

  it('takes what it did not change', () => {
    expect(outcomeOf({})).toBe('lost');
  });
});
