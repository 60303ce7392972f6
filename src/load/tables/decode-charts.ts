/** `charts` of a table → charts. */
import { valueKindOf, type ValueKind } from '../../format/table/operators.ts';
import type { Chart } from '../../model/chart.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import type { ChartSpec } from '../../spec/solution-schema.ts';
import { decodeLabels } from '../decode-labels.ts';
import type { PartsContext } from './parts-context.ts';
import type { ColumnFact, TableFact } from './table-facts.ts';

export function decodeCharts(context: PartsContext): readonly Chart[] {
  const { spec, at, facts, table } = context;
  const fact = facts.table(table.key);
  if (fact === undefined) return [];
  return Object.entries(spec.charts ?? {}).flatMap(
    ([key, one]) => decodeChart(key, one, into(at, 'charts', key), { ...context, fact }) ?? [],
  );
}

interface ChartContext extends PartsContext {
  readonly fact: TableFact;
}

function decodeChart(key: string, spec: ChartSpec, place: Place, context: ChartContext): Chart | undefined {
  const [base] = context.loading.head.languages;
  const group = decodeGroup(spec, place, context);
  const measure = decodeMeasure(spec.measure, into(place, 'measure'), context);
  if (group === undefined || measure === undefined) return undefined;
  return {
    key,
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    type: spec.type ?? 'column',
    ...group,
    measure,
  };
}

const NOT_GROUPED: readonly ValueKind[] = ['choices', 'file'];

function decodeGroup(
  { group, by }: ChartSpec,
  place: Place,
  { fact, loading }: ChartContext,
): Pick<Chart, 'group' | 'dateGrouping'> | undefined {
  const { report } = loading.reader;
  const here = into(place, 'group');
  const column = fact.columnAt(group, here);
  if (column === undefined) return undefined;
  const kind = valueKindOf(column.type);
  if (NOT_GROUPED.includes(kind) || column.type.kind === 'memo') {
    report('chart/group', here, { column: group, type: column.type.kind });
    return undefined;
  }
  const isDate = kind === 'date' || (kind === 'unknown' && by !== undefined);
  if (by !== undefined && !isDate) report('chart/by', keyOf(into(place, 'by')), { column: group });
  return { group: column.logicalName, ...(isDate ? { dateGrouping: by ?? 'month' } : {}) };
}

function decodeMeasure(
  spec: ChartSpec['measure'],
  place: Place,
  { fact, loading }: ChartContext,
): Chart['measure'] | undefined {
  const { report } = loading.reader;
  // Rows are counted by their primary key, which every row has.
  const count = { function: 'count', column: `${fact.logicalName}id` } as const;
  if (spec === undefined || typeof spec === 'string') return count;
  const given = FUNCTIONS.filter((one) => spec[one] !== undefined);
  const [first] = given;
  if (first === undefined) return count;
  if (given.length > 1) report('chart/one-measure', place, { functions: given });
  const here = into(place, first);
  const column = fact.columnAt(spec[first] ?? '', here);
  if (column === undefined) return undefined;
  if (!isNumber(column)) report('chart/measure', here, { column: spec[first] ?? '', type: column.type.kind });
  return { function: first, column: column.logicalName };
}

const FUNCTIONS = ['sum', 'avg', 'min', 'max'] as const;

function isNumber({ type }: ColumnFact): boolean {
  const kind = valueKindOf(type);
  return kind === 'number' || kind === 'unknown';
}
