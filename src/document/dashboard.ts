/** A dashboard: charts and lists side by side. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedDashboard } from '../packed/dashboard.ts';
import type { PackedCell } from '../packed/form.ts';
import { chartView, type ChartView } from './chart.ts';
import { labelOf } from './form-cell.ts';
import { gridOf, type Grid } from './grid.ts';
import { columnCount, placed } from './placement.ts';
import { tableRef, type Ref } from './ref.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';

export interface DashboardView {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly sections: readonly { readonly columns: number; readonly tiles: readonly TileView[] }[];
}

interface TileView {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly label: Text;
  readonly table: Ref;
  /** Name of the view whose rows are shown. */
  readonly view: Text;
  readonly chart: ChartView | undefined;
  readonly grid: Grid | undefined;
}

export function dashboardView(dashboard: PackedDashboard, scope: Scope): DashboardView {
  const sections = (dashboard.body?.forms?.form?.tabs ?? [])
    .flatMap((tab) => tab.columns ?? [])
    .flatMap((column) => column.sections ?? []);
  return {
    id: scope.anchor('dashboard', dashboard.id),
    name: scope.text(dashboard.names),
    description: scope.text(dashboard.descriptions),
    sections: sections.map((section) => {
      const columns = columnCount(section.columns);
      const tiles = placed(section.rows ?? [], columns).filter((one) => one.cell.control !== undefined);
      // Tiles are twelve rows high: only what stands above what counts here.
      const rows = [...new Set(tiles.map((one) => one.row))];
      return {
        columns,
        tiles: tiles.map(({ cell, row, column, columnSpan }) => ({
          row: rows.indexOf(row) + 1,
          column,
          columnSpan,
          ...tileOf(cell, scope),
        })),
      };
    }),
  };
}

function tileOf(cell: PackedCell, scope: Scope): Omit<TileView, 'row' | 'column' | 'columnSpan'> {
  const parameters = cell.control?.parameters ?? {};
  const table = logicalName(parameters['TargetEntityType'] ?? '');
  const view = scope.index.view(parameters['ViewId'] ?? '');
  const chart = scope.index.chart(parameters['VisualizationId'] ?? '');
  const asChart = parameters['ChartGridMode'] === 'Chart' && chart !== undefined;
  return {
    label: labelOf(cell, scope.tablePlural(table), scope),
    table: tableRef(table, scope),
    view: scope.text(view?.part.names),
    chart: asChart ? chartView(chart.table, chart.part, scope) : undefined,
    grid: asChart || view === undefined ? undefined : gridOf(view.table, view.part, scope),
  };
}
