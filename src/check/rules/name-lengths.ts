/**
 * How long names may be. Tables and columns: the schema of customizations.xml (EntityAttributeNameBaseType), and so their primary key
 * `<table>Id` and the twin `<column>_Base` of an amount; a name that is given for a choice is held to the same. Relationships: the longest of 19,000 exported ones has 100 characters.
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Table } from '../../model/table.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { lookupsOf } from '../lookups.ts';
import { columnPlace } from '../places.ts';

const LIMIT = 50;
const RELATIONSHIP = 100;

export const nameLengths: Rule = (solution, report) => {
  for (const table of solution.tables) {
    checkTable(table.model, table.at, report);
    for (const { type, at: place } of lookupsOf(table)) {
      for (const { relationship } of type.targets)
        check('name of the relationship', relationship, RELATIONSHIP, at(place, 'to'), report);
    }
  }
  for (const { model, at: place } of solution.choices)
    check('name of a choice', model.schemaName, LIMIT, at(place, 'schemaName'), report);
  for (const { model, at: place } of solution.relationships)
    check('name of the relationship', model.schemaName, LIMIT, at(place, 'schemaName'), report);
};

function checkTable(table: Table, place: Place, report: Report): void {
  if (table.kind === 'new')
    check('schema name of a table', table.schemaName, LIMIT - 'Id'.length, at(place, 'schemaName'), report);
  for (const [index, { schemaName, type }] of table.columns.entries()) {
    const limit = type.kind === 'money' ? LIMIT - '_Base'.length : LIMIT;
    const here = at(columnPlace(table, index, place), 'schemaName');
    check('schema name of a column', schemaName, limit, here, report);
  }
  for (const { key, schemaName } of table.keys)
    check('name of an alternate key', schemaName, LIMIT, at(place, 'keys', key), report);
}

function check(kind: string, name: string, limit: number, place: Place, report: Report): void {
  if (name.length > limit) report('solution/name-length', place, { kind, length: name.length, limit });
}
