/** Image columns: all store their pictures, and one of a new table stands for its rows. */
import { expect, test } from 'vitest';
import type { Column } from '../../src/model/column.ts';
import type { Table } from '../../src/model/table.ts';
import { lowerTables } from '../../src/plan/lower-tables.ts';
import { opportunity, referralLink, solutionOf } from '../table/fixtures.ts';

const [first] = opportunity.columns;
const image = (name: string): Column[] =>
  first === undefined
    ? []
    : [{ ...first, key: name, schemaName: `cosell_${name}`, type: { kind: 'image', maxSize: 10240 } }];

const withImages = <T extends Table>(table: T): T => ({
  ...table,
  columns: [...table.columns, ...image('Logo'), ...image('Photo')],
});

const lowered = lowerTables(solutionOf([withImages(referralLink), withImages(opportunity)]));

test('every image column is stored', () => {
  expect(lowered.columnImages.map(({ table, column }) => `${table}.${column}`)).toEqual([
    'cosell_referrallink.cosell_logo',
    'cosell_referrallink.cosell_photo',
    'opportunity.cosell_logo',
    'opportunity.cosell_photo',
  ]);
});

test('a table that exists already keeps the picture that it has', () => {
  expect(lowered.tableImages).toEqual([{ table: 'cosell_referrallink', column: 'cosell_logo' }]);
  const primary = lowered.tables.flatMap(({ table }) =>
    (table.info?.entity?.columns ?? [])
      .filter((one) => one.displayMask?.includes('PrimaryImage'))
      .map((one) => `${table.name.schemaName ?? ''}.${one.name}`),
  );
  expect(primary).toEqual(['cosell_ReferralLink.cosell_logo']);
});
