/**
 * How charts look, by their type: the presentation as the designer writes it, measured on 98 exported charts. `{0}` is the font of the
 * page. Colours are red, green and blue.
 */
import type { Chart } from '../../model/chart.ts';
import type { PackedChartBody } from '../../packed/chart.ts';

const COLORS =
  '91,151,213; 237,125,49; 160,116,166; 255,192,0; 68,114,196; 112,173,71; 37,94,145; 158,72,14; 117,55,125; 153,115,0; 38,68,120; 67,104,43; 124,175,221; 241,151,90; 186,144,192; 255,205,51; 105,142,208; 140,193,104; 50,125,194; 210,96,18; 150,83,159; 204,154,0; 51,90,161; 90,138,57;';

const PALETTE = { palette: 'None', colors: COLORS } as const;

const TEXT_COLOR = '59, 59, 59';
const LINE_COLOR = '165, 172, 181';

const LABELS = { showValue: 'True', font: '{0}, 9.5px', labelForeColor: TEXT_COLOR } as const;
const SMART = { smartLabel: { enabled: 'True' } } as const;
const BARS = { ...LABELS, customProperties: 'PointWidth=0.75, MaxPixelPointWidth=40' } as const;

const AXIS = {
  minFontSize: '8',
  titleForeColor: TEXT_COLOR,
  titleFont: '{0}, 10.5px',
  lineColor: LINE_COLOR,
  labels: { font: '{0}, 10.5px', foreColor: TEXT_COLOR },
} as const;

const AXIS_Y = { ...AXIS, gridFirst: { color: '239, 242, 246' }, ticks: { color: LINE_COLOR } } as const;

const BORDER = { borderColor: 'White', borderStyle: 'Solid' } as const;
const FITTED = { interval: 'VariableCount' } as const;

const AXES = {
  ...BORDER,
  axisY: { ...AXIS_Y, ...FITTED },
  axisX: { ...AXIS, ...FITTED, ticks: { color: LINE_COLOR }, gridLast: { color: 'Transparent' } },
} as const;

const HIDDEN_AXES = {
  ...BORDER,
  axisY: AXIS_Y,
  axisX: { ...AXIS, gridFirst: { enabled: 'False' }, ticks: { enabled: 'False' } },
} as const;

const TITLE = { alignment: 'TopLeft', offset: '-3', font: '{0}, 13px', foreColor: TEXT_COLOR } as const;

const LEGEND = {
  alignment: 'Center',
  style: 'Table',
  docking: 'right',
  equallySpaced: 'True',
  font: '{0}, 11px',
  shadowColor: '0, 0, 0, 0',
  foreColor: TEXT_COLOR,
} as const;

const WITH_AXES = { ...PALETTE, areas: [AXES], titles: [TITLE] } as const;

const WITH_LEGEND = {
  ...PALETTE,
  areas: [{ area3D: { enabled: 'false' } }],
  legendsFirst: [LEGEND],
  titles: [{ ...TITLE, foreColor: '0, 0, 0' }],
} as const;

export const CHART_TYPES: Readonly<Record<Chart['type'], PackedChartBody>> = {
  column: { ...WITH_AXES, series: [{ ...BARS, chartType: 'Column' }] },
  bar: { ...WITH_AXES, series: [{ ...BARS, ...SMART, chartType: 'Bar' }] },
  line: {
    ...WITH_AXES,
    series: [
      {
        chartType: 'Line',
        showValue: 'True',
        borderWidth: '3',
        markerStyle: 'Square',
        markerSize: '9',
        markerColor: '37, 128, 153',
        markerBorderColor: '37, 128, 153',
      },
    ],
  },
  pie: {
    ...WITH_LEGEND,
    series: [
      {
        ...LABELS,
        ...SMART,
        // In lower case, alone of all types.
        chartType: 'pie',
        shadowOffset: '0',
        customProperties: 'PieLabelStyle=Inside, PieDrawingStyle=Default',
      },
    ],
  },
  funnel: {
    ...WITH_LEGEND,
    series: [
      {
        ...LABELS,
        ...SMART,
        chartType: 'Funnel',
        shadowOffset: '0',
        customProperties:
          'FunnelLabelStyle=Outside, FunnelNeckHeight=0, FunnelPointGap=1, FunnelNeckWidth=5 ',
      },
    ],
  },
  doughnut: {
    areas: [HIDDEN_AXES],
    series: [
      {
        ...BARS,
        ...SMART,
        chartType: 'Doughnut',
        color: '91, 151, 213',
        secondColor: '41, 88, 145',
        points: {},
      },
    ],
    titles: [TITLE],
  },
};
