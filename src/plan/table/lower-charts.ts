/** A chart of a table → its query, its categories and its look. */
import { CHART_TYPES } from '../../format/table/chart-types.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Chart } from '../../model/chart.ts';
import type { Table } from '../../model/table.ts';
import type { PackedChart } from '../../packed/chart.ts';
import type { PackedFetch } from '../../packed/query.ts';
import type { PlanContext } from '../context.ts';
import { introducedVersion } from './introduced-version.ts';
import { chartId } from './view-id.ts';

export function lowerCharts(table: Table, context: PlanContext): readonly PackedChart[] {
  return table.charts.map((one) => lowerChart(one, table, context));
}

/** The names that the designer gives to the group and to the measure. */
const GROUP = '_CRMAutoGen_groupby_column_Num_0';
const MEASURE = '_CRMAutoGen_aggregate_column_Num_0';

function lowerChart(chart: Chart, table: Table, context: PlanContext): PackedChart {
  return {
    // Exports have it in upper case, and so do the dashboards that name it.
    id: chartId(table, chart.key, context).toUpperCase(),
    data: {
      data: {
        fetches: [lowerFetch(chart, logicalName(table.schemaName))],
        categories: [{ alias: GROUP, measures: [{ measures: [{ alias: MEASURE }] }] }],
      },
    },
    presentation: { chart: CHART_TYPES[chart.type] },
    names: context.texts(chart.names),
    ...context.descriptions(chart.descriptions),
    introducedVersion: introducedVersion(table, context),
  };
}

function lowerFetch({ group, dateGrouping, measure }: Chart, name: string): PackedFetch {
  return {
    mapping: 'logical',
    aggregate: 'true',
    entities: [
      {
        name,
        nodes: [
          {
            is: 'attribute',
            value: {
              name: group,
              groupBy: 'true',
              alias: GROUP,
              ...(dateGrouping === undefined ? {} : { dateGrouping }),
            },
          },
          {
            is: 'attribute',
            value: { name: measure.column, aggregate: measure.function, alias: MEASURE },
          },
        ],
      },
    ],
  };
}
