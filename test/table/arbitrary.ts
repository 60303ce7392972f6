/** Generated tables. */
import fc from 'fast-check';
import type { Labels } from '../../src/model/labels.ts';
import type {
  AlternateKey,
  Column,
  ColumnType,
  NewTable,
  Table,
  TableExtension,
} from '../../src/model/table.ts';

const word = fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,12}$/);
const schemaName = word.map((name) => `cosell_${name}`);
const version = fc.constantFrom('1.0.0.0', '1.2', '10.20.30.40');

/** Texts with what XML has to escape, and without what it cannot hold. */
const text = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '&', '<', '>', '"', "'", 'ä', '€', '𝛑', '%s', '$&'),
  maxLength: 8,
});

const labels: fc.Arbitrary<Labels> = fc
  .record({ 1033: text, 1031: text }, { requiredKeys: [] })
  .map((given) => ({ ...given }));

const behavior = fc.constantFrom('userLocal', 'timeZoneIndependent');

const option = fc.record(
  { value: fc.integer({ min: 0, max: 2147483647 }), labels, color: fc.constant('#14113b') },
  { requiredKeys: ['value', 'labels'] },
);

const choice = fc
  .uniqueArray(option, { selector: (one) => one.value, minLength: 1, maxLength: 4 })
  .chain((options) =>
    fc
      .option(fc.constantFrom(...options.map((one) => one.value)), { nil: undefined })
      .map((value): ColumnType => ({
        kind: 'choice',
        options,
        ...(value === undefined ? {} : { defaultValue: value }),
      })),
  );

const decimal = fc
  .record({ units: fc.integer({ min: -1e11, max: 1e11 }), parts: fc.integer({ min: 0, max: 99 }) })
  .map(({ units, parts }) => Number(`${String(units)}.${String(parts).padStart(2, '0')}`) + 0);

const type: fc.Arbitrary<ColumnType> = fc.oneof(
  fc.record({
    kind: fc.constant('text'),
    format: fc.constantFrom('text', 'email', 'url', 'phone', 'textarea'),
    maxLength: fc.integer({ min: 1, max: 4000 }),
  }),
  fc.record({ kind: fc.constant('memo'), maxLength: fc.integer({ min: 1, max: 1048576 }) }),
  fc.record({ kind: fc.constant('whole'), min: fc.integer(), max: fc.integer() }),
  fc.record({
    kind: fc.constant('decimal'),
    min: decimal,
    max: decimal,
    precision: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({ kind: fc.constant('yesNo'), yes: labels, no: labels, defaultValue: fc.boolean() }),
  choice,
  fc.record({ kind: fc.constant('date'), behavior: fc.oneof(behavior, fc.constant('dateOnly')) }),
  fc.record({ kind: fc.constant('dateTime'), behavior }),
  fc.record({
    kind: fc.constant('lookup'),
    target: fc.constantFrom('opportunity', 'account', 'cosell_other', 'msnfp_Docket', 'Lead'),
    relationship: fc.uuid().map((id) => `cosell_${id.replaceAll('-', '_')}`),
    onDelete: fc.constantFrom('removeLink', 'restrict', 'cascade'),
  }),
);

function columnOf(columnType: fc.Arbitrary<ColumnType>): fc.Arbitrary<Column> {
  return fc.record({
    key: word,
    schemaName,
    names: labels,
    descriptions: labels,
    required: fc.constantFrom('none', 'recommended', 'required'),
    readOnly: fc.boolean(),
    searchable: fc.boolean(),
    audit: fc.boolean(),
    introducedVersion: version,
    type: columnType,
  });
}

const columns = fc.uniqueArray(columnOf(type), {
  selector: (one) => one.schemaName.toLowerCase(),
  maxLength: 6,
});

const primary = columnOf(
  fc.record({
    kind: fc.constant('text'),
    format: fc.constant('text'),
    maxLength: fc.integer({ min: 1, max: 850 }),
  }),
).map((one): Column => ({ ...one, schemaName: 'cosell_Name_Of_Row' }));

const key: fc.Arbitrary<AlternateKey> = fc.record({
  key: word,
  schemaName,
  names: labels,
  columns: fc.array(
    schemaName.map((name) => name.toLowerCase()),
    { minLength: 1, maxLength: 3 },
  ),
});

const newTable: fc.Arbitrary<NewTable> = fc.record({
  kind: fc.constant('new'),
  key: word,
  schemaName: schemaName.map((name) => `${name}Table`),
  names: labels,
  pluralNames: labels,
  descriptions: labels,
  ownership: fc.constantFrom('user', 'organization'),
  audit: fc.boolean(),
  changeTracking: fc.boolean(),
  columns: fc.tuple(primary, columns).map(([first, rest]) => [first, ...rest]),
  keys: fc.array(key, { maxLength: 2 }),
  introducedVersion: version,
});

const extension: fc.Arbitrary<TableExtension> = fc.record(
  {
    kind: fc.constant('extension'),
    key: word,
    schemaName: fc.constantFrom('Opportunity', 'Account', 'msnfp_Docket'),
    name: text,
    solution: fc.constantFrom('msdynce_Sales (9.0.4.0076)', 'Some (1.0)'),
    columns,
  },
  { requiredKeys: ['kind', 'key', 'schemaName', 'name', 'columns'] },
);

export const anyTable: fc.Arbitrary<Table> = fc.oneof(newTable, extension);
