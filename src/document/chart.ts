/** A chart, drawn with made-up numbers. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedChart } from '../packed/chart.ts';
import type { PackedColumn } from '../packed/column.ts';
import type { PackedEntityNode } from '../packed/query.ts';
import { drawChart, type ChartShape, type Drawing } from './chart-drawing.ts';
import { columnKind, optionsOf } from './column-kind.ts';
import { SAMPLE_ROWS, sample } from './sample.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';
import { fill } from './words.ts';

export interface ChartView {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly kind: string;
  /** What is measured for what. */
  readonly summary: string;
  /** For those who do not see it. */
  readonly alternative: string;
  readonly drawing: Drawing;
}

const SHAPES: Readonly<Record<string, ChartShape>> = {
  Column: 'column',
  StackedColumn: 'column',
  Bar: 'bar',
  StackedBar: 'bar',
  Line: 'line',
  Area: 'line',
  Pie: 'pie',
  Doughnut: 'doughnut',
  Funnel: 'funnel',
};

export function chartView(table: string, chart: PackedChart, scope: Scope): ChartView {
  const { words } = scope;
  const shape = SHAPES[chart.presentation?.chart?.series?.[0]?.chartType ?? ''] ?? 'column';
  const attributes = attributesOf(chart);
  const group = attributes.find((one) => one.groupBy === 'true');
  const measured = attributes.find((one) => one.aggregate !== undefined);
  const groupName = logicalName(group?.name ?? '');
  const column = scope.index.column(table, groupName);
  const label = scope.columnName(table, groupName).text;
  const grouping = dateGrouping(group?.dateGrouping, scope);
  const summary = fill(
    words.per,
    measureInWords(measured, table, scope),
    grouping === '' ? label : `${label} (${grouping})`,
  );
  const name = scope.text(chart.names);
  const kind = words.chartNames[shape];
  return {
    id: scope.anchor('chart', chart.id),
    name,
    description: scope.text(chart.descriptions),
    kind,
    summary,
    alternative: `${name.text}. ${kind}: ${summary}. ${words.sampleValues}.`,
    drawing: drawChart(shape, categoriesOf(table, column, group?.dateGrouping, scope)),
  };
}

type Attribute = Extract<PackedEntityNode, { is: 'attribute' }>['value'];

function attributesOf(chart: PackedChart): readonly Attribute[] {
  return (chart.data?.data?.fetches ?? [])
    .flatMap((fetch) => fetch.entities ?? [])
    .flatMap((entity) => entity.nodes ?? [])
    .flatMap((node) => (node.is === 'attribute' ? [node.value] : []));
}

function measureInWords(measured: Attribute | undefined, table: string, scope: Scope): string {
  const { aggregates } = scope.words;
  const { aggregate = 'count', name = '' } = measured ?? {};
  const pattern = Object.entries(aggregates).find(([one]) => one === aggregate)?.[1] ?? aggregates.count;
  return fill(pattern, scope.columnName(table, name).text);
}

function dateGrouping(grouping: string | undefined, { words }: Scope): string {
  return Object.entries(words.dateGroupings).find(([one]) => one === grouping)?.[1] ?? '';
}

/** As many as a small picture can hold. */
const MOST = 6;

function categoriesOf(
  table: string,
  column: PackedColumn,
  grouping: string | undefined,
  scope: Scope,
): readonly string[] {
  const kind = columnKind(column);
  if (kind === 'date' || kind === 'dateTime') return spans(grouping ?? 'day', scope);
  const options = optionsOf(column, scope.index).map((one) => scope.text(one.labels).text);
  if (options.length > 0) return options.slice(0, MOST);
  const values = SAMPLE_ROWS.map((row) => sample(table, column, row, scope));
  return [...new Set(values)];
}

/** Four spans of time after each other. */
function spans(grouping: string, { words }: Scope): readonly string[] {
  const numbers = [1, 2, 3, 4];
  switch (grouping) {
    case 'year':
      return numbers.map((one) => String(2022 + one));
    case 'quarter':
      return numbers.map((one) => `2026 Q${String(one)}`);
    case 'month':
      return numbers.map((one) => `2026-0${String(one)}`);
    case 'week':
      return numbers.map((one) => fill(words.weekOf, 9 + one));
    default:
      return numbers.map((one) => `2026-03-0${String(one)}`);
  }
}
