/** Whatever its groups, a filter lets the same rows through in solution.yaml and in the query. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from '../../../src/compile.ts';
import { memoryHost } from '../../../src/io/memory-host.ts';
import type { Filter } from '../../../src/model/view.ts';
import type { PackedCondition, PackedFilter } from '../../../src/packed/query.ts';
import { lowerFilter } from '../../../src/plan/table/lower-filter.ts';

type Row = Readonly<Record<'a' | 'b', number | null>>;
type Operand =
  number | null | readonly number[] | Readonly<Record<string, number | boolean | readonly number[]>>;
interface Spec {
  readonly a?: Operand;
  readonly b?: Operand;
  readonly any?: readonly Spec[];
  readonly all?: readonly Spec[];
}

const number = fc.integer({ min: 0, max: 3 });
const list = fc.array(number, { minLength: 1, maxLength: 3 });
const operators = fc
  .record(
    {
      gt: number,
      le: number,
      ne: number,
      'not-in': list,
      between: fc.tuple(number, number),
      'not-null': fc.constant(true),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const operand: fc.Arbitrary<Operand> = fc.oneof(number, fc.constant(null), list, operators);

/** Filters in filters, so many deep. */
function filtersOf(depth: number): fc.Arbitrary<Spec> {
  const columns = { a: operand, b: operand };
  const inner = depth === 0 ? undefined : fc.array(filtersOf(depth - 1), { minLength: 1, maxLength: 2 });
  const keys = inner === undefined ? columns : { ...columns, any: inner, all: inner };
  return fc
    .record(keys, { requiredKeys: [] })
    .map((one): Spec => (Object.keys(one).length === 0 ? { a: null } : one));
}

const ROWS: readonly Row[] = [0, 1, 2, 3, null].flatMap((a) => [0, 2, null].map((b) => ({ a, b })));

/** What the words of solution.yaml say. */
function allows(spec: Spec, row: Row): boolean {
  const columns = (['a', 'b'] as const).filter((column) => Object.hasOwn(spec, column));
  return (
    columns.every((column) => meets(spec[column] ?? null, row[column])) &&
    (spec.any?.some((one) => allows(one, row)) ?? true) &&
    (spec.all?.every((one) => allows(one, row)) ?? true)
  );
}

function meets(wanted: Operand, value: number | null): boolean {
  if (wanted === null || typeof wanted === 'number') return value === wanted;
  if (isList(wanted)) return value !== null && wanted.includes(value);
  return Object.entries(wanted).every(([operator, one]) =>
    compares(operator, (isList(one) ? one : [one]).map(Number), value),
  );
}

function isList(value: unknown): value is readonly number[] {
  return Array.isArray(value);
}

/** As the database compares: nothing is neither more, less, equal nor unequal. */
function compares(operator: string, operands: readonly number[], value: number | null): boolean {
  if (operator === 'null') return value === null;
  if (value === null) return false;
  const [first = 0, second = 0] = operands;
  return (
    {
      eq: value === first,
      in: operands.includes(value),
      gt: value > first,
      le: value <= first,
      ne: value !== first,
      'not-in': !operands.includes(value),
      between: value >= first && value <= second,
      'not-null': true,
    }[operator] ?? false
  );
}

/** What the query says. */
function lets(filter: PackedFilter, row: Row): boolean {
  const parts = (filter.nodes ?? []).map((node) =>
    node.is === 'filter' ? lets(node.value, row) : holds(node.value, row),
  );
  return filter.type === 'or' ? parts.some(Boolean) : parts.every(Boolean);
}

function holds({ attribute = '', operator, value, values = [] }: PackedCondition, row: Row): boolean {
  const operands = value === undefined ? values.map((one) => Number(one.text)) : [Number(value)];
  return compares(operator, operands, row[attribute === 'contoso_a' ? 'a' : 'b']);
}

function loaded(filter: Spec): Filter | undefined {
  const spec = {
    format: 1,
    publisher: { uniqueName: 'contoso', name: 'Contoso', prefix: 'contoso', optionPrefix: 27000 },
    solution: { uniqueName: 'Work', name: 'Work', version: '1.0.0.0' },
    tables: {
      row: {
        name: 'Row',
        columns: { a: { name: 'A', type: 'whole' }, b: { name: 'B', type: 'whole' } },
        views: { some: { name: 'Some', filter } },
      },
    },
  };
  const { solution, diagnostics } = inspect(
    memoryHost({ 'solution.yaml': JSON.stringify(spec) }),
    'solution.yaml',
  );
  expect(diagnostics).toEqual([]);
  return solution?.tables[0]?.model.views[0]?.filter;
}

test('the same rows', () => {
  fc.assert(
    fc.property(filtersOf(2), (spec) => {
      const filter = loaded(spec);
      const packed = filter === undefined ? undefined : lowerFilter(filter, () => undefined);
      expect(ROWS.filter((row) => lets(packed ?? {}, row))).toEqual(ROWS.filter((row) => allows(spec, row)));
    }),
    { numRuns: 60 },
  );
});
