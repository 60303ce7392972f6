/** A dashboard → one tab with one section, whose cells are charts and lists. Measured on 70 exported dashboards. */
import { SUBGRID } from '../format/table/control-classes.ts';
import type { Dashboard, DashboardItem } from '../model/app.ts';
import { guidOf } from '../model/guid.ts';
import type { PackedDashboard } from '../packed/dashboard.ts';
import type { PackedCell, PackedFormBody, PackedRow } from '../packed/form.ts';
import type { PackedLabels } from '../packed/labels.ts';
import type { PlanContext } from './context.ts';
import { MAKERS, rolesByKey } from './makers.ts';
import { viewNames } from './table/lower-views.ts';
import { chartId, viewId } from './table/view-id.ts';

export function lowerDashboards(context: PlanContext): readonly PackedDashboard[] {
  return context.solution.dashboards.map(({ model }) => lowerDashboard(model, context));
}

function lowerDashboard(dashboard: Dashboard, context: PlanContext): PackedDashboard {
  return {
    names: context.texts(dashboard.names),
    ...context.descriptions(dashboard.descriptions),
    id: `{${dashboard.id}}`,
    body: { forms: { type: 'dashboard', form: lowerBody(dashboard, context) } },
    introducedVersion: context.introducedVersion,
    tablet: false,
  };
}

/** The id of a part of a dashboard, in braces. */
function idOf(dashboard: Dashboard, ...parts: readonly string[]): string {
  return `{${guidOf('dashboard', dashboard.id, ...parts)}}`;
}

function lowerBody(dashboard: Dashboard, context: PlanContext): PackedFormBody {
  return {
    tabs: [
      {
        showLabel: 'false',
        verticalLayout: 'true',
        id: idOf(dashboard, 'tab'),
        labels: context.platform('Tab'),
        columns: [
          {
            width: '100%',
            sections: [
              {
                showLabel: 'false',
                showBar: 'false',
                columns: '1'.repeat(dashboard.columns * cellsOf(dashboard)),
                id: idOf(dashboard, 'section'),
                labels: context.platform('Section'),
                rows: lowerRows(dashboard, context),
              },
            ],
          },
        ],
      },
    ],
    displayConditions: seenBy(dashboard, context),
  };
}

function seenBy(
  { roles }: Dashboard,
  context: PlanContext,
): NonNullable<PackedFormBody['displayConditions']> {
  if (roles.length === 0) return { fallback: 'true', everyone: {} };
  return { fallback: 'false', roles: [...rolesByKey(roles, context), ...MAKERS] };
}

/** Rows of the section that a line of items covers. */
const HEIGHT = 12;

function lowerRows(dashboard: Dashboard, context: PlanContext): readonly PackedRow[] {
  return linesOf(dashboard).flatMap((line): readonly PackedRow[] => [
    { cells: line.map((item) => lowerCell(item, dashboard, context)) },
    ...Array.from({ length: HEIGHT - 1 }, () => ({})),
  ]);
}

/** Items from left to right; one that does not fit any more begins the next line. */
function linesOf({ items, columns }: Dashboard): readonly (readonly DashboardItem[])[] {
  const lines: DashboardItem[][] = [];
  let room = 0;
  for (const item of items) {
    if (item.span > room) {
      lines.push([]);
      room = columns;
    }
    lines.at(-1)?.push(item);
    room -= item.span;
  }
  return lines;
}

/** Cells of the section that one column of the dashboard covers: sections have three or four (85 of 85). */
function cellsOf({ columns }: Dashboard): number {
  return columns === 3 ? 1 : 4 / columns;
}

function lowerCell(item: DashboardItem, dashboard: Dashboard, context: PlanContext): PackedCell {
  const unique = idOf(dashboard, 'item', item.key, 'control');
  return {
    colspan: String(item.span * cellsOf(dashboard)),
    rowspan: String(HEIGHT),
    showLabel: 'false',
    id: idOf(dashboard, 'item', item.key, 'cell'),
    auto: 'false',
    labels: headingOf(item, context),
    control: {
      id: `Component${unique.slice(1, 8)}`,
      uniqueId: unique,
      classId: SUBGRID,
      subgrid: 'true',
      parameters: parametersOf(item, context),
    },
  };
}

function headingOf({ names, table: name, view, chart }: DashboardItem, context: PlanContext): PackedLabels {
  if (Object.keys(names).length > 0) return context.texts(names);
  const table = context.tableOf(name);
  const shown = table?.charts.find((one) => one.key === chart);
  if (table === undefined) return context.texts({});
  return shown === undefined ? viewNames(table, view, context) : context.texts(shown.names);
}

/** In the order of exports. Lists can be searched and changed to another view, charts cannot. */
function parametersOf(item: DashboardItem, context: PlanContext): Readonly<Record<string, string>> {
  const table = context.tableOf(item.table);
  const view = table === undefined ? '' : viewId(table, item.view, context);
  const chart = table === undefined || item.chart === undefined ? '' : chartId(table, item.chart, context);
  const list = item.chart === undefined;
  const open = String(list);
  return {
    TargetEntityType: item.table,
    ChartGridMode: list ? 'Grid' : 'Chart',
    EnableQuickFind: open,
    EnableViewPicker: open,
    EnableJumpBar: open,
    RecordsPerPage: list ? '8' : '10',
    HeaderColorCode: '',
    ViewId: view.toUpperCase(),
    IsUserView: 'false',
    ViewIds: '',
    AutoExpand: 'Fixed',
    VisualizationId: chart.toUpperCase(),
    IsUserChart: 'false',
    EnableChartPicker: 'false',
    RelationshipName: '',
  };
}
