/** Columns of published solutions (COSELL_FRAGMENTS), and what we make of the same wishes: the same but for names, texts and versions. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { COLUMN, type PackedColumn } from '../../src/packed/column.ts';
import type { ColumnSpec } from '../../src/spec/solution-schema.ts';
import { fragments, hasFragments } from '../packed/fragments.ts';

interface Case {
  readonly file: string;
  readonly spec: Omit<ColumnSpec, 'name'>;
  /** Where other exports of the kind are as ours. */
  readonly apart?: readonly (keyof PackedColumn)[];
}

const options = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, { name }]));
const BILLION = { min: 0, max: 1_000_000_000 } as const;
/** What exports before 9.2 do not say. */
const NEWER = ['searchable', 'filterable', 'retrievable', 'localizable'] as const;

const CASES: readonly Case[] = [
  { file: 'bit', spec: { type: 'yesNo' } },
  { file: 'customer', spec: { type: 'customer' }, apart: NEWER },
  {
    file: 'datetime_date_behavior1',
    spec: { type: 'date', behavior: 'userLocal' },
    apart: ['imeMode', 'retrievable'],
  },
  { file: 'datetime_date_behavior2', spec: { type: 'date' } },
  {
    file: 'datetime_date_behavior3',
    spec: { type: 'date', behavior: 'timeZoneIndependent' },
    apart: ['imeMode', 'canChangeDateTimeBehavior'],
  },
  { file: 'datetime_datetime_behavior1', spec: { type: 'dateTime' } },
  {
    file: 'datetime_datetime_behavior3',
    spec: { type: 'dateTime', behavior: 'timeZoneIndependent' },
    apart: ['imeMode'],
  },
  { file: 'decimal', spec: { type: 'decimal', ...BILLION } },
  { file: 'file', spec: { type: 'file' } },
  { file: 'float', spec: { type: 'float', ...BILLION }, apart: ['imeMode'] },
  { file: 'image_logical', spec: { type: 'image' } },
  { file: 'int_duration', spec: { type: 'duration' }, apart: ['retrievable'] },
  { file: 'int_noformat', spec: { type: 'whole', ...BILLION } },
  { file: 'int_timezone', spec: { type: 'timeZone', required: 'required' } },
  { file: 'lookup_polymorphic', spec: { type: 'lookup', to: ['account', 'contact'] } },
  { file: 'lookup_single', spec: { type: 'lookup', to: 'account' } },
  { file: 'money', spec: { type: 'money', ...BILLION } },
  { file: 'multiselectpicklist_global', spec: { type: 'choices', options: 'shared' } },
  { file: 'multiselectpicklist_local', spec: { type: 'choices', options }, apart: ['choice'] },
  { file: 'ntext_richtext', spec: { type: 'richText' } },
  { file: 'ntext_textarea', spec: { type: 'memo' } },
  { file: 'nvarchar_email', spec: { type: 'email', searchable: false } },
  { file: 'nvarchar_phone', spec: { type: 'phone' } },
  { file: 'nvarchar_text', spec: { type: 'text' } },
  { file: 'nvarchar_text_autonumber', spec: { type: 'autonumber', pattern: 'INQ-{SEQNUM:4}' } },
  { file: 'nvarchar_textarea', spec: { type: 'textArea', maxLength: 4000, searchable: false } },
  { file: 'nvarchar_url', spec: { type: 'url', maxLength: 350 } },
  { file: 'picklist_global', spec: { type: 'choice', options: 'shared' } },
  { file: 'picklist_local', spec: { type: 'choice', options } },
];

const columns = hasFragments ? packedColumns() : [];
const published = fragments().filter((one) => one.file.startsWith('attributes/'));

describe.skipIf(!hasFragments)('published columns (COSELL_FRAGMENTS)', () => {
  test.each(CASES)('$file', ({ file, apart = [] }) => {
    const ours = columns.find((one) => one.schemaName === schemaName(file));
    expect(likeness(ours, apart)).toEqual(likeness(publishedColumn(file), apart));
  });

  test('the twin of an amount', () => {
    const twin = columns.find((one) => one.name === `${schemaName('money').toLowerCase()}_base`);
    expect(likeness(twin, [])).toEqual(likeness(publishedColumn('money_base'), []));
    expect(twin?.calculationOf).toBe(schemaName('money'));
  });

  test('the name of a row, given and counted', () => {
    const [given, counted] = [{ maxLength: 850 }, { pattern: 'JOB_ID-{SEQNUM:4}' }].map((primary) =>
      packedColumns({ primary }).find((one) => one.schemaName === 'contoso_Name'),
    );
    expect(likeness(given, [])).toEqual(likeness(publishedColumn('nvarchar_text_primaryname'), []));
    expect(likeness(counted, [])).toEqual(
      likeness(publishedColumn('nvarchar_text_autonumber_primaryname'), []),
    );
  });
});

function schemaName(file: string): string {
  return `contoso_${file.replaceAll('_', '').replace(/^./, (first) => first.toUpperCase())}`;
}

function packedColumns(settings: object = {}): readonly PackedColumn[] {
  const specs = CASES.map(({ file, spec }) => [file.replaceAll('_', ''), { name: file, ...spec }] as const);
  const project = {
    format: 1,
    publisher: { uniqueName: 'contoso', name: 'Contoso', prefix: 'contoso', optionPrefix: 27000 },
    solution: { uniqueName: 'Columns', name: 'Columns', version: '1.0.0.0' },
    choices: { shared: { name: 'Shared', options } },
    tables: { order: { name: 'Order', columns: Object.fromEntries(specs), ...settings } },
  };
  const { zips } = compile(
    memoryHost({ 'solution.yaml': JSON.stringify(project) }),
    'solution.yaml',
    () => '',
  );
  return zips[0]?.content.tables[0]?.table.info?.entity?.columns ?? [];
}

function publishedColumn(file: string): PackedColumn | undefined {
  const found = published.find((one) => one.file === `attributes/${file}.xml`);
  return found === undefined ? undefined : COLUMN.read(found.xml);
}

type Likeness = Readonly<Partial<Record<keyof PackedColumn, unknown>>>;

/** A column without what is its own. */
function likeness(
  column: PackedColumn | undefined,
  apart: readonly (keyof PackedColumn)[],
): Likeness | undefined {
  if (column === undefined) return undefined;
  const { choice, choiceName, calculationOf, ...others } = column;
  const own: readonly string[] = [
    'schemaName',
    'name',
    'logicalName',
    'introducedVersion',
    'names',
    'descriptions',
    ...apart,
  ];
  const kept = Object.entries(others).filter(([key]) => !own.includes(key));
  const choiceLike =
    choice === undefined
      ? {}
      : { choice: { type: choice.type, options: choice.options?.map((one) => Object.keys(one)) } };
  return {
    ...Object.fromEntries(kept),
    ...(apart.includes('choice') ? {} : choiceLike),
    choiceName: choiceName === undefined,
    calculationOf: calculationOf === undefined,
  };
}
